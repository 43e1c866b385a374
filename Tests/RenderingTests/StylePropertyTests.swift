import Foundation
import Rendering
import TestSupport
import Testing

@Suite struct StylePropertyTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Styles")

  @Test(arguments: StyleProperty.allCases) func `the README says what a property takes`(property: StyleProperty) throws
  {
    let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    let initial =
      switch property.initial {
      case .none: "none"
      case .color(let color): color.hexadecimal
      case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
      case .text(let text): text
      }
    #expect(readme.contains("\n| `\(property.rawValue)` | \(property.type) | \(initial) | "))
  }

  @Test func `the README's example is a style`() throws {
    let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.split(separator: "```", omittingEmptySubsequences: false)
    let example = try #require(blocks.dropFirst().first)
    let theme = try Theme(name: "mine", file: Array(example.utf8), path: "README.md", over: Theme.named("default"))
    #expect(theme.style(of: .edge, classes: ["sanctions", "ended"]).number(.tone) == 0.5)
  }

  @Test(arguments: StyleProperty.allCases) func `what holds unless said is a value that could be said`(
    property: StyleProperty
  ) throws {
    let text =
      switch property.initial {
      case .none: "none"
      case .color(let color): color.hexadecimal
      case .number(let number): String(number)
      case .text(let text): text
      }
    let theme = try Theme(name: "t", file: Array("edge \(property.rawValue): \(text)".utf8), path: "t", over: nil)
    #expect(theme.style(of: .edge)[property] == property.initial)
  }

  @Test(arguments: Theme.names) func `the README's picture of a style is up to date`(name: String) throws {
    let svg = try MapRenderer(theme: Theme.named(name)).svg(SampleGraphs.sahel)
    let file = Self.folder.appending(path: name + ".svg")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" { try Data(svg.utf8).write(to: file) }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(try SVGDocument(kept).structure == SVGDocument(svg).structure)
  }
}
