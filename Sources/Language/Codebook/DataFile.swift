/// A file of `Sources/Languages`, which a section of a user's codebook may add to.
public enum DataFile: String, CaseIterable, Sendable {
  case worldStates = "world/states.txt"
  case worldAlliances = "world/alliances.txt"
  case worldGroups = "world/groups.txt"
  case givenNames = "world/given-names.txt"
  case kinds = "world/kinds.txt"
  case liftedTargets = "world/relations.txt"
  case inflection = "inflection.txt"
  case grammar = "grammar.txt"
  case verbs = "verbs.txt"
  case states = "states.txt"
  case alliances = "alliances.txt"
  case groups = "groups.txt"
  case roles = "roles.txt"
  case things = "things.txt"
  case frames = "frames.txt"

  /// How many fields a line may have.
  var columns: ClosedRange<Int> {
    switch self {
    case .worldStates, .worldAlliances, .worldGroups: 1...3
    case .givenNames: 1...1
    case .kinds, .liftedTargets, .verbs, .groups, .roles, .things: 2...2
    case .inflection: 1...32
    case .grammar, .alliances: 2...4
    case .states: 2...5
    case .frames: 3...8
    }
  }

  /// Whether the file is the same for all languages.
  var isOfWorld: Bool { rawValue.hasPrefix("world/") }

  /// Whether a codebook may add to the file; how a language is built is no matter of a codebook.
  var isOpen: Bool { self != .inflection && self != .grammar }

  /// Whether there is one line for each first field, so that a codebook's line takes the place of the built-in one.
  var hasUniqueKeys: Bool { isOfWorld && self != .givenNames }

  /// The file that lists what this one names.
  var listing: DataFile? {
    switch self {
    case .states: .worldStates
    case .alliances: .worldAlliances
    case .groups: .worldGroups
    default: nil
    }
  }

  /// Where the file of a language lies.
  func path(in language: String) -> String { "Languages/" + (isOfWorld ? rawValue : language + "/" + rawValue) }
}
