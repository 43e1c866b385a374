import Articles
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
  /// The attribute that tells the relation of an edge in GraphML of other programs.
  var relationKey: String?
  /// How many articles are worked on at a time.
  var jobs: Int
  /// How many bytes an article or graph may have.
  var largestInput: Int
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
  private static let relationKey = Option<String>.text(
    "relation-key", placeholder: "NAME",
    "Takes the relations of GraphML that another program wrote from this attribute of its edges.")
  private static let jobs = Option<Int>.number(
    "jobs", in: 1...1024, "Works on so many articles at a time; as many as there are processors unless given.")
  private static let largest = Option<Int>.number(
    "largest", in: 1...1_000_000, "Refuses articles and graphs of more than so many megabytes; 1024 unless given.")
  private static let strict = Flag("strict", "Stops at the first bad input rather than skipping it.")
  static let quiet = Flag("quiet", letter: "q", "Tells only errors.")

  /// The options as the user sees them.
  static let declarations = [
    level.declaration, types.declaration, leastArticles.declaration, around.declaration, steps.declaration,
    codebook.declaration, relationKey.declaration, jobs.declaration, largest.declaration, strict.declaration,
    quiet.declaration,
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
    relationKey = try arguments.value(of: CommonOptions.relationKey)
    jobs = try arguments.value(of: CommonOptions.jobs) ?? FileSystem.processors
    largestInput = try arguments.value(of: CommonOptions.largest).map { $0 << 20 } ?? InputFile.standardLimit
    isStrict = arguments.has(CommonOptions.strict)
    console = Console(isQuiet: arguments.has(CommonOptions.quiet))
  }

  /// Understands articles with what is built in and what the codebooks say.
  ///
  /// - Parameter log: Keeps how the articles are read, where that is asked for.
  /// - Returns: The extractor.
  /// - Throws: ``CommandError`` where a codebook cannot be read or is not sound.
  func extractor(log: ExaminationLog? = nil) throws(CommandError) -> Extractor {
    let codebooks = try codebooks.map { (path) throws(CommandError) in try Codebook(path: path) }
    do throws(CodebookError) { return try Extractor(codebooks: codebooks, examine: log?.keep) } catch {
      throw .codebook(error)
    }
  }

  /// The graph as it was asked for, if the relations and nodes asked for are known or occur.
  func checked(_ graph: Graph) throws(CommandError) -> Graph {
    try check([leveled(graph)])
    return applied(to: graph)
  }

  /// The graphs of a comparison as they were asked for, if the relations and nodes asked for are known or occur in one.
  ///
  /// All of them together tell what matters: what one of them says too seldom, or far from the node of `--around`, does
  /// not look as if it were not said.
  func checked(_ graphs: [Graph]) throws(CommandError) -> [Graph] {
    let leveled = graphs.map(leveled)
    try check(leveled)
    let typed = leveled.map(typed)
    guard leastArticles != nil || center != nil else { return typed }
    let kept = cut(Graph(merging: typed))
    return typed.map { $0.only(partsOf: kept) }
  }

  /// The graph as it was asked for; what does not occur in it is left out without a word.
  func applied(to graph: Graph) -> Graph { cut(typed(leveled(graph))) }

  private func leveled(_ graph: Graph) -> Graph { level == .state ? graph.lifted() : graph }

  private func typed(_ graph: Graph) -> Graph {
    types.isEmpty ? graph : graph.only(Set(types.map { Relation($0) }))
  }

  private func cut(_ graph: Graph) -> Graph {
    var graph = graph
    if let leastArticles { graph = graph.borne(byAtLeast: leastArticles) }
    if let center { graph = graph.around(graph.identifiers(named: center), depth: steps) }
    return graph
  }

  private func check(_ graphs: [Graph]) throws(CommandError) {
    do throws(UsageError) {
      if !types.isEmpty { try checkTypes(in: graphs) }
      if let center { try check(center, in: graphs) }
    } catch {
      throw .usage(error)
    }
  }

  private func check(_ center: String, in graphs: [Graph]) throws(UsageError) {
    guard graphs.allSatisfy({ $0.identifiers(named: center).isEmpty }) else { return }
    let known = Set(graphs.flatMap { $0.nodes.map(\.label) }).sorted()
    throw .unknownWord(center, option: CommonOptions.around.declaration, known: known)
  }

  private func checkTypes(in graphs: [Graph]) throws(UsageError) {
    let found = graphs.flatMap { $0.edges.map(\.relation) }
    let known = Set(Relation.carrying + Relation.structural + found).map(\.name).sorted()
    for type in types where !known.contains(type) {
      throw .unknownWord(type, option: CommonOptions.types.declaration, known: known)
    }
  }
}
