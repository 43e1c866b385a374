/// Turns the bytes of a page into text, as browsers do (WHATWG Encoding Standard).
enum PageEncoding {
  /// The text of a page: by its mark, else by the encoding that it names, else as UTF-8 or, where it is none, as Windows-1252.
  ///
  /// A page that is UTF-8 throughout is read so whatever it names: the name is what servers and templates get wrong.
  ///
  /// - Throws: ``ReadingError/unknownEncoding(_:_:)``.
  static func decode(_ bytes: [UInt8], at start: Place) throws(ReadingError) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if UTF8Text.firstFault(in: bytes) == nil { return String(decoding: bytes, as: UTF8.self) }
    guard let name = declaredName(in: bytes) else { return singleBytes(bytes, upperHalf: windows1252) }
    switch name {
    case "utf-8", "utf8": return String(decoding: bytes, as: UTF8.self)
    case "iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii":
      return singleBytes(bytes, upperHalf: windows1252)
    case "iso-8859-15", "latin9": return singleBytes(bytes, upperHalf: latin9)
    default: throw .unknownEncoding(name, start)
    }
  }

  /// The encoding that the page names in its first kilobyte, as the standard has it, in lower case.
  private static func declaredName(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let range = head.firstRange(of: key) else { continue }
      let name = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      return String(name.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func singleBytes(_ bytes: [UInt8], upperHalf: [UInt8: Unicode.Scalar]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(upperHalf[byte] ?? Unicode.Scalar(byte)) }
    return String(scalars)
  }

  /// Where Windows-1252 differs from ISO 8859-1, for which pages that name that one mean it, too.
  private static let windows1252: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8A: "Š",
    0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
    0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
  ]

  /// Where ISO 8859-15 differs from ISO 8859-1.
  private static let latin9: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]
}
