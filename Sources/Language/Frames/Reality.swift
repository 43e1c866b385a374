/// How real a text says that something is: the four statuses of the codebook, or nothing that it asserts.
package enum Reality: UInt8, BitwiseCopyable, Sendable {
  case actual, ended, announced, denied, none

  /// The words by which frames name them.
  package static let names: [String: Reality] = [
    "actual": .actual, "ended": .ended, "announced": .announced, "denied": .denied, "none": .none,
  ]

  /// What becomes of this when what governs it has that reality (codebook, "Rulings: status").
  ///
  /// A planned or refused end leaves what is to end in force; whatever else is planned or refused is that.
  package func governed(by other: Reality) -> Reality {
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
