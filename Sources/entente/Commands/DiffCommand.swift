import Articles
import RelationGraph

/// `entente diff`: what changed from one graph to another.
struct DiffCommand: Command {
  private let old: [String]
  private let new: [String]
  private let outputs: [(path: String, format: DifferenceFormat)]
  private let format: DifferenceFormat
  private let mode: GraphDifference.Mode?
  private let tellsDifference: Bool
  private let drawing: DrawingOptions
  private let options: CommonOptions

  private static let output = Option<String>.text(
    "output", letter: "o", placeholder: "FILE", "Writes the difference to a file, in the format that its ending names.",
    mayRepeat: true)
  private static let format = Option<DifferenceFormat>.choice(
    "format", placeholder: "NAME", "Sets the format, for standard output or where an ending does not tell it.")
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
    options: [output.declaration, format.declaration, mode.declaration, exitCode.declaration]
      + DrawingOptions.declarations + CommonOptions.declarations,
    examples: [
      ("entente diff monday.txt tuesday.txt", "Tells in words what is new."),
      ("entente diff january/ july/ --level state -o change.svg", "Draws both as one map that shows the change."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    let sides = arguments.operands.map { $0.split(separator: ",").map(String.init) }
    old = sides.first ?? []
    new = sides.last ?? []
    let format = try arguments.value(of: DiffCommand.format)
    outputs = try arguments.values(of: DiffCommand.output).map { (path) throws(UsageError) in
      (path, try DifferenceFormat(path: path, otherwise: format))
    }
    self.format = format ?? .text
    mode = try arguments.value(of: DiffCommand.mode)
    tellsDifference = arguments.has(DiffCommand.exitCode)
    drawing = try DrawingOptions(arguments)
    options = try CommonOptions(arguments)
  }

  func run() async throws(CommandError) -> ExitCode {
    let before = try await side(old)
    let after = try await side(new)
    let comparison = DrawnDifference(
      from: before.graph, to: after.graph, mode: mode, drawing: drawing,
      isColored: outputs.isEmpty && options.console.showsColors)
    try options.console.deliver(
      try outputs.map { (output) throws(CommandError) in
        (output.path, try comparison.bytes(as: output.format))
      })
    if outputs.isEmpty { try options.console.print(try comparison.bytes(as: format)) }
    if tellsDifference, comparison.difference.differsInSubstance { return .different }
    return before.exitCode == .done ? after.exitCode : before.exitCode
  }

  private func side(_ operands: [String]) async throws(CommandError) -> (graph: Graph, exitCode: ExitCode) {
    var collection = GraphCollection(options)
    try await collection.read(operands)
    return (try options.checked(try collection.merged(title: nil)), collection.exitCode)
  }
}
