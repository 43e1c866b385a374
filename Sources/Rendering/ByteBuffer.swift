/// Bytes on their way to a sink, so that memory does not grow with the output.
struct ByteBuffer {
  /// Room for bytes, of which the first are used: so that appending is copying and nothing else.
  private var room: [UInt8]
  /// The number of bytes.
  private(set) var count = 0

  /// The size at which the bytes are worth a write: large enough that the system call does not count.
  private static let capacity = 1 << 16

  /// Makes an empty buffer with room for so many bytes before it has to grow.
  init(room: Int = ByteBuffer.capacity * 2) { self.room = Array(repeating: 0, count: room) }

  /// What was appended and has not gone to a sink.
  var bytes: ArraySlice<UInt8> { room[..<count] }

  mutating func append(_ text: String) { append(text.utf8Span.span) }

  mutating func append(_ more: [UInt8]) { append(more.span) }

  mutating func append(_ byte: UInt8) {
    if count == room.count { grow(by: 1) }
    room[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func append(_ more: Span<UInt8>) {
    if more.count > room.count - count { grow(by: more.count) }
    room.replace(from: count, with: more)
    count += more.count
  }

  private mutating func grow(by length: Int) { room += Array(repeating: 0, count: max(length, room.count)) }

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

  mutating func removeLast(_ length: Int) { count -= length }

  /// Hands the bytes over if there are enough of them.
  mutating func drain<Sink: ByteSink>(into sink: inout Sink) throws(Sink.Failure) {
    if count >= ByteBuffer.capacity { try flush(into: &sink) }
  }

  /// Hands all bytes over.
  mutating func flush<Sink: ByteSink>(into sink: inout Sink) throws(Sink.Failure) {
    if count > 0 { try sink.write(bytes) }
    count = 0
  }
}
