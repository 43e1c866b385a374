import Testing

@testable import Language

/// What a user reads of a file that is not sound: where, what is wrong, what was expected.
@Suite struct BrokenFileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var file: String, text: String, message: String
    var testDescription: String { "\(file): \(text)" }
  }

  static let cases = [
    Case(
      file: "grammar.txt", text: "verbum | a", message: "grammar.txt:1: 'verbum' is no category; expected setting, "),
    Case(
      file: "grammar.txt", text: "article | |", message: "grammar.txt:1: no word; expected forms in the second field"),
    Case(
      file: "grammar.txt", text: "\nsetting | verb-second | maybe",
      message: "grammar.txt:2: 'maybe' is neither yes nor no; expected yes or no"),
    Case(
      file: "grammar.txt", text: "setting | colour | red", message: "grammar.txt:1: 'colour' is no setting; expected "),
    Case(file: "states.txt", text: "# a\nML | Mali", message: "states.txt:2: 'ML' is not listed in Languages/world"),
    Case(file: "verbs.txt", text: "- | loben; =", message: "verbs.txt:1: an empty verb; expected a dictionary form"),
    Case(
      file: "frames.txt", text: "verbs | supports | loben",
      message:
        "frames.txt:1: 'verbs' is no kind of frame; expected verb, noun, adjective, preposition, light, operator or echo"
    ),
    Case(
      file: "frames.txt", text: "verb | supports | loben | subjekt | object",
      message: "frames.txt:1: 'subjekt' is no place for an argument; expected subject, object, "),
    Case(
      file: "frames.txt", text: "verb | supports | loben | subject | object | arms",
      message: "frames.txt:1: 'arms' is no condition; expected slot=@class or slot=word,word"),
    Case(
      file: "frames.txt", text: "light | loben | |", message: "frames.txt:1: no place for the noun; expected object, "),
    Case(
      file: "frames.txt", text: "operator | drohen | |",
      message: "frames.txt:1: no controlling argument; expected subject, object, dative, owner"),
  ]

  @Test(arguments: cases)
  func `The error names file, line and what was expected`(broken: Case) throws {
    let inflection = try Inflection(Table([], file: "inflection.txt", columns: 1...9))
    var reader = LexiconReader(language: "xx", inflection: inflection, expected: 16)
    let table = try Table(Array(broken.text.utf8), file: broken.file, columns: 2...7)
    let error = #expect(throws: CodebookError.self) {
      switch broken.file {
      case "grammar.txt": try reader.readGrammar(table)
      case "verbs.txt": try reader.readVerbs(table)
      case "states.txt": try reader.readNames(table, columns: [.name])
      default: try reader.readFrames(table)
      }
    }
    #expect(error?.description.hasPrefix(broken.message) == true, "\(error?.description ?? "no error")")
  }

  @Test func `A code that stands twice is named`() throws {
    let inflection = try Inflection(Table([], file: "inflection.txt", columns: 1...9))
    var reader = LexiconReader(language: "xx", inflection: inflection, expected: 16)
    let table = try Table(Array("ML | MLI\nML | MLI".utf8), file: "states.txt", columns: 1...3)
    let expected = CodebookError(
      file: "states.txt", line: 2, problem: "'ML' stands twice", expected: "one line for each")
    #expect(throws: expected) { try reader.readStates(table) }
  }

  @Test func `A language without folder is no language`() {
    #expect(throws: CodebookError.self) { try Lexicon.load("xx") }
  }
}
