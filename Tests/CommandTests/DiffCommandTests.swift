import Foundation
import Testing

@testable import RelationGraph
@testable import entente

@Suite("Comparing, to the end")
struct DiffCommandTests {
  private static func graph(
    _ date: String?, source: String = "Blatt", relation: Relation = .sanctions, status: Status = .actual
  ) -> Graph {
    var builder = GraphBuilder()
    let (mali, body) = (builder.state("ML", label: "Mali"), builder.alliance("ecowas", label: "ECOWAS"))
    let junta = builder.actor(.government, of: mali)
    let id = (date ?? "undated") + "-" + source
    builder.insert(Article(id: id, title: "Titel \(id)", source: source, date: date, language: "en"))
    let evidence = Evidence(article: id, start: 0, end: 5, quote: "Satz.")
    builder.link(body, relation, junta, status: status, evidence: evidence)
    builder.link(junta, .accuses, body, evidence: evidence)
    return builder.build()
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "1.json": Self.graph("2022-01-09").json(), "2.json": Self.graph("2022-05-18", relation: .supports).json(),
      "3.json": Self.graph("2022-07-03", source: "Zeitung", status: .ended).json(),
    ])
  }

  private func diff(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["diff"] + arguments, folder: folder.path)
  }

  @Test func `a stored difference makes the new graph of the old one`() throws {
    #expect(try diff("1.json", "3.json", "--patch", "patch.json", "--level", "state", "-q").code == 0)
    let applied = try Program.run(
      ["map", "1.json", "--apply", "patch.json", "--format", "json"], folder: folder.path)
    #expect(
      applied
        == Program.Outcome(
          code: 0, output: Self.graph("2022-07-03", source: "Zeitung", status: .ended).json(), errors: ""))
  }

  @Test func `stored differences are applied in order`() throws {
    _ = try diff("1.json", "2.json", "--patch", "12.json")
    _ = try diff("2.json", "3.json", "--patch", "23.json")
    let applied = try Program.run(
      ["map", "1.json", "--apply", "12.json", "--apply", "23.json", "--format", "json"], folder: folder.path)
    #expect(applied.output == folder.read("3.json"))
  }

  @Test func `a difference is not applied to another graph`() throws {
    _ = try diff("1.json", "3.json", "--patch", "patch.json")
    let outcome = try Program.run(["map", "2.json", "--apply", "patch.json"], folder: folder.path)
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("patch.json: the difference does not fit the graph"))
    let missing = try Program.run(["map", "2.json", "--apply", "none.json"], folder: folder.path)
    #expect(missing.code == 66)
    let wrong = try Program.run(["map", "2.json", "--apply", "1.json"], folder: folder.path)
    #expect(wrong.code == 65)
    #expect(wrong.errors.contains("1.json:1:1: the key \"difference\" is missing"))
  }

  @Test(arguments: [([], "follow"), (["--mode", "replace"], "replace")])
  func `how graphs are compared is told`(arguments: [String], mode: String) throws {
    let text = try Program.run(["diff", "1.json", "3.json"] + arguments, folder: folder.path)
    #expect(text.output.contains("The new one continues the old one") == (mode == "follow"))
    let file = try Program.run(["diff", "1.json", "3.json", "-o", "d.json"] + arguments, folder: folder.path)
    #expect(file.errors.contains("--mode follow") == arguments.isEmpty)
    #expect(folder.read("d.json")?.contains("\"mode\": \"\(mode)\"") == true)
  }

  @Test func `no colours in a file or pipe`() throws {
    #expect(try !diff("1.json", "3.json").output.contains("\u{1B}"))
  }

  @Test func `a folder is compared day by day`() throws {
    let outcome = try diff("--by", "date", ".")
    #expect(outcome.errors.isEmpty)
    let headings = outcome.output.split(separator: "\n").filter { $0.hasPrefix("2022") }
    #expect(headings == ["2022-05-18", "2022-07-03"])
    #expect(outcome.output.contains("x ECOWAS sanctions government (Mali): was the case, has ended"))
    #expect(try diff("--by", "date", ".", "--exit-code").code == 1)
  }

  @Test func `what enough articles of both sides bear is kept on both`() throws {
    let outcome = try diff("1.json", "3.json", "--min-articles", "2", "--mode", "replace")
    #expect(outcome.output.contains("* ECOWAS sanctions government (ML): fact in the first, ended in the second"))
    #expect(outcome.output.contains("= government (ML) accuses ECOWAS"))
    let none = try diff("1.json", "3.json", "--min-articles", "3", "--exit-code")
    #expect(none.code == 0 && none.errors.isEmpty)
  }

  @Test func `a node to stay round may be in one side only`() throws {
    var builder = GraphBuilder()
    builder.link(
      builder.state("GN", label: "Guinea"), .supports, builder.state("ML", label: "Mali"),
      evidence: Evidence(article: "guinea", start: 0, end: 5, quote: "Satz."))
    try folder.write(Data(builder.build().json().utf8), to: "guinea.json")
    let outcome = try diff("1.json", "guinea.json", "--around", "Guinea", "--types", "supports")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("+ Guinea supports Mali"))
    #expect(try diff("1.json", "guinea.json", "--around", "Gambia").code == 2)
  }

  @Test func `of what is odd, the first side is told first`() throws {
    try folder.write(Data("no graph".utf8), to: "bad1.json")
    try folder.write(Data("no graph".utf8), to: "bad2.json")
    let outcome = try diff("bad1.json,1.json", "bad2.json,3.json")
    #expect(outcome.code == 65)
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 2 && errors[0].contains("bad1.json") && errors[1].contains("bad2.json"))
    #expect(outcome.output.contains("Ended (1)"))
  }

  @Test func `outlets are compared as they stand`() throws {
    let outcome = try diff("1.json,3.json", "--by", "outlet")
    #expect(outcome.output.hasPrefix("Zeitung\n=======\nfirst: Blatt"))
  }

  @Test func `a series in JSON is an array of differences`() throws {
    #expect(try diff("--by", "date", ".", "-o", "series.json").code == 0)
    let array = try #require(
      JSONSerialization.jsonObject(with: Data((folder.read("series.json") ?? "").utf8)) as? [[String: Any]])
    #expect(array.count == 2)
    #expect(array.allSatisfy { $0["difference"] != nil })
  }

  @Test func `a timeline has a bar for each relation`() throws {
    #expect(try diff("--by", "date", ".", "-o", "t.svg").code == 0)
    #expect(folder.read("t.svg")?.contains("class=\"matrix timeline\"") == true)
  }

  @Test func `two maps stand beside each other`() throws {
    #expect(try diff("1.json", "3.json", "--side-by-side", "-o", "s.svg").code == 0)
    #expect(folder.read("s.svg")?.contains("id=\"new.map.title\"") == true)
  }

  @Test(
    arguments: [
      (["1.json"], "OLD NEW is missing"), (["--by", "date", "1.json", "2.json"], "'2.json' is one argument too many"),
      (["--by", "date", "1.json", "-o", "x.csv"], "'--by date' and 'csv' cannot be given together"),
      (["--by", "outlet", "1.json", "-o", "x.svg"], "'--by outlet' and 'svg' cannot be given together"),
      (["--by", "date", "1.json", "--patch", "p"], "'--by' and '--patch' cannot be given together"),
      (["-", "-"], "'-' is one argument too many"),
      (["--by", "month", "1.json"], "unknown value 'month' of option '--by'"),
      (["--by", "date", "1.json", "--side-by-side"], "'--by' and '--side-by-side' cannot be given together"),
    ])
  func `what cannot be compared is told`(arguments: [String], message: String) throws {
    let outcome = try Program.run(["diff"] + arguments, folder: folder.path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(message))
    #expect(try folder.names() == ["1.json", "2.json", "3.json"])
  }

  @Test func `articles without a date are told, and if all are, nothing is compared`() throws {
    try folder.write(Data(Self.graph(nil).json().utf8), to: "undated.json")
    let some = try diff("--by", "date", "1.json,undated.json")
    #expect(some.errors.contains("1 without a date left out: undated-Blatt"))
    let none = try diff("--by", "date", "undated.json")
    #expect(none.code == 65)
    #expect(none.errors.contains("no article in the input has a date"))
  }
}
