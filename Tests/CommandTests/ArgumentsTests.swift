import Testing

@testable import entente

@Suite("Arguments")
struct ArgumentsTests {
  private enum Color: String, CaseIterable { case red, green }

  private static let output = Option<String>.text("output", letter: "o", placeholder: "FILE", "x", mayRepeat: true)
  private static let color = Option<Color>.choice("color", placeholder: "NAME", "x")
  private static let jobs = Option<Int>.number("jobs", in: 1...8, "x")
  private static let types = Option<[String]>.list("types", placeholder: "LIST", "x")
  private static let quiet = Flag("quiet", letter: "q", "x")

  private static let operand = Operand(placeholder: "INPUT", summary: "Something.", count: 1...2)
  private static let command = CommandDeclaration(
    name: "paint", summary: "Paints.", operand: operand,
    options: [
      output.declaration, color.declaration, jobs.declaration, types.declaration, quiet.declaration,
      Flag.help.declaration, Flag.version.declaration,
    ])

  private func parse(_ words: String) throws(UsageError) -> Arguments {
    try Arguments(words.split(separator: " ").map(String.init), for: ArgumentsTests.command)
  }

  @Test(
    arguments: [
      "-o x --output y a", "a --output=x -oy", "--output x a -o y", "-q a -o x -o y",
    ])
  func `options stand anywhere and in any form`(words: String) throws {
    let arguments = try parse(words)
    #expect(arguments.operands == ["a"])
    #expect(try arguments.values(of: ArgumentsTests.output) == ["x", "y"])
    #expect(arguments.has(ArgumentsTests.quiet) == words.contains("-q"))
  }

  @Test(
    arguments: [
      ("-", ["-"]), ("-- -q", ["-q"]), ("a -- --", ["a", "--"]), ("-q --color red a", ["a"]), ("--help", []),
    ])
  func `what is no option is an operand`(words: String, operands: [String]) throws {
    #expect(try parse(words).operands == operands)
  }

  @Test func `values come in their types`() throws {
    let arguments = try parse("a --color=green --jobs 3 --types x,y")
    #expect(try arguments.value(of: ArgumentsTests.color) == .green)
    #expect(try arguments.value(of: ArgumentsTests.jobs) == 3)
    #expect(try arguments.value(of: ArgumentsTests.types) == ["x", "y"])
    #expect(try arguments.value(of: ArgumentsTests.output) == nil)
  }

  @Test(
    arguments: [
      ("a --output", .missingValue(option: output.declaration)),
      ("a --quiet=yes", .surplusValue("yes", option: quiet.declaration)),
      ("a --color blue", .unknownChoice("blue", option: color.declaration)),
      ("a --color red --color red", .repeated(option: color.declaration)),
      ("a b c", .surplusOperand("c")),
      ("-q", .missingOperand(operand)),
      ("a --loud", .unknownOption("--loud", known: command.options.map { "--" + $0.name })),
      ("a -x", .unknownOption("-x", known: command.options.map { "--" + $0.name })),
    ] as [(String, UsageError)])
  func `what cannot be followed is told`(words: String, error: UsageError) {
    #expect(throws: error) { try parse(words) }
  }

  @Test(arguments: ["0", "9", "x", "", "3.5"])
  func `a number outside its range is told`(text: String) throws {
    let arguments = try parse("a --jobs=\(text)")
    let error = UsageError.badValue(
      text, option: ArgumentsTests.jobs.declaration, expected: "a number from 1 to 8")
    #expect(throws: error) { try arguments.value(of: ArgumentsTests.jobs) }
  }
}

@Suite("The nearest word")
struct NearestWordTests {
  private static let commands = ["map", "extract", "diff", "explain", "codebook"]

  @Test(
    arguments: [
      ("mpa", "map"), ("extrakt", "extract"), ("dif", "diff"), ("explian", "explain"), ("MAP", "map"),
      ("code", "codebook"), ("ex", "extract"), ("draw", nil), ("", nil), ("x", nil),
    ] as [(String, String?)])
  func `a slip or a beginning is understood`(typed: String, meant: String?) {
    #expect(NearestWord.to(typed, among: NearestWordTests.commands) == meant)
  }
}
