import RelationGraph

/// What every command that makes graphs can be told.
struct CommonOptions: Sendable {
  /// Whether actors are replaced by the states and alliances for which they act.
  var level: Level
  /// The relations to keep; all where there are none.
  var types: [String]
  /// How many articles are worked on at a time.
  var jobs: Int
  /// Whether the first bad input ends the run.
  var isStrict: Bool
  /// Where messages go.
  var console: Console

  /// At which level actors stand.
  enum Level: String, CaseIterable, Sendable { case actor, state }

  private static let level = Option<Level>.choice(
    "level", placeholder: "NAME", "Shows actors, or only the states and alliances for which they act.")
  private static let types = Option<[String]>.list(
    "types", placeholder: "LIST", "Keeps only these relations, joined by commas: sanctions,supports.")
  private static let jobs = Option<Int>.number(
    "jobs", in: 1...1024, "Works on so many articles at a time; as many as there are processors unless given.")
  private static let strict = Flag("strict", "Stops at the first bad input rather than skipping it.")
  private static let quiet = Flag("quiet", letter: "q", "Tells only errors.")

  /// The options as the user sees them.
  static let declarations = [
    level.declaration, types.declaration, jobs.declaration, strict.declaration, quiet.declaration,
    Flag.help.declaration, Flag.version.declaration,
  ]

  /// Understands the arguments.
  init(_ arguments: Arguments) throws(UsageError) {
    level = try arguments.value(of: CommonOptions.level) ?? .actor
    types = try arguments.value(of: CommonOptions.types) ?? []
    jobs = try arguments.value(of: CommonOptions.jobs) ?? FileSystem.processors
    isStrict = arguments.has(CommonOptions.strict)
    console = Console(isQuiet: arguments.has(CommonOptions.quiet))
  }

  /// The graph as it was asked for, if the relations asked for are known or occur.
  func checked(_ graph: Graph) throws(CommandError) -> Graph {
    do throws(UsageError) { try checkTypes(in: graph) } catch { throw .usage(error) }
    return applied(to: graph)
  }

  /// The graph as it was asked for.
  func applied(to graph: Graph) -> Graph {
    let leveled = level == .state ? graph.lifted() : graph
    return types.isEmpty ? leveled : leveled.keeping(types.map { Relation($0) })
  }

  private func checkTypes(in graph: Graph) throws(UsageError) {
    let known = Set(Relation.carrying + Relation.structural + graph.edges.map(\.relation)).map(\.name).sorted()
    for type in types where !known.contains(type) {
      throw .unknownWord(type, option: CommonOptions.types.declaration, known: known)
    }
  }
}

extension Graph {
  /// The graph with only the edges of some relations, and only the nodes at their ends.
  func keeping(_ relations: [Relation]) -> Graph {
    var builder = GraphBuilder()
    for article in articles { builder.insert(article) }
    for edge in edges where relations.contains(edge.relation) {
      for id in [edge.source, edge.target] {
        if let node = self[id] { builder.insert(node) }
      }
      builder.merge(edge)
    }
    if !isDirected { builder.makeUndirected() }
    return builder.build(id: id, title: title)
  }
}
