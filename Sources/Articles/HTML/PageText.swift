/// Finds the text of a page's article among all that stands around it.
struct PageText: Sendable {
  /// A block of text.
  private struct Paragraph {
    var text: String
    /// Whether it is marked as text (`p`, a heading, a list item, a quotation) rather than standing bare in a division.
    var isMarked: Bool
  }

  private var paragraphs: [Paragraph] = []
  private var current = ""
  private var breaks = 0

  /// The article's paragraphs, with a blank line between them.
  static func article(of page: HTMLElement) -> String {
    let whole = PageText(page).text
    for isBody in candidates {
      let texts = page.elements(where: { isBody($0) && !PageNoise.isNoise($0) }).map { PageText($0).text }
      // Of equals the first, so a page that repeats its article gives it once.
      guard let longest = texts.map(\.utf8.count).max(), longest > 0, longest * 4 >= whole.utf8.count else { continue }
      return texts.first { $0.utf8.count == longest } ?? whole
    }
    return whole
  }

  /// What an article's text stands in, the surest sign first.
  private static let candidates: [@Sendable (HTMLElement) -> Bool] = [
    { $0.words(of: "itemprop").contains("articleBody") },
    { $0.name == "article" },
    { $0.name == "main" || $0.attributes["role"] == "main" },
  ]

  /// The text on one line; nothing where there is none.
  static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = collapsed(text)
    return words.isEmpty ? nil : words
  }

  /// Gathers the text of an element.
  private init(_ element: HTMLElement) {
    walk(element.content, isMarked: false)
    close(isMarked: false)
  }

  /// The paragraphs that are marked as text or, where most are not, all.
  private var text: String {
    let marked = paragraphs.filter(\.isMarked)
    let length = { (paragraphs: [Paragraph]) in paragraphs.reduce(0) { $0 + $1.text.utf8.count } }
    let chosen = 2 * length(marked) >= length(paragraphs) ? marked : paragraphs
    return chosen.map(\.text).joined(separator: "\n\n")
  }

  private mutating func walk(_ content: [HTMLContent], isMarked: Bool) {
    for part in content {
      switch part {
      case .text(let text):
        current += text
        if text.contains(where: { !$0.isWhitespace }) { breaks = 0 }
      case .element(let element) where element.name == "br": breakLine(isMarked: isMarked)
      case .element(let element) where !PageNoise.isNoise(element): walk(element, isMarked: isMarked)
      case .element: continue
      }
    }
  }

  private mutating func walk(_ element: HTMLElement, isMarked: Bool) {
    guard PageText.blocks.contains(element.name) || PageText.marked.contains(element.name) else {
      walk(element.content, isMarked: isMarked)
      return
    }
    let isInner = isMarked || PageText.marked.contains(element.name)
    close(isMarked: isMarked)
    walk(element.content, isMarked: isInner)
    close(isMarked: isInner)
  }

  /// A break is a blank; two in a row are how old pages part paragraphs.
  private mutating func breakLine(isMarked: Bool) {
    breaks += 1
    if breaks > 1 { close(isMarked: isMarked) } else { current += " " }
  }

  private mutating func close(isMarked: Bool) {
    let text = PageText.collapsed(current)
    if !text.isEmpty { paragraphs.append(Paragraph(text: text, isMarked: isMarked)) }
    current = ""
    breaks = 0
  }

  /// The text with each run of white space as one blank and without what only guides line breaking.
  private static func collapsed(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "\u{AD}" && $0 != "\u{200B}" && $0 != "\u{FEFF}" }
    return scalars.split(whereSeparator: \.properties.isWhitespace).map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ")
  }

  private static let marked: Set<String> = ["p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "dd", "dt"]
  private static let blocks: Set<String> = [
    "address", "article", "body", "center", "div", "dl", "h1", "header", "hr", "main", "ol", "pre", "section", "table",
    "tbody",
    "td", "th", "tr", "ul",
  ]
}
