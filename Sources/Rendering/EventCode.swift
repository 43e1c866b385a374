public import RelationGraph

/// What event data sets call a relation, so that its edges can be joined to theirs.
///
/// The event types are those of PLOVER, the root codes those of CAMEO, as the crosswalk of the Open Event Data Alliance pairs them
/// (openeventdata/PLOVER, CAMEO2PLOVER-2021.txt). Leaving a body or pulling out of a country is CAMEO 166, "expel or withdraw".
public struct EventCode: Hashable, Sendable {
  /// The PLOVER event type, in capitals.
  public let plover: String
  /// The two digits of the CAMEO root code.
  public let cameo: String
}

extension Relation {
  /// The codes of the four relations that carry a map; the others are no events.
  public var eventCode: EventCode? {
    switch self {
    case .supports: EventCode(plover: "SUPPORT", cameo: "05")
    case .sanctions, .withdrawsFrom: EventCode(plover: "SANCTION", cameo: "16")
    case .accuses: EventCode(plover: "ACCUSE", cameo: "11")
    default: nil
    }
  }

  /// Whether the relation is for (1), against (−1) or neither (0); nothing where the relation is not one of ours.
  public var sign: Int? {
    switch self {
    case .supports: 1
    case .sanctions, .withdrawsFrom, .accuses: -1
    case .memberOf, .actsFor: 0
    default: nil
    }
  }
}
