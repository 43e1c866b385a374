/// Finds the word that was meant.
enum NearestWord {
  /// The known word that is nearest to what was typed, or nothing where none is near.
  ///
  /// Near is at most one slip in three letters, a slip being a letter too many, too few, another one, or two
  /// neighbours swapped (Damerau 1964); or a known word that begins with what was typed. Of equally near words the first counts.
  static func to(_ typed: String, among known: [String]) -> String? {
    let word = Array(typed.lowercased())
    let ranked = known.map { (word: $0, distance: distance(word, Array($0.lowercased()))) }
    if let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(1, word.count / 3) {
      return best.word
    }
    return word.count < 2 ? nil : known.first { $0.lowercased().hasPrefix(typed.lowercased()) }
  }

  /// The number of slips that lead from one word to the other (optimal string alignment).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var slips = min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          slips = min(slips, before[column - 1] + 1)
        }
        current.append(slips)
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
