/// The place and agency before an article's or paragraph's first sentence: "Genf (dpa) – ", "OUAGADOUGOU/NIAMEY - ".
enum Dateline {
  /// The most tokens that a dateline has before its dash.
  private static let longest = 12

  /// The first token of a sentence behind its dateline, the first of all where it has none.
  ///
  /// Only capitalised words, numbers, brackets, commas and slashes may stand before the dash, which must have a space behind it.
  static func end(in tokens: borrowing Span<Token>, _ sentence: Range<Int>) -> Int {
    var isBracketed = false
    for index in sentence.prefix(longest + 1) {
      let token = tokens[index]
      switch token.kind {
      case .dash:
        let isDateline =
          index > sentence.lowerBound && index + 1 < sentence.upperBound
          && tokens[index + 1].follows != .none && token.follows != .none
        return isDateline ? index + 1 : sentence.lowerBound
      case .openBracket: isBracketed = true
      case .closeBracket: isBracketed = false
      case .word where token.capitals == .none && !isBracketed: return sentence.lowerBound
      case .word, .number, .comma, .other: break
      // "Genf, 12. April 1982 – "
      case .period where index > sentence.lowerBound && tokens[index - 1].kind == .number: break
      default: return sentence.lowerBound
      }
    }
    return sentence.lowerBound
  }
}
