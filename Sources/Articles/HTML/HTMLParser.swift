import CLibXML2

/// Reads HTML through libxml2, the only place in this module that calls it.
///
/// The parser mends what is broken, as browsers do, opens no network connection and loads nothing that a page names.
enum HTMLParser {
  /// Elements that are nested deeper count as standing at this depth, which bounds the stack of all that walks over them.
  private static let deepest = 256

  // libxml2 wants its tables made once, before several threads use it.
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// What a page has too much of for libxml2 to read it in a time that grows with its length.
  enum Excess: Error {
    /// More than 256 elements within each other, at which libxml2 2.9 halts.
    case levels
    /// More attributes in its elements than ``HTMLAttributes/limit`` allows.
    case attributes
  }

  /// So many bytes are handed over at a time, between which it is seen whether libxml2 has halted.
  private static let chunk = 1 << 16

  /// Reads a page.
  ///
  /// - Parameter text: The page, whatever encoding it names.
  /// - Returns: The root element; nothing where there is not even that.
  /// - Throws: ``Excess``.
  static func parse(_ text: String) throws(Excess) -> HTMLElement? {
    let bytes = Array(text.utf8)
    guard HTMLAttributes.areFew(in: bytes) else { throw .attributes }
    guard isPrepared, let context = unsafe htmlCreatePushParserCtxt(nil, nil, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else {
      return nil
    }
    defer {
      unsafe xmlFreeDoc(context.pointee.myDoc)
      unsafe htmlFreeParserCtxt(context)
    }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe _ = htmlCtxtUseOptions(context, CInt(options))
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      let part = bytes[start..<min(start + chunk, bytes.count)].map { CChar(bitPattern: $0) }
      unsafe _ = htmlParseChunk(context, part, CInt(part.count), 0)
      // The parser mends whatever else it meets, so it halts for nothing but depth.
      if unsafe context.pointee.disableSAX != 0 { throw .levels }
    }
    unsafe _ = htmlParseChunk(context, nil, 0, 1)
    return unsafe xmlDocGetRootElement(context.pointee.myDoc).map { unsafe element(at: $0) }
  }

  /// Takes over an element and all in it.
  ///
  /// The walk keeps its own stack, since pages are nested as deeply as whoever wrote them likes.
  private static func element(at root: xmlNodePtr) -> HTMLElement {
    var stack = Stack(root: unsafe opened(root))
    var node = unsafe root.pointee.children
    while var current = unsafe node {
      if let text = unsafe text(of: current) {
        stack.append(text)
      } else if unsafe current.pointee.type == XML_ELEMENT_NODE {
        stack.open(unsafe opened(current))
        if let child = unsafe current.pointee.children {
          unsafe node = child
          continue
        }
        stack.close()
      }
      while unsafe current.pointee.next == nil, let parent = unsafe current.pointee.parent, unsafe parent != root {
        stack.close()
        unsafe current = parent
      }
      unsafe node = current.pointee.next
    }
    return stack.root
  }

  /// The elements that are open at a point of the walk.
  private struct Stack {
    private var elements: [HTMLElement]
    private var depth = 0

    init(root: HTMLElement) { elements = [root] }

    var root: HTMLElement { elements[0] }

    mutating func append(_ text: String) { elements[elements.count - 1].content.append(.text(text)) }

    mutating func open(_ element: HTMLElement) {
      depth += 1
      if depth <= HTMLParser.deepest { elements.append(element) }
    }

    mutating func close() {
      depth -= 1
      guard depth < HTMLParser.deepest, elements.count > 1 else { return }
      let closed = elements.removeLast()
      elements[elements.count - 1].content.append(.element(closed))
    }
  }

  /// The text of a node that is text, the content of a script too.
  private static func text(of node: xmlNodePtr) -> String? {
    guard unsafe node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE,
      let content = unsafe node.pointee.content
    else { return nil }
    return unsafe string(content)
  }

  /// The element with its attributes and without its content.
  private static func opened(_ node: xmlNodePtr) -> HTMLElement {
    var element = HTMLElement(name: unsafe string(node.pointee.name).lowercased())
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      let value = unsafe current.pointee.children.flatMap { unsafe $0.pointee.content }
      element.attributes[unsafe string(current.pointee.name).lowercased()] =
        unsafe value.map { unsafe string($0) } ?? ""
      unsafe attribute = current.pointee.next
    }
    return element
  }

  private static func string(_ text: UnsafePointer<xmlChar>) -> String {
    unsafe String(decodingCString: text, as: UTF8.self)
  }
}
