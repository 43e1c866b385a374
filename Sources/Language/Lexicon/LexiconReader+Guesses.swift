// How words that no file lists are read: by their endings.

extension LexiconReader {
  /// Whether a line of `grammar.txt` says how words with certain endings are read.
  static func isGuess(_ row: Table.Row) -> Bool { row.text(0) == "guess" }

  /// Takes a line `guess | category | endings | features; features`.
  mutating func readGuess(_ row: Table.Row) throws(CodebookError) {
    guard let category = LexiconReader.categories[row.text(1)] ?? (row.text(1) == "verb" ? .verb : nil) else {
      throw row.error(
        "'\(row.text(1))' is no category", expected: LexiconReader.categories.keys.sorted().joined(separator: ", "))
    }
    for ending in row[2].words {
      let spelling = [UInt8(ascii: "-")] + ending
      let lexeme = words.add(Lexeme(lemma: words.internLemma(spelling[...])))
      let features = row[3].isEmpty ? [[]] : row.alternatives(3).map { $0 }
      for features in features {
        let reading = Reading(
          category: category, features: try Features(features, in: row), lexeme: lexeme, capitals: .none)
        words.addGuess(reading, ending: Folding.folded(ending))
      }
    }
  }
}
