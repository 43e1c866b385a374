import Articles
import RelationGraph

/// `entente diff`: what changed from one graph to another.
struct DiffCommand: Command {
  private let old: [String]
  private let new: [String]
  private let destinations: Destinations<DifferenceFormat>
  private let mode: GraphDifference.Mode?
  private let tellsDifference: Bool
  private let drawing: DrawingOptions
  private let data: DataOptions
  private let options: CommonOptions

  private static let mode = Option<GraphDifference.Mode>.choice(
    "mode", placeholder: "NAME",
    "Takes NEW as another account (replace) or as a later one, which need not repeat all (follow); told by the dates "
      + "unless given.")
  private static let exitCode = Flag("exit-code", "Ends with 1 if the two say different things.")

  static let declaration = CommandDeclaration(
    name: "diff",
    summary: "Tells what changed from one article, graph or folder to another.",
    operand: Operand(
      placeholder: "OLD NEW",
      summary: "Two inputs as for map; each may be several, joined by commas.", count: 2...2),
    options: Destinations<DifferenceFormat>.declarations + [mode.declaration, exitCode.declaration]
      + DrawingOptions.declarations + DataOptions.declarations + CommonOptions.declarations,
    examples: [
      ("entente diff monday.txt tuesday.txt", "Tells in words what is new."),
      ("entente diff january/ july/ --level state -o change.svg", "Draws both as one map that shows the change."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    let sides = arguments.operands.map { $0.split(separator: ",").map(String.init) }
    old = sides.first ?? []
    new = sides.last ?? []
    destinations = try Destinations(arguments, standard: .txt)
    mode = try arguments.value(of: DiffCommand.mode)
    tellsDifference = arguments.has(DiffCommand.exitCode)
    drawing = try DrawingOptions(arguments)
    data = try DataOptions(arguments)
    options = try CommonOptions(arguments)
  }

  func run() async throws(CommandError) -> ExitCode {
    let before = try await side(old)
    let after = try await side(new)
    let comparison = DrawnDifference(
      from: before.graph, to: after.graph, mode: mode, drawing: drawing, data: data,
      isColored: destinations.files.isEmpty && options.console.showsColors)
    try destinations.write(to: options.console) { (format) throws(CommandError) in try comparison.bytes(as: format) }
    if tellsDifference, comparison.difference.differsInSubstance { return .different }
    return before.exitCode == .done ? after.exitCode : before.exitCode
  }

  private func side(_ operands: [String]) async throws(CommandError) -> (graph: Graph, exitCode: ExitCode) {
    var collection = GraphCollection(options)
    try await collection.read(operands)
    return (try options.checked(try collection.merged(title: nil)), collection.exitCode)
  }
}
