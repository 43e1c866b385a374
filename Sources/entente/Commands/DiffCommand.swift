import Articles
import RelationGraph

/// `entente diff`: what changed from one graph to another, or along a folder.
struct DiffCommand: Command {
  private let sides: [[String]]
  private let property: ArticleProperty?
  private let destinations: Destinations<DifferenceFormat>
  private let patch: String?
  private let mode: GraphDifference.Mode?
  private let tellsDifference: Bool
  private let isSideBySide: Bool
  private let limit: Int
  private let drawing: DrawingOptions
  private let data: DataOptions
  private let options: CommonOptions

  private static let property = Option<ArticleProperty>.choice(
    "by", placeholder: "NAME", "Compares the articles of one input along this, step by step.")
  private static let patch = Option<String>.text(
    "patch", placeholder: "FILE",
    "Stores the whole difference, whatever --level and the like leave of it, for 'entente map --apply'.")
  private static let mode = Option<GraphDifference.Mode>.choice(
    "mode", placeholder: "NAME",
    "Takes NEW as another account (replace) or as a later one, which need not repeat all (follow); told by the dates "
      + "unless given.")
  private static let limit = Option<Int>.number(
    "limit", in: 0...Int.max,
    "Lists so many changes of each kind in text, and counts the rest; \(DifferenceReport.standardLimit) unless given.")
  private static let exitCode = Flag("exit-code", "Ends with 1 if the two say different things.")
  private static let sideBySide = Flag("side-by-side", "Draws two maps beside each other rather than one of both.")

  private static let operand = Operand(
    placeholder: "OLD NEW",
    summary: "Two inputs as for map; each may be several, joined by commas. With --by, one input.", count: 1...2)

  static let declaration = CommandDeclaration(
    name: "diff",
    summary: "Tells what changed from one article, graph or folder to another.",
    operand: operand,
    options: Destinations<DifferenceFormat>.declarations
      + [
        property.declaration, mode.declaration, limit.declaration, exitCode.declaration, sideBySide.declaration,
        patch.declaration,
      ] + DrawingOptions.declarations + DataOptions.declarations + CommonOptions.declarations,
    examples: [
      ("entente diff monday.txt tuesday.txt", "Tells in words what is new."),
      ("entente diff january/ july/ --level state -o change.svg", "Draws both as one map that shows the change."),
      ("entente diff --by date archive/ -o timeline.svg", "Draws what was said of each pair of actors in time."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    sides = arguments.operands.map { $0.split(separator: ",").map(String.init) }
    property = try arguments.value(of: DiffCommand.property)
    destinations = try Destinations(arguments, standard: .txt)
    patch = try arguments.value(of: DiffCommand.patch)
    mode = try arguments.value(of: DiffCommand.mode)
    tellsDifference = arguments.has(DiffCommand.exitCode)
    isSideBySide = arguments.has(DiffCommand.sideBySide)
    limit = try arguments.value(of: DiffCommand.limit) ?? DifferenceReport.standardLimit
    drawing = try DrawingOptions(arguments)
    data = try DataOptions(arguments)
    options = try CommonOptions(arguments)
    try checkOperands(arguments.operands)
  }

  private func checkOperands(_ operands: [String]) throws(UsageError) {
    guard let property else {
      if operands.count < 2 { throw .missingOperand(DiffCommand.operand) }
      // Standard input cannot be read twice.
      if sides.filter({ $0.contains("-") }).count > 1 { throw .surplusOperand("-") }
      return
    }
    if operands.count > 1 { throw .surplusOperand(operands[1]) }
    if patch != nil { throw .conflict("--by", "--patch") }
    if isSideBySide { throw .conflict("--by", "--side-by-side") }
    for format in destinations.formats where !DrawnSeries.formats(along: property).contains(format) {
      throw .conflict("--by " + property.rawValue, format.rawValue)
    }
  }

  func run() async throws(CommandError) -> ExitCode {
    let read = try await graphs()
    Keepsakes.keep(read.graphs)
    let comparison = try comparison(of: read.graphs)
    if mode == nil, !destinations.formats.contains(.txt), !options.console.isQuiet {
      options.console.tell(comparison.modeNote)
    }
    if let patch { try options.console.deliver([(patch, storedDifference(of: read.graphs, as: comparison))]) }
    try destinations.write(to: options.console) { (format) throws(CommandError) in try comparison.writing(as: format) }
    return tellsDifference && comparison.differsInSubstance ? .different : read.exitCode
  }

  /// The graph of each side as it was read, and the code of the first input that was bad.
  private func graphs() async throws(CommandError) -> (graphs: [Graph], exitCode: ExitCode) {
    let read = await withTaskGroup(of: (Int, Side).self) { group in
      for index in sides.indices { group.addTask { (index, await side(index)) } }
      var read = [Side?](repeating: nil, count: sides.count)
      for await (index, side) in group { read[index] = side }
      return read.compactMap(\.self)
    }
    var graphs: [Graph] = []
    var exitCode = ExitCode.done
    for var side in read {
      side.collection.tellMessages()
      try side.outcome.get()
      graphs.append(try side.collection.merged(title: nil))
      if exitCode == .done { exitCode = side.collection.exitCode }
    }
    return (graphs, exitCode)
  }

  /// What was read of a side, and whether that was brought to an end.
  private struct Side: Sendable {
    var collection: GraphCollection
    var outcome: Result<Void, CommandError>
  }

  /// Reads a side; all are read at the same time, but only the first tells of it meanwhile.
  private func side(_ index: Int) async -> Side {
    var collection = GraphCollection(options, defersMessages: index > 0)
    do throws(CommandError) {
      try await collection.read(sides[index])
      return Side(collection: collection, outcome: .success(()))
    } catch {
      return Side(collection: collection, outcome: .failure(error))
    }
  }

  private func comparison(of graphs: [Graph]) throws(CommandError) -> any DrawnComparison {
    let isColored = destinations.files.isEmpty && options.console.showsColors
    let text = ReportOptions(limit: limit, isColored: isColored)
    guard let property else {
      let kept = try options.checked(graphs)
      return DrawnDifference(
        from: kept[0], to: kept[kept.count - 1], mode: mode, drawing: drawing, data: data, isSideBySide: isSideBySide,
        text: text)
    }
    let kept = try options.checked(graphs[0])
    let series = GraphSeries(kept, by: property)
    if series.steps.isEmpty { throw .nothingAlong(property) }
    if !series.unplaced.isEmpty { options.console.warn(Notice.unplaced(series.unplaced, property)) }
    return DrawnSeries(series, of: kept, mode: mode, drawing: drawing, text: text)
  }

  /// The difference of all that was read, for `entente map --apply`.
  private func storedDifference(of graphs: [Graph], as comparison: any DrawnComparison) -> Writing {
    let difference = GraphDifference(from: graphs[0], to: graphs[graphs.count - 1], mode: comparison.mode)
    return writing(difference.json(.readable))
  }
}
