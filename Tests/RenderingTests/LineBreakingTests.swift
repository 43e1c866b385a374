import Testing

@testable import Graphviz
@testable import Rendering

@Suite("Breaking text into lines")
struct LineBreakingTests {
  @Test(
    arguments: [
      ("aaa aaa aaa", ["aaa aaa", "aaa"]), ("aaa aaa\u{A0}aaa", ["aaa", "aaa\u{A0}aaa"]),
      ("aaa aaa\u{202F}»", ["aaa", "aaa\u{202F}»"]), ("", [""]), ("aaa\naaa", ["aaa aaa"]),
    ])
  func `a line ends at a space, but not at one that holds words together`(text: String, lines: [String]) throws {
    let metrics = TextMetrics(try #require(try Theme.named("default")).style(of: .label))
    let breaking = LineBreaking(metrics: metrics, width: metrics.width(of: "aaa aaa") + 1, limit: 3)
    #expect(breaking.lines(of: text) == lines)
  }
}
