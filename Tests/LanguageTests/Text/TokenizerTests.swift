import Testing

@testable import Language

@Suite struct TokenizerTests {
  /// The tokens of a text with the settings of a language, each with its letters; those that are joined to the one before with a plus.
  static func tokens(_ text: String, _ language: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(in: bytes, lexicon: try BuiltInLexicons.lexicon(language)).map { token in
      (token.isJoined ? "+" : "") + String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("Die EU droht Mali.", ["Die", "EU", "droht", "Mali", "."]),
      ("„Nein“, sagte sie.", ["„", "Nein", "“", ",", "sagte", "sie", "."]),
      ("am 13. Mai 2022", ["am", "13", ".", "Mai", "2022"]),
      ("rund 2.400 Soldaten, 3,5 Prozent", ["rund", "2.400", "Soldaten", ",", "3,5", "Prozent"]),
      ("Dr. Müller bzw. Frau", ["Dr.", "Müller", "bzw.", "Frau"]),
      ("EU-Staaten", ["EU", "+Staaten"]), ("Mali – Frankreich", ["Mali", "–", "Frankreich"]),
      ("U.S. und U.N.-Mission", ["U.S.", "und", "U.N.", "+Mission"]),
      ("(Bamako)", ["(", "Bamako", ")"]), ("Was?!", ["Was", "?", "!"]), ("", []), (" \n\t ", []),
    ] as [(String, [String])])
  func `German text is cut into words and marks`(text: String, tokens: [String]) throws {
    #expect(try Self.tokens(text, "de") == tokens)
  }

  @Test(
    .enabled(if: Lexicon.languages.contains("en")),
    arguments: [
      ("Mali's junta", ["Mali", "+'s", "junta"]), ("Mali’s junta", ["Mali", "+’s", "junta"]),
      ("the U.S. envoy", ["the", "U.S.", "envoy"]), ("Mr. Biden", ["Mr.", "Biden"]),
      ("US-backed forces", ["US", "+backed", "forces"]), ("$3.5 billion", ["$", "3.5", "billion"]),
    ] as [(String, [String])])
  func `English text is cut into words and marks`(text: String, tokens: [String]) throws {
    #expect(try Self.tokens(text, "en") == tokens)
  }

  @Test(
    .enabled(if: Lexicon.languages.contains("fr"), "French has no grammar yet"),
    arguments: [
      ("L'ONU", ["L'", "+ONU"]), ("l’État d’Israël", ["l’", "+État", "d’", "+Israël"]),
      ("« Non », dit-il.", ["«", "Non", "»", ",", "dit", "+il", "."]), ("aujourd'hui", ["aujourd'hui"]),
    ] as [(String, [String])])
  func `French text is cut into words and marks`(text: String, tokens: [String]) throws {
    #expect(try Self.tokens(text, "fr") == tokens)
  }

  @Test(arguments: [("Straße", "Strasse"), ("MALI", "Mali"), ("Maßnahme", "Massnahme"), ("ÖSTERREICH", "Österreich")])
  func `Spellings of one word have one number`(one: String, other: String) throws {
    let lexicon = try BuiltInLexicons.lexicon("de")
    let numbers = [one, other].map { Tokenizer.tokens(in: Array($0.utf8), lexicon: lexicon).map(\.word) }
    #expect(numbers[0] == numbers[1])
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xE2, 0x80], [0xE2], [0x4D, 0xF0, 0x9F], [0x00], [0x4D, 0x27], [0x27, 0x27], [0x2D, 0x2D, 0x41],
      [0x31, 0x2E], [0x41, 0x2E, 0x42, 0x2E], [0xED, 0xA0, 0x80],
    ] as [[UInt8]])
  func `Any bytes give tokens within them`(bytes: [UInt8]) throws {
    var end: Int32 = 0
    for token in Tokenizer.tokens(in: bytes, lexicon: try BuiltInLexicons.lexicon("de")) {
      #expect(token.start >= end && token.start < token.end && token.end <= Int32(bytes.count))
      end = token.end
    }
  }
}
