import Foundation
import Testing

@Suite("entente codebook, and --codebook")
struct CodebookCommandTests {
  private static let article = "Language: en\n\nGermany mediates for Mali. Russia condemned France.\n"
  private static let codebook = """
    # Who mediates, and nothing of blame.
    [en/frames.txt]
    verb | mediates-for | mediate | subject | for
    remove verb | accuses | condemn
    """

  private static func edges(_ outcome: Program.Outcome) -> [String] {
    outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map(String.init)
  }

  @Test func `names and frames of the user's count, those taken away do not`() throws {
    let folder = try TemporaryFolder(["mine.txt": Self.codebook, "a.txt": Self.article])
    let plain = try Program.run("explain", folder.path("a.txt"))
    #expect(Self.edges(plain) == ["Russia accuses France (actual)"])
    let own = try Program.run("explain", folder.path("a.txt"), "--codebook", folder.path("mine.txt"))
    #expect(Self.edges(own) == ["Germany mediates-for Mali (actual)"])
    #expect(own.code == 0)
  }

  @Test(arguments: [["map"], ["extract"], ["explain"], ["codebook", "check"]])
  func `a codebook that is not sound ends the run with file and line`(command: [String]) throws {
    let folder = try TemporaryFolder([
      "mine.txt": "[en/frames.txt]\nverb | supports | back | subjct", "a.txt": Self.article,
    ])
    let operands = command.count > 1 ? ["mine.txt"] : ["a.txt", "a.txt", "--codebook", "mine.txt"]
    let outcome = try Program.run(command + operands, folder: folder.path)
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix("entente: mine.txt:2: 'subjct' is no place for an argument; expected subject, object,"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `a sound file is said to be so`() throws {
    let folder = try TemporaryFolder(["mine.txt": Self.codebook])
    let outcome = try Program.run(["codebook", "check", "mine.txt"], folder: folder.path)
    #expect(outcome == Program.Outcome(code: 0, output: "mine.txt: sound\n", errors: ""))
  }

  @Test func `names are found in every language`() throws {
    let found = try Program.run("codebook", "find", "CEDEAO")
    #expect(found.code == 0)
    for language in ["de", "en", "fr"] { #expect(found.output.contains("\(language)\talliance\tecowas\t")) }
    let missing = try Program.run("codebook", "find", "Nowhereland")
    #expect(missing.code == 65)
    #expect(missing.errors.contains("'Nowhereland' is no name or word that is known in de, en, "))
  }

  @Test(arguments: ["languages", "states", "alliances", "groups", "relations", "frames"])
  func `what is known can be listed`(topic: String) throws {
    let outcome = try Program.run("codebook", "list", topic, "--language", "en")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.hasPrefix("en\t")) }
  }

  @Test(
    arguments: [
      (["codebook"], "ACTION is missing"), (["codebook", "chek", "x"], "did you mean 'check'?"),
      (["codebook", "list", "state"], "did you mean 'states'?"), (["codebook", "find"], "NAME is missing"),
      (["codebook", "check"], "FILE is missing"),
    ])
  func `wrong usage is told with the right word`(arguments: [String], hint: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(hint))
  }
}
