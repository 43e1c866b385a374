import Foundation
import FoundationXML

/// Tells by another parser than ours whether text is XML, and whether any of it could do something.
final class MarkupCheck: NSObject, XMLParserDelegate {
  private var fault: String?

  private static let active: Set<String> = [
    "script", "foreignObject", "image", "use", "iframe", "object", "embed", "animate", "set", "handler", "link",
  ]

  /// What is wrong with a document; nothing where it is sound.
  static func fault(of text: String) -> String? {
    let check = MarkupCheck()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = check
    guard parser.parse() else { return "not well-formed at line \(parser.lineNumber)" }
    return check.fault
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if MarkupCheck.active.contains(name) { fault = "an element \(name)" }
    for (key, value) in attributes {
      if key.lowercased().hasPrefix("on") { fault = "an attribute \(key)" }
      let isAddress = key == "href" || key.hasSuffix(":href") || key == "src"
      let isHarmless = value.hasPrefix("http://") || value.hasPrefix("https://") || value.hasPrefix("#")
      if isAddress, !isHarmless { fault = "an address \(value.debugDescription)" }
    }
  }
}
