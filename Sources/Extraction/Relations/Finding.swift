internal import Language

/// A relation that a sentence states, before it becomes an edge.
struct Finding {
  var relation: String
  var source: Referent
  var target: Referent
  var status: Reality
  /// The unit of the word that gave it.
  var trigger: Int
  /// The sentence's number.
  var sentence: Int
  /// The phrases in which the ends were found.
  var sourcePhrase: Int, targetPhrase: Int
  /// Who says so, where the text attributes it.
  var speaker: Referent?
  /// The line of the frame.
  var origin: String
}

/// How real the text says that something is: the four statuses, or nothing that it asserts.
enum Reality: Equatable {
  case actual, ended, announced, denied, none

  /// The status that a frame or operator names; `actual` where it names none.
  init(_ name: String?) {
    switch name {
    case "ended": self = .ended
    case "announced": self = .announced
    case "denied": self = .denied
    case "none": self = .none
    default: self = .actual
    }
  }

  /// What becomes of this when what governs it has that reality (codebook, "Rulings: status").
  ///
  /// A planned or refused end leaves what is to end in force; whatever else is planned or refused is that.
  func governed(by other: Reality) -> Reality {
    switch (self, other) {
    case (.none, _), (_, .none): .none
    case (_, .actual): self
    case (.actual, _): other
    case (.ended, .announced), (.ended, .denied): .actual
    case (.ended, .ended): .actual
    case (.denied, .denied): .actual
    case (.announced, .denied), (.denied, .announced), (.denied, .ended): .denied
    case (.announced, .announced): .announced
    case (.announced, .ended): .ended
    }
  }
}
