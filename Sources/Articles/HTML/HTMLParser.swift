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

  /// A page is nested more deeply than libxml2 follows it (256 levels in version 2.9).
  struct TooDeep: Error {}

  /// The root element of a page; nothing where there is not even that.
  ///
  /// - Parameter text: The page, whatever encoding it names.
  static func parse(_ text: String) throws(TooDeep) -> HTMLElement? {
    guard isPrepared, let context = unsafe htmlNewParserCtxt() else { return nil }
    defer { unsafe htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    guard let length = CInt(exactly: bytes.count),
      let document = unsafe htmlCtxtReadMemory(context, bytes, length, nil, "UTF-8", CInt(options))
    else { return nil }
    defer { unsafe xmlFreeDoc(document) }
    // The parser mends whatever else it meets, so it halts for nothing but depth.
    if unsafe context.pointee.disableSAX != 0 { throw TooDeep() }
    return unsafe xmlDocGetRootElement(document).map { unsafe element(at: $0) }
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
