/// How real a text says that something is: the four statuses of the codebook, or nothing that it asserts.
public enum Reality: UInt8, BitwiseCopyable, Sendable {
  case actual, ended, announced, denied, none
  /// What goes on: a plan to continue does not make it one for the future.
  case lasting
  /// What is ruled out; what is not ruled out may come.
  case refused

  /// One of the four statuses, or nothing, for what only matters while more governs it.
  public var asStated: Reality {
    switch self {
    case .lasting: .actual
    case .refused: .denied
    case .actual, .ended, .announced, .denied, .none: self
    }
  }

  /// The words by which frames name them.
  public static let names: [String: Reality] = [
    "actual": .actual, "ended": .ended, "announced": .announced, "denied": .denied, "none": .none,
    "lasting": .lasting, "refused": .refused,
  ]

  /// What becomes of this when what governs it has that reality (codebook, "Rulings: status").
  ///
  /// A planned or refused end leaves what is to end in force; whatever else is planned or refused is that.
  public func governed(by other: Reality) -> Reality {
    switch (self, other) {
    case (.none, _), (_, .none): .none
    case (.refused, .denied): .announced
    case (.refused, .actual), (.refused, .lasting), (.refused, .announced): .refused
    case (.refused, .refused), (.refused, .ended): .announced
    case (.announced, .refused), (.actual, .refused): .refused
    case (.lasting, .refused), (.ended, .refused): .actual
    case (.denied, .refused): .actual
    case (.lasting, .denied): .ended
    case (.lasting, .actual), (.lasting, .lasting), (.lasting, .announced), (.actual, .lasting): .lasting
    case (.lasting, .ended): .ended
    case (_, .lasting): self
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
