import Testing

@testable import Rendering

@Suite struct TextTableTests {
  @Test("Texts have numbers in the order in which they come, and keep them")
  func numbers() {
    var table = TextTable()
    let texts = (0..<500).map { Array("node \($0 % 250)".utf8) }
    let numbers = texts.map { table.insert($0.span).number }
    #expect(numbers == (0..<500).map { $0 % 250 })
    #expect(texts.prefix(250).map { table.number(of: $0.span) } == Array(0..<250))
  }

  @Test("What was never inserted has no number", arguments: ["", "a", "ab ", "abcdefgh", "e\u{301}"])
  func unknown(text: String) {
    var table = TextTable()
    let known = ["ab", "abcdefghi", "\u{E9}"].map { Array($0.utf8) }
    for text in known { _ = table.insert(text.span) }
    let bytes = Array(text.utf8)
    #expect(table.number(of: bytes.span) == nil)
    let number = table.insert(bytes.span)
    #expect(number.isNew && number.number == 3)
  }
}
