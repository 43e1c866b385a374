import CLibXML2

/// A parser of XML that is fed bytes and gives events, through libxml2's SAX2 interface.
///
/// It is safe with any bytes: a document type with declarations is refused at the first of them, so no entity is ever expanded;
/// nothing is loaded from files or the network; depth and length of text are limited. This file holds all that is unsafe in
/// reading GraphML.
@safe struct XMLEventParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  /// What the callbacks note; it is initialised as long as the parser lives.
  private let receiver: UnsafeMutablePointer<XMLEventReceiver>

  /// Elements within one another: more than any tool nests, far fewer than would do harm.
  static let greatestDepth = 256
  /// Bytes of one text: the limit that libxml2 sets itself where it builds a tree.
  static let greatestLength = 10_000_000

  /// Begins a document with its first bytes, at least four if it has so many, because they tell its encoding.
  ///
  /// Fails where there is no memory.
  init?(start: ArraySlice<UInt8>) {
    let receiver = UnsafeMutablePointer<XMLEventReceiver>.allocate(capacity: 1)
    unsafe receiver.initialize(to: XMLEventReceiver())
    var handler = unsafe XMLEventReceiver.handler
    let context = unsafe start.withUnsafeBytes { bytes in
      unsafe xmlCreatePushParserCtxt(
        &handler, receiver, bytes.bindMemory(to: CChar.self).baseAddress, CInt(bytes.count), nil)
    }
    guard let context = unsafe context else {
      unsafe receiver.deinitialize(count: 1)
      unsafe receiver.deallocate()
      return nil
    }
    unsafe xmlCtxtUseOptions(context, CInt(XML_PARSE_NONET.rawValue))
    unsafe receiver.pointee.context = unsafe context
    unsafe self.context = context
    unsafe self.receiver = receiver
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe receiver.deinitialize(count: 1)
    unsafe receiver.deallocate()
  }

  /// Parses the next bytes.
  ///
  /// - Parameters:
  ///   - bytes: Bytes after those already given.
  ///   - isLast: Whether the document ends with them.
  ///   - batch: What takes the events, also those before a fault. It must be the same for the whole document.
  /// - Returns: The first fault of the document, after which it is not parsed further.
  mutating func feed(_ bytes: ArraySlice<UInt8>, isLast: Bool, into batch: inout XMLBatch) -> XMLFault? {
    unsafe swap(&receiver.pointee.batch, &batch)
    var code = unsafe bytes.withUnsafeBytes { bytes in
      unsafe xmlParseChunk(context, bytes.bindMemory(to: CChar.self).baseAddress, CInt(bytes.count), 0)
    }
    // The end is told apart from the last bytes, so that a fault in them is not taken for a document that is cut off.
    if isLast, unsafe receiver.pointee.fault == nil {
      unsafe receiver.pointee.isAtEnd = true
      code = unsafe xmlParseChunk(context, nil, 0, 1)
    }
    unsafe swap(&receiver.pointee.batch, &batch)
    if unsafe context.pointee.wellFormed == 0 {
      unsafe receiver.pointee.stop(.notWellFormed("error \(code) of libxml2"))
    }
    return unsafe receiver.pointee.fault
  }
}

/// What libxml2 calls back: it notes events and the first fault.
///
/// A value behind a pointer rather than a class, because a parser calls back for every word: counting references and checking
/// accesses would cost more than the work. The parser owns both it and the context, so neither pointer outlives its target.
@safe private struct XMLEventReceiver {
  var context: xmlParserCtxtPtr?
  var batch = XMLBatch()
  var fault: XMLFault?
  var isAtEnd = false
  private var depth = 0
  private var isRootClosed = false
  /// Where the first names are in libxml2's dictionary, which keeps each once: searching these few beats hashing.
  private var places: [UInt] = []
  /// The numbers of all other names by their places.
  private var numbers: [UInt: Int] = [:]
  private static let searchedCount = 32

  var line: Int { unsafe Int(xmlSAX2GetLineNumber(context.map { UnsafeMutableRawPointer($0) })) }

  // MARK: Events

  mutating func start(
    _ name: UnsafePointer<xmlChar>, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    depth += 1
    if depth > XMLEventParser.greatestDepth { return stop(.nestedTooDeeply(limit: XMLEventParser.greatestDepth)) }
    let first = batch.attributes.count
    for index in 0..<count {
      // libxml2 gives five pointers for each: local name, prefix, namespace, and the two ends of the value.
      guard let attributes = unsafe attributes, let name = unsafe attributes[5 * index],
        let start = unsafe attributes[5 * index + 3], let end = unsafe attributes[5 * index + 4]
      else { continue }
      let value = unsafe append(UnsafeBufferPointer(start: start, count: end - start))
      unsafe batch.attributes.append(XMLAttribute(name: number(of: name), value: value))
    }
    let number = unsafe number(of: name)
    batch.events.append(XMLEvent(kind: .start, name: number, line: line, range: first..<batch.attributes.count))
  }

  mutating func end() {
    depth -= 1
    if depth == 0 { isRootClosed = true }
    batch.events.append(XMLEvent(kind: .end))
  }

  mutating func text(_ start: UnsafePointer<xmlChar>?, count: Int) {
    let range = unsafe append(UnsafeBufferPointer(start: start, count: count))
    if let last = batch.events.indices.last, batch.events[last].kind == .text {
      batch.events[last].range = batch.events[last].range.lowerBound..<range.upperBound
    } else {
      batch.events.append(XMLEvent(kind: .text, range: range))
    }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<xmlChar>) -> Range<Int> {
    let start = batch.bytes.count
    unsafe batch.bytes.append(contentsOf: bytes)
    return start..<batch.bytes.count
  }

  private mutating func number(of name: UnsafePointer<xmlChar>) -> Int {
    let place = UInt(bitPattern: name)
    for number in places.indices where places[number] == place { return number }
    if let number = numbers[place] { return number }
    let number = batch.names.count
    if number < XMLEventReceiver.searchedCount { places.append(place) } else { numbers[place] = number }
    unsafe batch.names.append(String(cString: name))
    return number
  }

  // MARK: Faults

  mutating func stop(_ cause: XMLFault.Cause) {
    if fault == nil { fault = XMLFault(cause: cause, line: max(line, 1)) }
    unsafe xmlStopParser(context)
  }

  mutating func note(_ error: UnsafePointer<xmlError>) {
    guard fault == nil, unsafe error.pointee.level == XML_ERR_FATAL else { return }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let code = unsafe xmlParserErrors(rawValue: UInt32(error.pointee.code))
    fault = unsafe XMLFault(cause: cause(of: code, message: message.trimmed), line: max(Int(error.pointee.line), 1))
  }

  private func cause(of code: xmlParserErrors, message: String) -> XMLFault.Cause {
    switch code {
    // libxml2 2.9 has one code for both and tells them apart by the message only.
    case XML_ERR_INVALID_CHAR where !message.hasPrefix("Input is not proper"): .invalidCharacter
    case _ where isAtEnd && !isRootClosed: .endedEarly
    case XML_ERR_INVALID_CHAR: .wrongEncoding
    case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED: .wrongEncoding
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_I18N_NO_HANDLER: .unknownEncoding(message)
    default: .notWellFormed(message)
    }
  }

  // MARK: Callbacks

  /// The functions that libxml2 calls; what is not here is not asked for, least of all files and entities.
  static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { receiver, name, _, _, _, _, count, _, attributes in
      guard let name = unsafe name else { return }
      unsafe XMLEventReceiver.at(receiver)?.pointee.start(name, attributes: attributes, count: Int(count))
    }
    unsafe handler.endElementNs = { receiver, _, _, _ in unsafe XMLEventReceiver.at(receiver)?.pointee.end() }
    unsafe handler.characters = { unsafe XMLEventReceiver.at($0)?.pointee.text($1, count: Int($2)) }
    unsafe handler.cdataBlock = { unsafe XMLEventReceiver.at($0)?.pointee.text($1, count: Int($2)) }
    unsafe handler.ignorableWhitespace = { unsafe XMLEventReceiver.at($0)?.pointee.text($1, count: Int($2)) }
    unsafe handler.entityDecl = { receiver, _, _, _, _, _ in
      unsafe XMLEventReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.attributeDecl = { receiver, _, _, _, _, _, values in
      unsafe xmlFreeEnumeration(values)
      unsafe XMLEventReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.elementDecl = { receiver, _, _, _ in
      unsafe XMLEventReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.notationDecl = { receiver, _, _, _ in
      unsafe XMLEventReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.unparsedEntityDecl = { receiver, _, _, _, _ in
      unsafe XMLEventReceiver.at(receiver)?.pointee.stop(.documentType)
    }
    unsafe handler.reference = { receiver, _ in unsafe XMLEventReceiver.at(receiver)?.pointee.stop(.documentType) }
    unsafe handler.serror = { receiver, error in
      guard let error = unsafe error else { return }
      unsafe XMLEventReceiver.at(receiver)?.pointee.note(error)
    }
    return unsafe handler
  }

  private static func at(_ reference: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLEventReceiver>? {
    unsafe reference?.assumingMemoryBound(to: XMLEventReceiver.self)
  }
}

extension String {
  /// The text without the line break that libxml2 ends its messages with.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
