import Foundation
import Testing

/// Inputs that vanish, cannot be read, or never end.
@Suite struct LostInputTests {
  private static let article = "{\"id\": \"a\", \"language\": \"de\", \"text\": \"Die ECOWAS kritisiert Mali.\"}\n"

  private let folder: TemporaryFolder
  private let shell: Shell

  init() throws {
    folder = try TemporaryFolder(["a.jsonl": LostInputTests.article])
    shell = Shell(folder: folder)
  }

  @Test func `a file that vanishes while others are read is told, and the others count`() throws {
    // The program waits for the pipe, so the other file goes after the folder was listed and before it is opened.
    let outcome = try shell.run(
      """
      mkdir in; mkfifo in/a.jsonl; echo Mali > in/b.txt; cp a.jsonl in/c.jsonl
      $entente extract in > out.jsonl & run=$!
      exec 3> in/a.jsonl; rm in/b.txt; sed 's/"a"/"b"/' a.jsonl >&3; exec 3>&-
      wait $run; echo $?; cut -c 1-18 out.jsonl
      """)
    #expect(outcome.output == "66\n{\"graph\":{\"id\":\"b\"\n{\"graph\":{\"id\":\"a\"\n")
    #expect(outcome.errors == "entente: in/b.txt: no such file or folder\n")
  }

  @Test(arguments: [("rmdir out", "No such file or directory"), ("mkdir out/a.json", "Is a directory")])
  func `an output whose place is lost meanwhile is told`(loss: String, reason: String) throws {
    let outcome = try shell.run(
      """
      mkdir out; mkfifo in.jsonl
      $entente map in.jsonl -o out/a.json & run=$!
      exec 3> in.jsonl; \(loss); cat a.jsonl >&3; exec 3>&-
      wait $run; echo $?; ls -A out 2>/dev/null
      """)
    #expect(outcome.output == "73\n" + (loss.contains("a.json") ? "a.json\n" : ""))
    #expect(outcome.errors.contains("out/a.json: cannot be written: \(reason); nothing there was changed"))
  }

  @Test func `what may not be read is told`() throws {
    let outcome = try shell.runWithoutPrivileges("$entente map /etc/shadow; echo $?")
    guard getuid() == 0 else { return }
    #expect(outcome.output == "66\n")
    #expect(outcome.errors == "entente: /etc/shadow: cannot be read: Permission denied\n")
  }

  @Test func `standard input that is a folder, or closed, is told`() throws {
    for (redirection, reason) in [("< .", "Is a directory"), ("<&-", "Bad file descriptor")] {
      let outcome = try shell.run("$entente map - \(redirection); echo $?")
      #expect(outcome.output == "66\n")
      #expect(outcome.errors == "entente: standard input: cannot be read: \(reason)\n")
    }
  }

  @Test(arguments: ["/dev/zero", "-"])
  func `an input that never ends is refused`(input: String) throws {
    let outcome = try shell.run("yes '' | tr '\\n' x | $entente extract \(input) --largest 1; echo $?")
    #expect(outcome.output == "65\n")
    #expect(outcome.errors.contains("holds an article or graph of more than 1 MB; if that is meant, set --largest"))
  }

  @Test func `the limit is one of a line, not of all lines`() throws {
    let long = String(repeating: "x", count: 3000)
    let lines = (0..<600).map { "{\"id\":\"\($0)\",\"language\":\"de\",\"html\":\"\(long)\",\"text\":\"x\"}\n" }
      .joined()
    let outcome = try shell.run("$entente extract --largest 1 | wc -l", input: lines)
    #expect(outcome == Program.Outcome(code: 0, output: "600\n", errors: ""))
  }
}
