import CLibXML2

/// Feeds a document through libxml2's SAX2 interface into ``GraphMLContent``.
///
/// It is safe with any bytes: a document type with declarations is refused at the first of them, so no entity is ever expanded;
/// nothing is loaded from files or the network; depth and length of text are limited. This file holds all that is unsafe in
/// reading GraphML.
///
/// libxml2 fetches the bytes as it needs them, which is faster than handing them to it and keeps few of them in memory. Edges that are
/// spelt as this program spells them it never sees: see ``EdgeSieve``.
enum GraphMLParser {
  /// Elements within one another: more than any tool nests, far fewer than would do harm.
  static let greatestDepth = 256

  /// Parses a document.
  ///
  /// - Parameters:
  ///   - next: Gives the next bytes, or none at the end.
  ///   - content: What takes the elements and texts.
  /// - Returns: The content with all that the document says.
  /// - Throws: The first fault, of the XML or of what it says, after which nothing is parsed.
  static func parse(
    next: () -> [UInt8], into content: GraphMLContent
  ) throws(GraphMLError) -> GraphMLContent {
    let outcome = withoutActuallyEscaping(next) { next in
      var receiver = GraphMLReceiver(content: content, next: next)
      unsafe withUnsafeMutablePointer(to: &receiver) { unsafe GraphMLReceiver.parse(into: $0) }
      return receiver.error.map { .failure($0) } ?? Result<GraphMLContent, GraphMLError>.success(receiver.content)
    }
    return try outcome.get()
  }
}

/// What libxml2 calls back.
///
/// A value behind a pointer rather than a class, because a parser calls back for every word: counting references and checking
/// accesses would cost more than the work. It lives as long as the parser does, so neither pointer outlives its target.
@safe private struct GraphMLReceiver {
  var content: GraphMLContent
  /// The first fault.
  var error: GraphMLError?
  private let next: () -> [UInt8]
  private var context: xmlParserCtxtPtr?
  private var sieve = EdgeSieve()
  /// The bytes that the parser gets next.
  private var bytes: ArraySlice<UInt8> = []
  private var isAtEnd = false
  /// The line breaks that stand for those of a run of edges, and that the parser has not told yet.
  private var standIns = 0
  private var depth = 0
  /// The depth of a value that tells nothing new and is passed over; zero where there is none.
  private var skippedDepth = 0
  private var isRootClosed = false
  /// The names of the last element and of its last attribute, which nearly always are the next ones too.
  private var lastElement = (place: UInt(0), tag: GraphMLTag.other)
  private var lastAttribute = (place: UInt(0), tag: GraphMLTag.other)
  /// Where the first names are in libxml2's dictionary, which keeps each once: searching these few beats hashing.
  private var places: [(place: UInt, tag: GraphMLTag)] = []
  private var otherPlaces: [UInt: GraphMLTag] = [:]
  private static let searchedCount = 32

  init(content: GraphMLContent, next: @escaping () -> [UInt8]) {
    self.content = content
    self.next = next
  }

  static func parse(into receiver: UnsafeMutablePointer<GraphMLReceiver>) {
    var handler = unsafe handler
    let read: xmlInputReadCallback = { unsafe GraphMLReceiver.at($0)?.pointee.read(into: $1, count: Int($2)) ?? -1 }
    let context = unsafe xmlCreateIOParserCtxt(&handler, receiver, read, nil, receiver, XML_CHAR_ENCODING_NONE)
    guard let context = unsafe context else {
      unsafe receiver.pointee.error = GraphMLError(cause: .outOfMemory)
      return
    }
    unsafe xmlCtxtUseOptions(context, CInt(XML_PARSE_NONET.rawValue))
    unsafe receiver.pointee.context = unsafe context
    let code = unsafe xmlParseDocument(context)
    if unsafe context.pointee.wellFormed == 0 {
      unsafe receiver.pointee.stop(.notWellFormed("error \(code) of libxml2"))
    }
    // A document type with entities makes libxml2 keep them in a document, although nobody asked for one.
    unsafe xmlFreeDoc(context.pointee.myDoc)
    unsafe xmlFreeParserCtxt(context)
  }

  /// Gives the parser bytes.
  private mutating func read(into buffer: UnsafeMutablePointer<CChar>?, count: Int) -> CInt {
    if bytes.isEmpty { bytes = sieve.next(next) }
    let count = min(count, bytes.count)
    guard let buffer = unsafe buffer, count > 0 else {
      isAtEnd = true
      return 0
    }
    let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count)
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
    bytes = bytes.dropFirst(count)
    return CInt(count)
  }

  // MARK: Events

  private mutating func start(
    _ name: UnsafePointer<xmlChar>, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    depth += 1
    if depth > GraphMLParser.greatestDepth { return stop(.nestedTooDeeply(limit: GraphMLParser.greatestDepth)) }
    if skippedDepth > 0 { return }
    if lastElement.place != UInt(bitPattern: name) {
      unsafe lastElement = (UInt(bitPattern: name), tag(of: name))
    }
    if lastElement.tag == .data, count == 1, let attributes = unsafe attributes, unsafe startsValue(attributes) {
      return
    }
    do throws(GraphMLError) {
      try content.start(lastElement.tag, name: unsafe String(cString: name), line: line)
      if let attributes = unsafe attributes {
        // libxml2 gives five pointers for each: local name, prefix, namespace, and the two ends of the value.
        for index in 0..<count {
          unsafe note(attributes[5 * index], attributes[5 * index + 3], attributes[5 * index + 4])
        }
      }
      try content.finishStart()
    } catch {
      refuse(error)
    }
  }

  /// Whether the element is a value of the key that was to be expected, as nearly all elements are.
  private mutating func startsValue(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) -> Bool {
    guard let name = unsafe attributes[0], let start = unsafe attributes[3], let end = unsafe attributes[4],
      unsafe attributeTag(name) == .key
    else { return false }
    let key = unsafe Span(_unsafeElements: UnsafeBufferPointer(start: start, count: end - start))
    switch content.startExpectedValue(of: key) {
    case .other: return false
    case .taken: break
    case .skipped: skippedDepth = depth
    }
    return true
  }

  private mutating func note(
    _ name: UnsafePointer<xmlChar>?, _ start: UnsafePointer<xmlChar>?, _ end: UnsafePointer<xmlChar>?
  ) {
    guard let name = unsafe name, let start = unsafe start, let end = unsafe end else { return }
    let tag = unsafe attributeTag(name)
    guard tag != .other else { return }
    let first = content.bytes.count
    unsafe content.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
    content.takeAttribute(tag, from: first)
  }

  private mutating func attributeTag(_ name: UnsafePointer<xmlChar>) -> GraphMLTag {
    if lastAttribute.place != UInt(bitPattern: name) {
      unsafe lastAttribute = (UInt(bitPattern: name), tag(of: name))
    }
    return lastAttribute.tag
  }

  private mutating func end() {
    depth -= 1
    if skippedDepth > 0 {
      if depth < skippedDepth { skippedDepth = 0 }
      return
    }
    if depth == 0 { isRootClosed = true }
    do throws(GraphMLError) { try content.end() } catch { refuse(error) }
  }

  private mutating func text(_ start: UnsafePointer<xmlChar>?, count: Int) {
    let first = min(count, standIns)
    standIns -= first
    guard skippedDepth == 0, content.takesText, first < count else { return }
    unsafe content.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count)[first...])
    do throws(GraphMLError) { try content.takeText(count: count - first) } catch { refuse(error) }
  }

  /// Takes the edges in whose place an instruction stands.
  private mutating func takeRun() {
    guard let run = sieve.takeRun(), error == nil else { return }
    standIns = run.lineCount
    if depth + 2 > GraphMLParser.greatestDepth { return stop(.nestedTooDeeply(limit: GraphMLParser.greatestDepth)) }
    if skippedDepth > 0 { return }
    do throws(GraphMLError) { try content.take(run, line: line) } catch { refuse(error) }
  }

  private mutating func tag(of name: UnsafePointer<xmlChar>) -> GraphMLTag {
    let place = UInt(bitPattern: name)
    for known in places where known.place == place { return known.tag }
    if let tag = otherPlaces[place] { return tag }
    let tag = unsafe GraphMLTag(rawValue: String(cString: name)) ?? .other
    if places.count < GraphMLReceiver.searchedCount { places.append((place, tag)) } else { otherPlaces[place] = tag }
    return tag
  }

  // MARK: Faults

  private var line: Int { unsafe Int(context?.pointee.input?.pointee.line ?? 0) }

  private mutating func refuse(_ error: GraphMLError) {
    if self.error == nil { self.error = error }
    unsafe xmlStopParser(context)
  }

  private mutating func stop(_ cause: XMLFault.Cause) {
    refuse(GraphMLError(XMLFault(cause: cause, line: max(line, 1))))
  }

  private mutating func note(_ fault: UnsafePointer<xmlError>) {
    guard error == nil, unsafe fault.pointee.level == XML_ERR_FATAL else { return }
    let message = unsafe fault.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let code = unsafe xmlParserErrors(rawValue: UInt32(fault.pointee.code))
    error = unsafe GraphMLError(
      XMLFault(cause: cause(of: code, message: message.trimmed), line: max(Int(fault.pointee.line), 1)))
  }

  private func cause(of code: xmlParserErrors, message: String) -> XMLFault.Cause {
    switch code {
    // libxml2 2.9 has one code for both and tells them apart by the message only.
    case XML_ERR_INVALID_CHAR where !message.hasPrefix("Input is not proper"): .invalidCharacter
    case _ where isCutOff: .endedEarly
    case XML_ERR_INVALID_CHAR: .wrongEncoding
    case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED: .wrongEncoding
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_I18N_NO_HANDLER: .unknownEncoding(message)
    default: .notWellFormed(message)
    }
  }

  /// Whether the document ends before its root element does, with no more left than a part of a character.
  private var isCutOff: Bool {
    guard isAtEnd, bytes.isEmpty, !isRootClosed, let input = unsafe context?.pointee.input else {
      return false
    }
    return unsafe input.pointee.end - input.pointee.cur < 4
  }

  // MARK: Callbacks

  /// The functions that libxml2 calls; what is not here is not asked for, least of all files and entities.
  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { receiver, name, _, _, _, _, count, _, attributes in
      guard let name = unsafe name else { return }
      unsafe GraphMLReceiver.at(receiver)?.pointee.start(name, attributes: attributes, count: Int(count))
    }
    unsafe handler.endElementNs = { receiver, _, _, _ in unsafe GraphMLReceiver.at(receiver)?.pointee.end() }
    unsafe handler.characters = { unsafe GraphMLReceiver.at($0)?.pointee.text($1, count: Int($2)) }
    unsafe handler.cdataBlock = { unsafe GraphMLReceiver.at($0)?.pointee.text($1, count: Int($2)) }
    unsafe handler.ignorableWhitespace = { unsafe GraphMLReceiver.at($0)?.pointee.text($1, count: Int($2)) }
    unsafe handler.processingInstruction = { receiver, _, _ in
      unsafe GraphMLReceiver.at(receiver)?.pointee.takeRun()
    }
    unsafe handler.entityDecl = { receiver, _, _, _, _, _ in
      unsafe GraphMLReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.attributeDecl = { receiver, _, _, _, _, _, values in
      unsafe xmlFreeEnumeration(values)
      unsafe GraphMLReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.elementDecl = { receiver, _, _, _ in
      unsafe GraphMLReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.notationDecl = { receiver, _, _, _ in
      unsafe GraphMLReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.unparsedEntityDecl = { receiver, _, _, _, _ in
      unsafe GraphMLReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.reference = { receiver, _ in unsafe GraphMLReceiver.at(receiver)?.pointee.stop(.documentType) }
    unsafe handler.serror = { receiver, error in
      guard let error = unsafe error else { return }
      unsafe GraphMLReceiver.at(receiver)?.pointee.note(error)
    }
    return unsafe handler
  }

  private static func at(_ reference: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<GraphMLReceiver>? {
    unsafe reference?.assumingMemoryBound(to: GraphMLReceiver.self)
  }
}

extension String {
  /// The text without the line break that libxml2 ends its messages with.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
