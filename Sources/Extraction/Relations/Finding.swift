internal import Language

/// A relation that a sentence states, before it becomes an edge.
struct Finding {
  var relation: RelationID
  var source: Referent
  var target: Referent
  var status: Reality
  /// The tokens of the word that gave it, and its unit in the sentence.
  var trigger: Range<Int>
  var unit: Int
  /// The sentence's number.
  var sentence: Int
  /// The phrases in which the ends were found, -1 where they stand in none.
  var sourcePhrase: Int, targetPhrase: Int
  /// Who says so, where the text attributes it.
  var speaker: Referent?
  /// Whether it is the end of a punishment that a state tells of itself by taking its place again.
  var isReturn = false
  /// The line of the frame.
  var origin: Origin
}
