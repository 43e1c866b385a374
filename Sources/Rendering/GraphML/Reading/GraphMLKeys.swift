/// The keys of a file, found by identifier and by the sort of element that uses them.
struct GraphMLKeys: Sendable {
  private(set) var all: [DeclaredKey] = []
  /// What the values of each mean.
  private(set) var roles: [DeclaredKey.Role] = []
  /// What is asked of each key at every value.
  private var uses: [KeyUse] = []
  /// The identifiers of the keys, one after the other.
  private var ids: [UInt8] = []
  private var places: [Use: Int] = [:]
  private var names: Set<Use> = []
  /// The key of the last value.
  private var previous = 0
  /// The keys of a scope that give a value to elements without one.
  private(set) var defaults: [GraphMLKey.Scope: [Int]] = [:]
  /// Whether the file has the attributes that only our files have, be it that another tool has passed it on.
  private(set) var isOurs = false
  /// The name or identifier of the key that the user says has the relation.
  let relationKey: String?

  /// Identifiers are unique only within a scope: Gephi, rustworkx and APOC use one for nodes and for edges.
  private struct Use: Hashable {
    let id: String
    let scope: GraphMLKey.Scope
  }

  /// What is asked of a key at every value.
  private struct KeyUse {
    let scope: GraphMLKey.Scope
    /// Where its identifier is.
    let id: Range<Int>
    /// The key whose value followed the last value of this one.
    var successor: Int?
  }

  init(relationKey: String?) {
    self.relationKey = relationKey
  }

  /// Adds a key; of two with the same identifier and scope the later counts from here on.
  ///
  /// A key for all elements becomes one for each sort, because it may mean different things there.
  mutating func declare(_ key: DeclaredKey, for scopes: [GraphMLKey.Scope]) {
    for scope in scopes {
      var key = key
      key.role = role(of: key, in: scope)
      places[Use(id: key.id, scope: scope)] = all.count
      if key.defaultText != nil { defaults[scope, default: []].append(all.count) }
      all.append(key)
      roles.append(key.role)
      let start = ids.count
      ids.append(contentsOf: key.id.utf8)
      uses.append(KeyUse(scope: scope, id: start..<ids.count, successor: nil))
      names.insert(Use(id: key.name, scope: scope))
    }
  }

  /// Says what the keys mean; to be called when all that stand before the graph are known.
  mutating func assignRoles() {
    let own = [
      (NodeField.entity.key, GraphMLKey.Scope.node), (EdgeField.relation.key, .edge), (EdgeField.edgeID.key, .edge),
    ]
    isOurs = own.allSatisfy { key, scope in names.contains(Use(id: key.name, scope: scope)) }
    for (use, place) in places {
      all[place].role = role(of: all[place], in: use.scope)
      roles[place] = all[place].role
    }
  }

  /// Takes note that a key has a value, if it is the one that follows the last one nearly always; gives its place in ``all``.
  mutating func passExpected(_ id: Span<UInt8>, scope: GraphMLKey.Scope) -> Int? {
    guard previous < uses.count, let guess = uses[previous].successor, uses[guess].scope == scope,
      ids.span.extracting(uses[guess].id).isEqual(to: id)
    else { return nil }
    previous = guess
    return guess
  }

  /// Takes note that a key has a value, whichever it is; gives its place in ``all`` if it is declared.
  mutating func passKnown(_ id: Span<UInt8>, scope: GraphMLKey.Scope) -> Int? {
    if let place = passExpected(id, scope: scope) { return place }
    // Of two of the same identifier the later counts.
    guard let place = uses.lastIndex(where: { $0.scope == scope && ids.span.extracting($0.id).isEqual(to: id) }) else {
      return nil
    }
    pass(place)
    return place
  }

  /// Takes note that a key has a value, so that the next one can be expected.
  mutating func pass(_ place: Int) {
    if uses[previous].successor != place { uses[previous].successor = place }
    previous = place
  }

  /// The place in ``all`` of the key that an element of a scope uses, and whether it had to be made up.
  ///
  /// A key that is declared for another sort of element only is taken with its name and type.
  mutating func place(of id: String, in scope: GraphMLKey.Scope) -> (place: Int, isNew: Bool) {
    if let place = places[Use(id: id, scope: scope)] { return (place, false) }
    let elsewhere = [GraphMLKey.Scope.node, .edge, .graph].compactMap { places[Use(id: id, scope: $0)] }
    let known = elsewhere.first.map { all[$0] }
    declare(DeclaredKey(id: id, name: known?.name ?? id, type: known?.type ?? .string), for: [scope])
    return (all.count - 1, known == nil)
  }

  private func role(of key: DeclaredKey, in scope: GraphMLKey.Scope) -> DeclaredKey.Role {
    if let relationKey, scope == .edge, key.name == relationKey || key.id == relationKey { return .relation(-1) }
    return isOurs ? DeclaredKey.ownRole(key.name, scope: scope) : DeclaredKey.foreignRole(key.name, scope: scope)
  }
}
