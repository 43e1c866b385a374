import Foundation
import FoundationXML

/// An SVG file as an XML parser sees it.
struct SVGDocument {
  /// The elements and attributes that the writer knows.
  static let elements: Set = ["svg", "title", "desc", "rect", "g", "a", "path", "circle", "ellipse", "text", "style"]
  static let attributes: Set = [
    "xmlns", "viewBox", "width", "height", "lang", "role", "class", "font-family", "aria-labelledby", "id", "fill",
    "transform", "x", "y", "rx", "ry", "cx", "cy", "r", "d", "stroke", "stroke-width", "stroke-dasharray", "href",
    "data-source", "data-target", "data-node", "data-position", "text-anchor", "font-size", "font-weight", "font-style",
    "aria-hidden",
    "stroke-linejoin", "paint-order", "pointer-events",
  ]

  /// All elements, in the order of the file.
  let all: [Element]

  init(_ text: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else { throw NotWellFormed(line: parser.lineNumber, text: text) }
    all = reader.elements
  }

  /// The elements of that name and class.
  func elements(_ name: String, class className: String) -> [Element] {
    all.filter { $0.name == name && ($0["class"] ?? "").split(separator: " ").contains(Substring(className)) }
  }

  /// The first element of that name right within another.
  func child(_ name: String, of element: Element) -> Element? {
    all.first { $0.name == name && $0.parent == element.index }
  }

  struct Element {
    let index: Int
    let parent: Int?
    let name: String
    let attributes: [String: String]
    /// The text right within.
    var text = ""

    subscript(name: String) -> String? { attributes[name] }
  }

  struct NotWellFormed: Error {
    let line: Int
    let text: String
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      let element = Element(index: elements.count, parent: open.last, name: name, attributes: attributes)
      open.append(element.index)
      elements.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { elements[last].text += string }
    }
  }
}

extension SVGDocument {
  /// The elements with what they are and how they look, without places and sizes.
  var structure: String {
    let shown = [
      "id", "class", "role", "lang", "data-source", "data-target", "data-node", "href", "fill", "stroke",
      "stroke-dasharray", "font-weight", "font-style",
    ]
    var depths: [Int] = []
    return all.map { element in
      depths.append(element.parent.map { depths[$0] + 1 } ?? 0)
      let attributes = shown.compactMap { name in element[name].map { " \(name)=\"\($0)\"" } }.joined()
      let lines = element.text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
      let text = lines.filter { !$0.isEmpty }.joined(separator: " ¶ ")
      let indentation = String(repeating: " ", count: depths[element.index])
      return indentation + element.name + attributes + (text.isEmpty ? "" : " | " + text)
    }.joined(separator: "\n") + "\n"
  }
}
