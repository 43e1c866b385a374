import Foundation
import Testing

@Suite("Explaining")
struct ExplainTests {
  private static let article = "Language: en\nId: a\n\nPeru's president praised Chile. Chad was praised by nobody.\n"

  private func explain(_ options: String...) throws -> Program.Outcome {
    try Program.run(["explain", "-"] + options, input: Data(ExplainTests.article.utf8))
  }

  @Test func `an edge is told with its quote, its place and its frame`() throws {
    let outcome = try explain()
    #expect(outcome.code == 0)
    for part in [
      "supports Chile (actual)", "“Peru's president praised Chile.”", "a, 0 to 31", "frame: Languages/en/frames.txt:",
    ] {
      #expect(outcome.output.contains(part))
    }
  }

  @Test func `a sentence is told with its words, clauses and phrases, and who is meant`() throws {
    let outcome = try explain("--grammar")
    #expect(outcome.code == 0)
    let parts = [
      "a, 0 to 31", "Peru/name", "praised/verb", "0 main clause; verb: praised (praise)",
      "subject: “Peru's president”", "object: “Chile”", "means state:CL",
    ]
    for part in parts { #expect(outcome.output.contains(part)) }
    #expect(!outcome.output.contains("frame:"))
  }

  @Test func `what nearly was an edge is told with what was wanting`() throws {
    let outcome = try explain("--near-misses")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("“praised” gives no supports:"))
    #expect(!outcome.output.contains("Peru's president praised Chile"))
  }
}
