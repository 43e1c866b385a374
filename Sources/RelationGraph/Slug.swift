/// The form that names take in identifiers.
public enum Slug {
  /// The name in lower case, its diacritics folded (ï → i, ß → ss), every other run of characters a single hyphen.
  ///
  /// Scripts other than Latin keep their letters, as far as an NMTOKEN may hold them. The slug of a name that has no
  /// letter and no digit is empty.
  public static func of(_ name: String) -> String {
    var slug = ""
    var pendingHyphen = false
    for scalar in name.lowercased().unicodeScalars {
      if isPlain(scalar), !pendingHyphen {
        slug.unicodeScalars.append(scalar)
      } else if let folded = folding[scalar] ?? (isKept(scalar) ? String(scalar) : nil) {
        if pendingHyphen, !slug.isEmpty { slug += "-" }
        pendingHyphen = false
        slug += folded
      } else if scalar.properties.generalCategory != .nonspacingMark {
        pendingHyphen = true
      }
    }
    return slug
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ..<"\u{C0}": isPlain(scalar)
    default: scalar.properties.isAlphabetic && nameCharacters.contains { $0.contains(scalar) }
    }
  }

  /// What an NMTOKEN may hold beyond ASCII (XML 1.0, fifth edition, production 4a).
  private static let nameCharacters: [ClosedRange<Unicode.Scalar>] = [
    "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{37D}", "\u{37F}"..."\u{1FFF}",
    "\u{2070}"..."\u{218F}", "\u{2C00}"..."\u{2FEF}", "\u{3001}"..."\u{D7FF}", "\u{F900}"..."\u{FDCF}",
    "\u{FDF0}"..."\u{FFFD}", "\u{10000}"..."\u{EFFFF}",
  ]

  /// Letters of the Latin script with the plain letters that stand for them: all that Unicode decomposes into a plain
  /// letter and marks, and the strokes and ligatures that it does not.
  private static let folding: [Unicode.Scalar: String] = {
    let groups = [
      "a": "ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "b": "ḃḅḇ", "c": "çćĉċčḉ", "d": "ďḋḍḏḑḓđð",
      "e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə", "f": "ḟ", "g": "ĝğġģǧǵḡ", "h": "ĥȟḣḥḧḩḫẖħ", "i": "ìíîïĩīĭįǐȉȋḭḯỉịı",
      "j": "ĵǰ", "k": "ķǩḱḳḵ", "l": "ĺļľḷḹḻḽł", "m": "ḿṁṃ", "n": "ñńņňǹṅṇṉṋ",
      "o": "ºòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø", "p": "ṕṗ", "r": "ŕŗřȑȓṙṛṝṟ", "s": "śŝşšſșṡṣṥṧṩẛ", "t": "ţťțṫṭṯṱẗŧ",
      "u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v": "ṽṿ", "w": "ŵẁẃẅẇẉẘ", "x": "ẋẍ", "y": "ýÿŷȳẏẙỳỵỷỹ", "z": "źżžẑẓẕ",
      "ae": "æ", "oe": "œ", "ss": "ß", "th": "þ",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, letters) in groups {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()
}
