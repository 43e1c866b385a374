/// Breaks a text into lines that are no wider than a box, at spaces and hyphens where there are any.
struct LineBreaking: Sendable {
  /// What measures the text.
  let metrics: TextMetrics
  /// The greatest width of a line in points.
  let width: Double
  /// The greatest number of lines; what is left over is cut and an ellipsis put in its place.
  let limit: Int

  /// The lines of a text; one empty line for an empty text.
  func lines(of text: String) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in words(of: text) {
      let joined = current.isEmpty || current.hasSuffix("-") ? current + word : current + " " + word
      if metrics.width(of: joined) <= width || current.isEmpty {
        current = joined
      } else {
        lines.append(current)
        current = word
      }
    }
    lines.append(current)
    return cut(lines)
  }

  /// Whether a line may end at a character: at white space, but not at the sort that holds words together (UAX 14, class GL).
  private static func isGap(_ character: Character) -> Bool {
    character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
  }

  /// Words, hyphenated ones in their parts, too long ones in pieces that fit.
  private func words(of text: String) -> [String] {
    text.split(whereSeparator: Self.isGap).flatMap { word -> [String] in
      guard metrics.width(of: String(word)) > width else { return [String(word)] }
      return word.split(separator: "-", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
        pieces(of: index == 0 ? String(part) : "-" + part)
      }.reduce(into: [String]()) { words, piece in
        // A hyphen stays at the end of the piece before it.
        if piece.hasPrefix("-"), let last = words.popLast() {
          words += [last + "-", String(piece.dropFirst())]
        } else {
          words.append(piece)
        }
      }.filter { !$0.isEmpty }
    }
  }

  private func pieces(of word: String) -> [String] {
    guard metrics.width(of: word) > width else { return [word] }
    var pieces = [""]
    // Long enough to show that it goes on, short enough that a million letters cost no more than a few lines.
    for character in word.prefix(limit * 80) {
      let last = pieces[pieces.count - 1]
      if !last.isEmpty, metrics.width(of: last + String(character)) > width {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }

  private func cut(_ lines: [String]) -> [String] {
    guard lines.count > limit else { return lines }
    var kept = Array(lines.prefix(limit))
    var last = kept.removeLast()
    while !last.isEmpty, metrics.width(of: last + "…") > width { last.removeLast() }
    while last.last?.isWhitespace == true { last.removeLast() }
    return kept + [last + "…"]
  }
}
