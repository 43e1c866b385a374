/// What a page tells of its article beside the text.
///
/// Where several sources tell the same thing, the one that is written for machines counts: JSON-LD (schema.org), then `og:` and
/// other metadata, then what readers see.
struct PageMetadata: Hashable, Sendable {
  var title: String?
  var date: String?
  var source: String?
  var language: String?
  var url: String?
  /// The whole text, where JSON-LD gives it.
  var body: String?

  init(_ page: HTMLElement) {
    let article = PageMetadata.linkedData(of: page)
    let names = PageMetadata.named(page)
    func first(_ keys: String...) -> String? { keys.lazy.compactMap { names[$0] }.first }
    let elements = { (name: String) in page.elements { $0.name == name } }

    title =
      PageText.line(PageMetadata.unescaped(article?["headline"]?.text)) ?? PageText.line(
        first("og:title", "twitter:title"))
      ?? PageText.line(elements("h1").first?.text) ?? PageText.line(elements("title").first?.text)
    date =
      article?["datePublished"]?.text
      ?? first(
        "article:published_time", "date", "dc.date", "dc.date.issued", "dcterms.created", "datepublished", "pubdate")
      ?? elements("time").lazy.compactMap { $0.attributes["datetime"] }.first
    url =
      elements("link").first { $0.words(of: "rel").contains("canonical") }?.attributes["href"] ?? first("og:url")
      ?? article?["url"]?.text
    source =
      PageText.line(article?["publisher"]?.elements.first?["name"]?.text)
      ?? PageText.line(first("og:site_name", "application-name")) ?? url.flatMap(PageMetadata.host)
    language =
      page.attributes["lang"] ?? page.attributes["xml:lang"] ?? article?["inLanguage"]?.text ?? first("og:locale")
    body = article?["articleBody"]?.text
  }

  /// The JSON-LD of the page's article: the first whose type is an article, and of a news article before others.
  private static func linkedData(of page: HTMLElement) -> JSONValue? {
    let scripts = page.elements { $0.name == "script" && $0.attributes["type"]?.lowercased() == "application/ld+json" }
    let things = scripts.compactMap { JSONValue($0.text) }.flatMap(\.elements).flatMap { value in
      [value] + (value["@graph"]?.elements ?? [])
    }
    func isOfType(_ ending: String) -> (JSONValue) -> Bool {
      { thing in (thing["@type"]?.elements ?? []).contains { $0.text?.hasSuffix(ending) == true } }
    }
    return things.first(where: isOfType("NewsArticle")) ?? things.first(where: isOfType("Article"))
      ?? things.first(where: isOfType("Posting"))
  }

  /// The `meta` elements by name, the first of each counting.
  private static func named(_ page: HTMLElement) -> [String: String] {
    var names: [String: String] = [:]
    for element in page.elements(where: { $0.name == "meta" }) {
      let attributes = element.attributes
      let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
      guard let name = name?.lowercased(), let content = attributes["content"], !content.isEmpty else { continue }
      if names[name] == nil { names[name] = content }
    }
    return names
  }

  /// The text with its characters in place of their HTML names, which sites write in JSON-LD by mistake.
  private static func unescaped(_ text: String?) -> String? {
    guard let text, text.contains("&") else { return text }
    return (try? HTMLParser.parse(text))?.text ?? text
  }

  /// The host of an address without `www.`.
  private static func host(_ address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
