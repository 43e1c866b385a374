/// Why a file is no GraphML that can be read.
public struct GraphMLError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Cause: Hashable, Sendable {
    /// The file has no bytes.
    case empty
    /// The bytes are not the beginning of an XML document.
    case notXML
    /// XML's grammar is broken; the text is the parser's.
    case notWellFormed(String)
    /// The document ends within an element or a character.
    case endedEarly
    /// A character that XML does not have.
    case invalidCharacter
    /// Bytes that are not text in the encoding that the document declares, or in UTF-8 if it declares none.
    case wrongEncoding
    /// An encoding that is not known here.
    case unknownEncoding(String)
    /// A document type with declarations, which could make the reader expand or load anything.
    case documentType
    /// Elements within one another beyond a limit.
    case nestedTooDeeply(limit: Int)
    /// A text of more bytes than a limit.
    case textTooLong(limit: Int)
    /// There is no memory for the parser.
    case outOfMemory
    /// XML of another sort.
    case notGraphML(root: String)
    /// A document without a graph.
    case noGraph
    /// A node that no edge could name.
    case nodeWithoutID
    /// Two nodes of one identifier.
    case duplicateNode(id: String)
    /// An edge without its `source` or `target`.
    case edgeWithoutEnd(edge: String?, attribute: String)
    /// An edge from or to a node that is not in the file.
    case unknownNode(edge: String?, attribute: String, node: String)
  }

  /// The file, where the reader was told its name.
  public var file: String?
  /// The line, counted from 1; nothing where the whole file is meant.
  public var line: Int?
  /// What is wrong.
  public var cause: Cause
}

extension GraphMLError: CustomStringConvertible {
  /// `file:line: what is wrong; what to do`.
  public var description: String {
    let place = [file, line.map { "\($0)" }].compactMap(\.self).joined(separator: ":")
    return place.isEmpty ? message : "\(place): \(message)"
  }

  private var message: String {
    switch cause {
    case .empty: "empty file; expected GraphML"
    case .notXML: "not XML; expected GraphML, which begins with '<'"
    case .notWellFormed(let detail): "not well-formed XML: \(detail)"
    case .endedEarly: "not well-formed XML: ended early; the file is cut off, get it again"
    case .invalidCharacter: "not well-formed XML: invalid character; XML 1.0 has no control characters, remove it"
    case .wrongEncoding:
      "not well-formed XML: not valid UTF-8, or not in the encoding that the first line declares; declare the right one"
    case .unknownEncoding(let detail): "unknown encoding: \(detail); save the file as UTF-8"
    case .documentType: "document type declaration not allowed; remove everything from <!DOCTYPE to its '>'"
    case .nestedTooDeeply(let limit): "nested too deeply; at most \(limit) elements may stand in each other"
    case .textTooLong(let limit): "text too long; a value may have at most \(limit) bytes"
    case .outOfMemory: "not enough memory"
    default: contentMessage
    }
  }

  private var contentMessage: String {
    switch cause {
    case .notGraphML(let root): "not GraphML: root element \(root); expected graphml"
    case .noGraph: "no graph in the file"
    case .nodeWithoutID: "node without id; give every node an id of its own"
    case .duplicateNode(let id): "duplicate node id \(id); give every node an id of its own"
    case .edgeWithoutEnd(let edge, let attribute): "\(GraphMLError.name(edge)) without \(attribute)"
    case .unknownNode(let edge, let attribute, let node):
      "\(GraphMLError.name(edge)) \(attribute == "source" ? "from" : "to") unknown node \(node)"
    default: ""
    }
  }

  private static func name(_ edge: String?) -> String { edge.map { "edge \($0)" } ?? "edge" }
}

extension GraphMLError {
  /// What the fault of the XML parser means here.
  init(_ fault: XMLFault) {
    let cause: Cause =
      switch fault.cause {
      case .notWellFormed(let detail): .notWellFormed(detail)
      case .endedEarly: .endedEarly
      case .invalidCharacter: .invalidCharacter
      case .wrongEncoding: .wrongEncoding
      case .unknownEncoding(let detail): .unknownEncoding(detail)
      case .documentType: .documentType
      case .nestedTooDeeply(let limit): .nestedTooDeeply(limit: limit)
      }
    self.init(file: nil, line: fault.line, cause: cause)
  }
}
