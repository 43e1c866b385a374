/// Turns bytes that should be UTF-8 into text.
enum UTF8Text {
  /// The text of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, without a byte order mark.
  ///   - start: Where they begin.
  /// - Returns: The text.
  /// - Throws: ``ReadingError/invalidUTF8(_:encoding:)`` with the first byte that is wrong,
  ///   ``ReadingError/notText(_:)`` with the first zero byte.
  static func decode(_ bytes: [UInt8], at start: Place) throws(ReadingError) -> String {
    if let fault = firstFault(in: bytes) {
      throw .invalidUTF8(start.advanced(by: fault, in: bytes), encoding: encoding(of: bytes))
    }
    if let zero = bytes.firstIndex(of: 0) { throw .notText(start.advanced(by: zero, in: bytes)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many bytes a byte order mark takes at the start.
  static func lengthOfMark(in bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The first byte that cannot stand where it stands, or nothing where all is well.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// What bytes that are no UTF-8 seem to be in, told by a mark or by their high bytes.
  private static func encoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let beginning = bytes.prefix(65536)
    return beginning.contains { $0 < 0x09 } ? nil : "ISO-8859-1"
  }
}
