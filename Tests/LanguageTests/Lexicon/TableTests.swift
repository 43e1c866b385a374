import Testing

@testable import Language

@Suite struct TableTests {
  private static func read(_ text: String, columns: ClosedRange<Int> = 1...9) throws(CodebookError) -> [[String]] {
    try Table(Array(text.utf8), file: "x.txt", columns: columns).map { row in (0..<row.count).map { row.text($0) } }
  }

  @Test(
    arguments: [
      ("", []), ("\n\n", []), ("# nur ein Kommentar\n  # noch einer", []),
      ("ML | Mali", [["ML", "Mali"]]), ("ML|Mali", [["ML|Mali"]]), ("ML |Mali", [["ML", "Mali"]]),
      ("zurück|ziehen | auf", [["zurück|ziehen", "auf"]]), (" a | | c ", [["a", "", "c"]]),
      ("a |\r\nb | c\r\n", [["a", ""], ["b", "c"]]), ("a\n\nb", [["a"], ["b"]]),
    ] as [(String, [[String]])])
  func `Fields stand between bars`(text: String, rows: [[String]]) throws {
    #expect(try Self.read(text) == rows)
  }

  @Test func `Alternatives stand between semicolons`() throws {
    let table = try Table(Array("un | UN (pl);; Vereinte Nationen ;".utf8), file: "x", columns: 2...2)
    #expect(table.first?.alternatives(1).map(\.text) == ["UN (pl)", "Vereinte Nationen"])
    #expect(table.first?.alternatives(7).map(\.text) == [])
  }

  @Test func `A row knows its line`() throws {
    let table = try Table(Array("# Kopf\n\na | b\n\nc | d".utf8), file: "x", columns: 2...2)
    #expect(table.map(\.line) == [3, 5])
  }

  @Test(arguments: [
    ("a | b | c | d", 1, "4 fields", "2 to 3"), ("a | b\nc", 2, "1 field", "2 to 3"),
  ])
  func `A line with too many or too few fields is named`(text: String, line: Int, problem: String, expected: String) {
    #expect(throws: CodebookError(file: "x.txt", line: line, problem: problem, expected: expected)) {
      try Self.read(text, columns: 2...3)
    }
  }

  @Test func `Bytes that are no UTF-8 are named by their line`() {
    let bytes = Array("Mali\nB".utf8) + [0xE9] + Array("nin\n".utf8)
    #expect(throws: CodebookError(file: "x", line: 2, problem: "invalid UTF-8", expected: "a text file in UTF-8")) {
      try Table(bytes, file: "x", columns: 1...1)
    }
  }
}
