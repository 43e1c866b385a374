/// Identifiers of elements, made of identifiers of the graph so that the same thing has the same one on every map.
enum ElementID {
  /// An NMTOKEN that begins with the prefix; two texts never give the same one.
  static func of(_ prefix: String, _ text: String) -> String {
    text.unicodeScalars.reduce(into: prefix + ".") { id, scalar in
      if isPlain(scalar) {
        id.unicodeScalars.append(scalar)
      } else {
        // A middle dot opens what is spelt out, so it is spelt out itself; a name may hold it (XML 1.0, NameChar).
        id += "·" + String(scalar.value, radix: 16) + "·"
      }
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", ":", "_": true
    default: false
    }
  }
}

/// Addresses that may stand in a link.
enum LinkAddress {
  /// The address, where it is one of the web.
  static func web(_ text: String) -> String? {
    let lowered = text.lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
    return text.unicodeScalars.contains { $0.value <= 0x20 } ? nil : text
  }

  /// A template with its braces filled in by what an edge is.
  static func filled(_ template: String, id: String, source: String, relation: String, target: String) -> String? {
    let values = ["{id}": id, "{source}": source, "{relation}": relation, "{target}": target]
    var address = ""
    var rest = Substring(template)
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
      let brace = String(rest[opening...closing])
      address += rest[..<opening] + (values[brace].map(percentEncoded) ?? brace)
      rest = rest[rest.index(after: closing)...]
    }
    return web(address + rest)
  }

  /// Text as it may stand in a part of an address (RFC 3986, unreserved characters).
  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { encoded, byte in
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80, scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar) {
        encoded.unicodeScalars.append(scalar)
      } else {
        encoded += ["%", digits[Int(byte) / 16], digits[Int(byte) % 16]].map(String.init).joined()
      }
    }
  }
}
