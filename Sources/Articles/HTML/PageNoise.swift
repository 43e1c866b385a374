/// Tells what stands on a page without being part of its article.
enum PageNoise {
  /// Whether an element, with all in it, is no text of the article.
  static func isNoise(_ element: HTMLElement) -> Bool {
    if names.contains(element.name) { return true }
    if containers.contains(element.name) { return false }
    if element.attributes["hidden"] != nil || element.attributes["aria-hidden"] == "true" { return true }
    if let role = element.attributes["role"], roles.contains(role) { return true }
    if element.attributes["style"]?.filter({ $0 != " " }).contains("display:none") == true { return true }
    return ["class", "id"].contains { isNamedNoise(element.attributes[$0] ?? "") }
  }

  /// Whether a class or identifier has a word that names what is no text: `cookie-banner`, `relatedArticles`.
  private static func isNamedNoise(_ name: String) -> Bool {
    var words: [String] = [""]
    for letter in name {
      if letter.isUppercase || !letter.isLetter { words.append("") }
      if letter.isLetter { words[words.count - 1] += letter.lowercased() }
    }
    return words.contains { PageNoise.words.contains($0) }
  }

  /// Elements that hold no running text.
  private static let names: Set<String> = [
    "aside", "audio", "button", "canvas", "dialog", "figure", "footer", "form", "head", "iframe", "label", "nav",
    "noscript",
    "object", "option", "script", "select", "style", "svg", "template", "textarea", "time", "title", "video",
  ]

  /// Elements whose classes tell of what is in them somewhere rather than of what they are.
  private static let containers: Set<String> = ["html", "body", "main"]

  private static let roles: Set<String> = [
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "navigation", "search",
  ]

  /// Words by which templates of news sites name what is no article, as seen across them.
  private static let words: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertising", "author", "banner", "breadcrumb", "breadcrumbs", "byline",
    "caption",
    "comment", "comments", "consent", "cookie", "cookies", "copyright", "credit", "dateline", "footer", "gallery",
    "kommentare",
    "menu", "modal", "nav", "navigation", "newsletter", "outbrain", "pagination", "paywall", "popup", "promo",
    "recommended",
    "related", "share", "sharing", "sidebar", "social", "sponsored", "subscribe", "subscription", "taboola", "tags",
    "teaser",
    "teasers", "toolbar", "widget",
  ]
}
