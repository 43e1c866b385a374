/// The form that names take in identifiers.
public enum Slug {
  /// The name in lower case, its diacritics folded (ï → i, ß → ss), every other run of characters a single hyphen.
  ///
  /// Scripts other than Latin keep their letters, which an NMTOKEN may hold.
  public static func of(_ name: String) -> String {
    var slug = ""
    var pendingHyphen = false
    for scalar in name.lowercased().unicodeScalars {
      let folded = folding[scalar] ?? (scalar.properties.isAlphabetic || isDigit(scalar) ? String(scalar) : nil)
      if let folded {
        if pendingHyphen, !slug.isEmpty { slug += "-" }
        pendingHyphen = false
        slug += folded
      } else if scalar.properties.generalCategory != .nonspacingMark {
        pendingHyphen = true
      }
    }
    return slug
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Letters of the Latin script with the plain letters that stand for them.
  private static let folding: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẹẻẽếềểễệə", "g": "ĝğġģ",
      "h": "ĥħ", "i": "ìíîïĩīĭįıǐịỉ", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ",
      "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűųưǔụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżž",
      "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, letters) in groups {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()
}
