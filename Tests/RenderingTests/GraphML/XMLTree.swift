import Foundation
import FoundationXML
import Testing

/// An element of an XML document, as another parser than ours reads it.
struct XMLTree: Sendable {
  /// The name with its prefix, as SAX gives it.
  let name: String
  let attributes: [String: String]
  var children: [XMLTree] = []
  var text = ""

  /// The children of a name, in order.
  func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

  /// The first child of a name.
  func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }

  /// Reads a document.
  static func read(_ bytes: [UInt8]) throws -> XMLTree {
    let reader = TreeReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    return try #require(reader.root)
  }
}

private final class TreeReader: NSObject, XMLParserDelegate {
  private var open: [XMLTree] = []
  private(set) var root: XMLTree?

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(XMLTree(name: qualifiedName ?? name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.indices.last { open[last].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let element = open.popLast() else { return }
    if let last = open.indices.last { open[last].children.append(element) } else { root = element }
  }
}

/// A GraphML document as importers go through it.
struct GraphMLTree: Sendable {
  let root: XMLTree
  let graph: XMLTree
  /// The keys by their identifiers.
  let keys: [String: XMLTree]

  var nodes: [XMLTree] { graph.all("node") }
  var edges: [XMLTree] { graph.all("edge") }

  init(_ bytes: [UInt8]) throws {
    root = try XMLTree.read(bytes)
    graph = try #require(root.first("graph"))
    var keys: [String: XMLTree] = [:]
    for key in root.all("key") { keys[key.attributes["id"] ?? ""] = key }
    self.keys = keys
  }

  /// The values of an element by the names of their keys.
  func values(of element: XMLTree) -> [String: String] {
    element.all("data").reduce(into: [:]) { values, data in
      let key = keys[data.attributes["key"] ?? ""]
      values[key?.attributes["attr.name"] ?? ""] = data.text
    }
  }
}
