import Extraction
import Language
import RelationGraph

/// What every command that makes graphs can be told.
struct CommonOptions: Sendable {
  /// Whether actors are replaced by the states and alliances for which they act.
  var level: Level
  /// The relations to keep; all where there are none.
  var types: [String]
  /// How many articles must bear a relation.
  private var leastArticles: Int?
  /// The node round which to stay, and how many steps from it.
  private var center: String?, steps: Int
  /// The files of the codebooks that add to what is built in.
  private var codebooks: [String]
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
  private static let leastArticles = Option<Int>.number(
    "min-articles", in: 1...Int.max, "Keeps only what so many articles bear.")
  private static let around = Option<String>.text(
    "around", placeholder: "NAME", "Keeps only what lies round a node, named as in the map or by its code.")
  private static let steps = Option<Int>.number(
    "depth", in: 0...1000, "Sets how many steps from the node of --around to go; one unless given.")
  static let codebook = Option<String>.text(
    "codebook", placeholder: "FILE", "Adds the names and frames of a file, or takes built-in ones away.",
    mayRepeat: true)
  private static let jobs = Option<Int>.number(
    "jobs", in: 1...1024, "Works on so many articles at a time; as many as there are processors unless given.")
  private static let strict = Flag("strict", "Stops at the first bad input rather than skipping it.")
  static let quiet = Flag("quiet", letter: "q", "Tells only errors.")

  /// The options as the user sees them.
  static let declarations = [
    level.declaration, types.declaration, leastArticles.declaration, around.declaration, steps.declaration,
    codebook.declaration, jobs.declaration, strict.declaration, quiet.declaration,
    Flag.help.declaration, Flag.version.declaration,
  ]

  /// Understands the arguments.
  init(_ arguments: Arguments) throws(UsageError) {
    level = try arguments.value(of: CommonOptions.level) ?? .actor
    types = try arguments.value(of: CommonOptions.types) ?? []
    leastArticles = try arguments.value(of: CommonOptions.leastArticles)
    center = try arguments.value(of: CommonOptions.around)
    steps = try arguments.value(of: CommonOptions.steps) ?? 1
    codebooks = try arguments.values(of: CommonOptions.codebook)
    jobs = try arguments.value(of: CommonOptions.jobs) ?? FileSystem.processors
    isStrict = arguments.has(CommonOptions.strict)
    console = Console(isQuiet: arguments.has(CommonOptions.quiet))
  }

  /// Understands articles with what is built in and what the codebooks say.
  ///
  /// - Throws: ``CommandError`` where a codebook cannot be read or is not sound.
  func extractor() throws(CommandError) -> Extractor {
    let codebooks = try codebooks.map { (path) throws(CommandError) in try Codebook(path: path) }
    do throws(CodebookError) { return try Extractor(codebooks: codebooks) } catch { throw .codebook(error) }
  }

  /// The graph as it was asked for, if the relations and nodes asked for are known or occur.
  func checked(_ graph: Graph) throws(CommandError) -> Graph {
    do throws(UsageError) {
      try checkTypes(in: graph)
      try checkCenter(in: level == .state ? graph.lifted() : graph)
    } catch {
      throw .usage(error)
    }
    return applied(to: graph)
  }

  /// The graph as it was asked for; what does not occur in it is left out without a word.
  func applied(to graph: Graph) -> Graph {
    var graph = level == .state ? graph.lifted() : graph
    if !types.isEmpty { graph = graph.only(Set(types.map { Relation($0) })) }
    if let leastArticles { graph = graph.borne(byAtLeast: leastArticles) }
    if let center { graph = graph.around(graph.identifiers(named: center), depth: steps) }
    return graph
  }

  private func checkCenter(in graph: Graph) throws(UsageError) {
    guard let center, graph.identifiers(named: center).isEmpty else { return }
    throw .unknownWord(center, option: CommonOptions.around.declaration, known: graph.nodes.map(\.label))
  }

  private func checkTypes(in graph: Graph) throws(UsageError) {
    let known = Set(Relation.carrying + Relation.structural + graph.edges.map(\.relation)).map(\.name).sorted()
    for type in types where !known.contains(type) {
      throw .unknownWord(type, option: CommonOptions.types.declaration, known: known)
    }
  }
}
