/// Bytes on their way to a sink, so that memory does not grow with the output.
struct ByteBuffer {
  private(set) var bytes: [UInt8] = []

  /// The size at which the bytes are worth a write: large enough that the system call does not count.
  private static let capacity = 1 << 16

  init() { bytes.reserveCapacity(ByteBuffer.capacity * 2) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends a whole number in decimal.
  mutating func append(_ number: Int) {
    if (0...9).contains(number) { append(UInt8(ascii: "0") + UInt8(number)) } else { append(String(number)) }
  }

  /// Appends a number as Swift spells it, with a point.
  mutating func append(_ number: Double) {
    guard let digit = Int(exactly: number), (1...9).contains(digit) else { return append(String(number)) }
    append(digit)
    append(".0")
  }

  mutating func removeLast(_ count: Int) { bytes.removeLast(count) }

  /// Hands the bytes over if there are enough of them.
  mutating func drain<Sink: ByteSink>(into sink: inout Sink) throws(Sink.Failure) {
    if bytes.count >= ByteBuffer.capacity { try flush(into: &sink) }
  }

  /// Hands all bytes over.
  mutating func flush<Sink: ByteSink>(into sink: inout Sink) throws(Sink.Failure) {
    if !bytes.isEmpty { try sink.write(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }
}
