import Foundation
import Testing

@Suite("The program")
struct ProgramTests {
  private static let article =
    "Title: Ein Tag\nDate: 2022-05-18\nLanguage: de\n\nDie ECOWAS verhängt Sanktionen gegen Mali.\n"

  @Test func `help and version are results`() throws {
    #expect(try Program.run("--version").output.hasPrefix("entente "))
    for arguments in [["--help"], ["help"], ["map", "--help"], ["help", "extract"], ["extract", "-h"]] {
      let outcome = try Program.run(arguments)
      #expect(outcome.code == 0)
      #expect(outcome.output.contains("usage: entente"))
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test(
    arguments: [
      ([], "expected one of map"),
      (["mpa", "x"], "did you mean 'map'?"),
      (["--versoin"], "did you mean '--version'?"),
      (["map"], "INPUT is missing"),
      (["map", "x", "--ouput", "y"], "did you mean '--output'?"),
      (["map", "x", "--level", "sate"], "did you mean 'state'?"),
      (["map", "x", "-o", "y.jsn"], "did you mean 'json'?"),
      (["map", "x", "--jobs", "many"], "expected a number"),
      (["map", "-", "--types", "sanction"], "did you mean 'sanctions'?"),
    ])
  func `wrong usage is told with the right word`(arguments: [String], hint: String) throws {
    let outcome = try Program.run(arguments, input: Data(ProgramTests.article.utf8))
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(hint))
  }

  @Test(
    arguments: [
      ("missing.txt", 66, "missing.txt: no such file or folder"),
      ("empty", 66, "holds no file that could be read"),
      ("empty.txt", 65, "empty.txt:1: has no text"),
      ("rubbish.txt", 65, "rubbish.txt:1: byte 1 is zero"),
      ("latin.txt", 65, "latin.txt:2: byte 6 is not UTF-8; the file seems to be in ISO-8859-1"),
      ("broken.json", 65, "broken.json:2: not valid JSON at byte 9; expected a value"),
      ("textless.jsonl", 65, "textless.jsonl:1: the article has no \"text\""),
    ])
  func `a bad input is told with its place`(name: String, code: Int32, message: String) throws {
    let folder = try TemporaryFolder(["empty.txt": "", "broken.json": "{\"text\":\n}", "textless.jsonl": "{}\n"])
    try folder.write(Data([0x01, 0x00, 0x02, 0x7F]), to: "rubbish.txt")
    try folder.write(Data("Ende\nL".utf8) + Data([0xE4, 0x72, 0x6D]), to: "latin.txt")
    try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
    for command in ["map", "extract"] {
      let outcome = try Program.run([command, folder.path(name)])
      #expect(outcome.code == code)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(message))
    }
  }

  @Test func `a line of ten million bytes is read like any other`() throws {
    // What is read for relations is short, as the engine without optimisation would take minutes; `.ci/run` gives ten million
    // bytes of text to the program that is released.
    let page = String(repeating: "<p>Die ECOWAS tagt.</p>", count: 440_000)
    let line = "{\"id\": \"long\", \"language\": \"de\", \"html\": \"\(page)\", \"text\": \"Ende.\"}\n"
    let outcome = try Program.run("extract", input: line + line.prefix(5_000_000))
    #expect(outcome.code == 65)
    #expect(outcome.output.hasPrefix(#"{"graph":{"id":"long""#))
    #expect(outcome.errors.contains("standard input:2: not valid JSON"))
  }

  @Test func `a language that is not known is told with those that are`() throws {
    let given = try Program.run("map", "-", input: "Language: fi\n\nMali eroaa.")
    #expect(given.code == 65)
    #expect(given.errors.contains("no language 'fi'; expected one of de"))
    let finnish = "Malin hallitus ilmoitti keskiviikkona, että maa eroaa yhteisöstä. Päätös tulee voimaan heti."
    let told = try Program.run("extract", "-", input: finnish)
    #expect(told.code == 65)
    #expect(told.errors.contains("the language cannot be told"))
  }

  @Test func `a bad article is skipped, reported and remembered`() throws {
    let lines =
      "{\"id\":\"a\",\"language\":\"de\",\"text\":\"x\"}\n{\"id\":}\n{\"id\":\"c\",\"language\":\"de\",\"text\":\"x\"}\n"
    let skipped = try Program.run("extract", input: lines)
    #expect(skipped.code == 65)
    #expect(skipped.output.split(separator: "\n").count == 2)
    #expect(skipped.errors.contains("standard input:2: not valid JSON"))
    let stopped = try Program.run("extract", "--strict", input: lines)
    #expect(stopped.code == 65)
    #expect(stopped.output.split(separator: "\n").count <= 1)
  }

  @Test func `the same bytes come out whatever the number of jobs`() throws {
    let lines = (1...400).map {
      "{\"id\":\"\($0)\",\"language\":\"de\",\"text\":\"Die ECOWAS kritisiert Mali zum \($0). Mal.\"}\n"
    }
    let input = lines.joined()
    let outputs = try [1, 2, 7].map { try Program.run("extract", "--jobs", "\($0)", input: input).output }
    #expect(outputs[0].split(separator: "\n").count == 400)
    #expect(outputs[1] == outputs[0])
    #expect(outputs[2] == outputs[0])
  }

  @Test func `graphs are taken where articles are`() throws {
    let folder = try TemporaryFolder(["a.txt": ProgramTests.article])
    #expect(try Program.run("map", folder.path("a.txt"), "-o", folder.path("a.json")).code == 0)
    let again = try Program.run("map", folder.path("a.json"), "--format", "json")
    #expect(again == Program.Outcome(code: 0, output: folder.read("a.json") ?? "", errors: ""))
    let lines = try Program.run("extract", folder.path("a.txt"), folder.path("a.json")).output
    #expect(try Program.run("map", "-", "--format", "json", input: lines).output == again.output)
  }

  @Test func `articles that share an identifier are told, and the same one twice is not`() throws {
    let folder = try TemporaryFolder(["a.txt": ProgramTests.article, "a.md": "Title: Anders\nLanguage: de\n\nMali.\n"])
    let both = try Program.run("map", folder.path("a.txt"), folder.path("a.md"), "--format", "json")
    #expect(both.errors.contains("two articles share the identifier 'a'"))
    let twice = try Program.run("map", folder.path("a.txt"), folder.path("a.txt"), "--format", "json")
    #expect(twice.errors.isEmpty)
  }

  @Test func `a program that was moved runs in any folder`() throws {
    let folder = try TemporaryFolder(["a.txt": ProgramTests.article])
    let elsewhere = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Program.path, toPath: elsewhere.path("moved"))
    let here = try Program.run("map", folder.path("a.txt"))
    #expect(here.output.hasPrefix("<svg"))
    let there = try Program.run(
      ["map", folder.path("a.txt")], folder: elsewhere.path, program: elsewhere.path("moved"))
    #expect(there == here)
  }

  @Test func `messages command no terminal`() throws {
    let outcome = try Program.run("map", "\u{1B}[31mred\u{202E}.txt")
    #expect(outcome.errors.contains(#"\u{1B}[31mred\u{202E}.txt: no such file"#))
  }
}

@Suite("Graphs of other programs")
struct ForeignGraphTests {
  private static let graph = """
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="edge" attr.name="stance" attr.type="string"/>
      <graph edgedefault="directed">
        <node id="Peru"/><node id="Chile"/>
        <edge source="Peru" target="Chile"><data key="d0">sanctions</data></edge>
      </graph>
    </graphml>
    """

  @Test(arguments: [([], "related-to"), (["--relation-key", "stance"], "sanctions")])
  func `the relation is in the attribute that is named`(options: [String], relation: String) throws {
    let folder = try TemporaryFolder(["a.graphml": ForeignGraphTests.graph])
    for command in [["map", folder.path("a.graphml"), "--format", "json"], ["extract", folder.path("a.graphml")]] {
      let outcome = try Program.run(command + options)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("Peru_\(relation)_Chile"))
    }
  }
}
