import Foundation
import RelationGraph
import Testing

/// What the articles of `seeds/` tell of the change from one to another.
@Suite("Comparing the articles of seeds/")
struct SeedComparisonTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds").path

  /// The difference of articles or lists of articles, named without their endings, at state level.
  private func difference(_ old: [String], _ new: [String]) throws -> GraphDifference {
    let sides = [old, new].map { $0.map { $0 + ".txt" }.joined(separator: ",") }
    let outcome = try Program.run(
      ["diff"] + sides + ["--level", "state", "--format", "json", "--quiet"], folder: Self.folder)
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    return try GraphDifference(json: outcome.output)
  }

  private func text(_ old: String, _ new: String) throws -> String {
    try Program.run(
      ["diff", old + ".txt", new + ".txt", "--level", "state", "--language", "en"], folder: Self.folder
    ).output
  }

  private static let sanctions = Edge.Key(source: .alliance("ecowas"), relation: .sanctions, target: .state("ML"))
  private static let january = [
    "2022-01-10-cedeao-sanctions.fr", "2022-01-10-ecowas-sanctions.en", "2022-01-10-ecowas-sanktionen.de",
  ]
  private static let july = ["2022-07-04-cedeao-leve-sanctions.fr", "2022-07-04-ecowas-hebt-sanktionen-auf.de"]

  @Test(arguments: january, july)
  func `the sanctions of January had ended in July, which both sides are quoted for`(old: String, new: String) throws {
    let change = try #require(try difference([old], [new]).edges.first { $0.latest.key == Self.sanctions })
    #expect(change.old?.status == .actual && change.new?.status == .ended)
    let lines = try text(old, new).split(separator: "\n", omittingEmptySubsequences: false)
    let ended = try #require(lines.firstIndex(of: "Ended (1)"))
    try #require(lines.count > ended + 3)
    #expect(lines[ended + 1] == "x ECOWAS sanctions Mali: was the case, has ended")
    for (line, (side, edge)) in zip(lines[(ended + 2)...], [("before", change.old), ("now", change.new)]) {
      #expect(line.hasPrefix("      \(side): “"))
      #expect(edge?.evidence.contains { line.contains($0.quote.prefix(60)) } == true)
    }
  }

  @Test func `all of January and all of July say so too`() throws {
    #expect(try difference(Self.january, Self.july).kinds[Self.sanctions] == .ended)
  }

  @Test(arguments: ["2022-05-18-mali-quits-g5.en", "2022-05-18-mali-verlaesst-g5.de"])
  func `after Mali, Burkina Faso and Niger left the G5 too`(old: String) throws {
    let difference = try difference([old], ["2023-12-03-burkina-niger-g5.de"])
    let kinds = difference.kinds
    let left = kinds.keys.filter { $0.relation == .withdrawsFrom && $0.target == .alliance("g5-sahel") }
    #expect(Set(left.filter { kinds[$0] == .added }.map(\.source)) == [.state("BF"), .state("NE")])
    #expect(kinds[Edge.Key(source: .state("ML"), relation: .withdrawsFrom, target: .alliance("g5-sahel"))] != .added)
    let lines = Set(try text(old, "2023-12-03-burkina-niger-g5.de").split(separator: "\n"))
    #expect(lines.isSuperset(of: ["+ Burkina Faso withdraws from G5 Sahel", "+ Niger withdraws from G5 Sahel"]))
  }

  private static let expulsion = [
    "2022-02-01-envoy-expelled.en", "2022-02-01-botschafter-ausgewiesen.de", "2022-02-01-ambassadeur-expulse.fr",
  ]

  @Test(arguments: zip(expulsion, expulsion[1...] + [expulsion[0]]))
  func `three languages tell one event alike`(old: String, new: String) throws {
    let difference = try difference([old], [new])
    #expect(difference.kinds.values.filter { $0 != .confirmed } == [])
    #expect(difference.mode == .replace)
    let outcome = try Program.run(
      ["diff", old + ".txt", new + ".txt", "--exit-code", "--language", "en"], folder: Self.folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("No difference in what is said."))
  }

  @Test(arguments: expulsion)
  func `what they tell is the event`(article: String) throws {
    let outcome = try Program.run(
      ["map", article + ".txt", "--level", "state", "--format", "json"], folder: Self.folder)
    let told = try Graph(json: outcome.output).edges.filter { !$0.relation.isStructural }.map(\.id)
    #expect(
      told == [
        "alliance:ecowas_sanctions_state:ML", "alliance:eu_accuses_state:ML", "alliance:eu_supports_state:FR",
        "state:DK_withdraws-from_state:ML", "state:FR_accuses_state:ML", "state:ML_accuses_state:FR",
        "state:ML_sanctions_state:FR",
      ])
  }

  @Test(arguments: ["json", "graphml"])
  func `articles differ as their graphs do`(format: String) throws {
    let names = ["2022-05-18-mali-quits-g5.en", "2023-12-03-burkina-niger-g5.de"]
    let kept = try TemporaryFolder()
    for name in names {
      #expect(
        try Program.run(
          ["map", name + ".txt", "-o", kept.path(name + "." + format), "-q"], folder: Self.folder
        ).code == 0)
    }
    func difference(_ folder: String, _ ending: String) throws -> String {
      try Program.run(["diff"] + names.map { $0 + ending } + ["--format", "json", "-q"], folder: folder).output
    }
    let ofArticles = try difference(Self.folder, ".txt")
    #expect(try GraphDifference(json: ofArticles).differsInSubstance)
    #expect(try difference(kept.path, "." + format) == ofArticles)
  }
}
