/// Whether what an edge says is so, was so, will be so or is denied (codebook, "Status").
///
/// The order of the cases is the order of precedence where the sequence of events is not clear.
public enum Status: String, CaseIterable, Sendable {
  /// It happens, happened or is in force.
  case actual
  /// It was lifted or stopped.
  case ended
  /// It is intended, promised, threatened or demanded.
  case announced
  /// It is negated.
  case denied
}

extension Status: Comparable {
  /// By precedence, the first first.
  public static func < (left: Status, right: Status) -> Bool { left.rank < right.rank }

  /// The place in the order of precedence.
  var rank: Int {
    switch self {
    case .actual: 0
    case .ended: 1
    case .announced: 2
    case .denied: 3
    }
  }
}
