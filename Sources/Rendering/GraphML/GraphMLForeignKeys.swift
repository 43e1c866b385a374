import RelationGraph

/// The keys of what foreign files say of nodes and edges.
///
/// GraphML gives an attribute one type and, if all tools shall read it, a name that is a NMTOKEN and none of ours. An attribute
/// that does not fit is written under another name, and the table ``renamed`` says what it was.
struct GraphMLForeignKeys {
  /// An attribute as the graph has it: values of two types under one name are two.
  struct Attribute: Hashable {
    let name: String
    let type: ValueKind
  }

  /// The type of a value in the graph.
  enum ValueKind: String {
    case text, integer, number, truth
  }

  private(set) var keys: [Attribute: GraphMLKey] = [:]
  private var attributesByKey: [GraphMLKey: Attribute] = [:]
  /// The attributes whose name or type the file cannot show, by the name that it shows, in order.
  private(set) var renamed: [(name: String, attribute: Attribute)] = []

  /// All keys, in the order of declaration.
  private(set) var declared: [GraphMLKey] = []

  /// Finds the keys for the attributes that the elements of a scope have.
  ///
  /// - Parameters:
  ///   - scope: Nodes or edges.
  ///   - attributes: What each of them has.
  ///   - reserved: The names that are taken, in lower case.
  ///   - shown: The names that the file has already, in lower case, with their types: one name must have one type in the
  ///     whole file, because Tulip keeps one property for both scopes.
  init(
    _ scope: GraphMLKey.Scope, attributes: some Sequence<[String: AttributeValue]>, reserved: Set<String>,
    shown: inout [String: GraphMLKey.ValueType]
  ) {
    var isLong: [Attribute: Bool] = [:]
    for values in attributes where !values.isEmpty {
      for (name, value) in values {
        let attribute = Attribute(name: name, type: value.kind)
        isLong[attribute] = isLong[attribute, default: false] || value.isLong
      }
    }
    var taken = reserved.union(GraphMLForeignKeys.meaningful)
    for attribute in isLong.keys.sorted(by: GraphMLForeignKeys.precedes) {
      let type = attribute.type.valueType(isLong: isLong[attribute] ?? false)
      let name = GraphMLForeignKeys.name(for: attribute, as: type, taken: &taken, shown: shown)
      shown[name.lowercased()] = type
      let key = GraphMLKey(id: "\(scope.rawValue)_\(name)", scope: scope, name: name, type: type)
      keys[attribute] = key
      attributesByKey[key] = attribute
      if name != attribute.name || attribute.type == .truth { renamed.append((name, attribute)) }
    }
    declared = keys.values.sorted { $0.id < $1.id }
  }

  /// The value that an element has of a key.
  func value(of key: GraphMLKey, in attributes: [String: AttributeValue]) -> AttributeValue? {
    guard !attributes.isEmpty, let attribute = attributesByKey[key], let value = attributes[attribute.name] else {
      return nil
    }
    return value.kind == attribute.type ? value : nil
  }

  private static func precedes(_ left: Attribute, _ right: Attribute) -> Bool {
    left.name == right.name ? left.type.rawValue < right.type.rawValue : left.name < right.name
  }

  /// A name that no tool gives a meaning of its own and that no other attribute has.
  private static func name(
    for attribute: Attribute, as type: GraphMLKey.ValueType, taken: inout Set<String>,
    shown: [String: GraphMLKey.ValueType]
  ) -> String {
    func isFree(_ name: String) -> Bool {
      let name = name.lowercased()
      return !taken.contains(name) && shown[name, default: type] == type && (type != .string || !numeric.contains(name))
    }
    let token = NameToken.nearest(to: attribute.name)
    var name = token
    var number = 1
    while !isFree(name) {
      name = number == 1 ? "foreign_\(token)" : "foreign_\(token).\(number)"
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }

  /// Names that Gephi takes for numbers of its own.
  private static let numeric: Set<String> = [
    "x", "y", "z", "xpos", "ypos", "zpos", "size", "r", "g", "b", "weight",
  ]

  /// Names that some tool keeps for itself (interop.md section 2 rule 9).
  private static let meaningful: Set<String> = [
    "id", "key", "suid", "selected", "shared name", "source", "target", "from", "to", "type",
  ]
}

extension GraphMLForeignKeys.ValueKind {
  /// The type that the file declares.
  func valueType(isLong: Bool) -> GraphMLKey.ValueType {
    switch self {
    case .text, .truth: .string
    case .integer: isLong ? .long : .int
    case .number: .double
    }
  }
}

extension AttributeValue {
  /// The type of the value.
  var kind: GraphMLForeignKeys.ValueKind {
    switch self {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .truth: .truth
    }
  }

  /// Whether every reader takes it: they disagree on how to spell what is no number.
  var isFinite: Bool {
    if case .number(let number) = self { number.isFinite } else { true }
  }

  fileprivate var isLong: Bool {
    if case .integer(let integer) = self { Int32(exactly: integer) == nil } else { false }
  }

  /// The value as GraphML spells it.
  var spelling: String {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    case .truth(let truth): truth ? "yes" : "no"
    }
  }
}
