import Rendering
import Testing

@Suite struct StyleReaderTests {
  @Test(arguments: [
    ("edge  color: #12345", "t:1:14: “#12345” is no value of color; expected a colour such as #1f77b4"),
    ("\nnoed", "t:2:1: there is no part of a map called “noed”"),
    ("edge.a_b", "t:1:6: “a_b” is no class"),
    ("  color: #000000", "t:1:3: this property belongs to nothing"),
    ("edge\n  color #000000", "t:2:3: “color #000000” has no value"),
    ("edge\n  colour: #000000", "t:2:3: there is no property “colour”"),
    ("edge width: 40", "t:1:13: “40” is no value of width; expected a number from 0.25 to 12"),
    ("edge width: nan", "t:1:13: “nan” is no value of width"),
    ("edge head: arrow", "t:1:12: “arrow” is no value of head; expected one of none, filled"),
    ("map font: a\" onload=\"", "t:1:11: “a\" onload=\"” is no value of font"),
  ])
  func `a fault is told with its place`(text: String, message: String) throws {
    let error = try #require(throws: StyleError.self) {
      try Theme(name: "t", file: Array(text.utf8), path: "t", over: nil)
    }
    #expect(error.description.hasPrefix(message))
  }

  @Test func `the last rule that matches wins`() throws {
    let text = """
      edge            color: #111111; width: 2  # all edges
      edge.sanctions  color: #222222
      edge.sanctions.ended
        color: #333333; head: bar
      """
    let theme = try Theme(name: "t", file: Array(text.utf8), path: "t", over: nil)
    #expect(theme.style(of: .edge, classes: ["supports"]).ink.hexadecimal == "#111111")
    #expect(theme.style(of: .edge, classes: ["sanctions", "actual"]).ink.hexadecimal == "#222222")
    let ended = theme.style(of: .edge, classes: ["sanctions", "ended"])
    #expect(ended.ink.hexadecimal == "#333333")
    #expect(ended.head == .bar)
    #expect(ended.number(.width) == 2)
    #expect(theme.style(of: .node).ink.hexadecimal == "#000000")
  }

  @Test func `a user's file changes only what it says`() throws {
    let base = try #require(try Theme.named("default"))
    let theme = try Theme(name: "mine", file: Array("edge.supports color: #00aa00".utf8), path: "mine", over: base)
    #expect(theme.style(of: .edge, classes: ["supports"]).ink.hexadecimal == "#00aa00")
    #expect(theme.style(of: .node, classes: ["state"]) == base.style(of: .node, classes: ["state"]))
  }

  @Test(arguments: Theme.names) func `every built-in theme is sound`(name: String) throws {
    #expect(try Theme.named(name) != nil)
  }
}
