/// An element of a page.
struct HTMLElement: Hashable, Sendable {
  /// The name in lower case.
  var name: String
  /// The attributes by name in lower case.
  var attributes: [String: String] = [:]
  /// What stands in it, in order.
  var content: [HTMLContent] = []

  /// All elements in it that a condition holds for, itself too, in the order of the page.
  func elements(where condition: (HTMLElement) -> Bool) -> [HTMLElement] {
    var found = condition(self) ? [self] : []
    for case .element(let element) in content { found += element.elements(where: condition) }
    return found
  }

  /// The text of the element and all in it, as it stands in the page.
  var text: String {
    content.reduce(into: "") { text, part in
      switch part {
      case .text(let words): text += words
      case .element(let element): text += element.text
      }
    }
  }

  /// The words of an attribute that holds several.
  func words(of attribute: String) -> [Substring] {
    attributes[attribute]?.split(whereSeparator: \.isWhitespace) ?? []
  }
}

/// What stands in an element.
enum HTMLContent: Hashable, Sendable {
  case element(HTMLElement)
  case text(String)
}
