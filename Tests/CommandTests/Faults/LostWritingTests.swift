import Foundation
import Testing

/// Results that cannot be written: what was there before stays whole, and the message and the exit code tell what happened.
@Suite struct LostWritingTests {
  private let folder: TemporaryFolder
  private let shell: Shell

  /// A graph whose outputs are larger than the disks of these tests, and articles whose graphs are.
  init() throws {
    let nodes = (0..<900).map { "\"state:X\($0)\":{\"label\":\"Land \($0)\"}" }.joined(separator: ",")
    let line = "{\"id\": \"a\", \"language\": \"de\", \"text\": \"Die ECOWAS kritisiert Mali.\"}\n"
    folder = try TemporaryFolder([
      "graph.json": "{\"graph\":{\"id\":\"g\",\"nodes\":{\(nodes)},\"edges\":[]}}", "a.jsonl": line,
      "many.jsonl": (0..<60).map { line.replacing("\"a\"", with: "\"\($0)\"") }.joined(),
    ])
    shell = Shell(folder: folder)
  }

  @Test(.enabled(if: Shell.canMount, "needs a namespace of mounts"))
  func `a disk that is full keeps the old file, and nothing else`() throws {
    let outcome = try shell.run(
      "echo old > $disk/a.json; $entente map graph.json -o $disk/a.json; echo $?; cat $disk/a.json; ls -A $disk",
      onDiskOf: 16)
    #expect(outcome.output == "73\nold\na.json\n")
    #expect(outcome.errors.contains("a.json: cannot be written: No space left on device; nothing there was changed"))
  }

  @Test(.enabled(if: Shell.canMount, "needs a namespace of mounts"))
  func `of several outputs none is changed if one finds the disk full`() throws {
    let outcome = try shell.run(
      """
      echo old > $disk/a.gexf; echo old > b.json
      $entente map graph.json -o b.json -o $disk/a.gexf; echo $?; cat $disk/a.gexf b.json; ls -A $disk
      """, onDiskOf: 16)
    #expect(outcome.output == "73\nold\nold\na.gexf\n")
    #expect(try folder.names().contains { $0.hasPrefix(".entente") } == false)
  }

  @Test(.enabled(if: Shell.canMount, "needs a namespace of mounts"))
  func `a run that fills the disk is resumed when there is room`() throws {
    let outcome = try shell.run(
      """
      $entente extract many.jsonl > whole.jsonl
      $entente extract many.jsonl --resume $disk/out.jsonl; echo $?
      mount -o remount,size=1024k $disk
      $entente extract many.jsonl --resume $disk/out.jsonl; echo $?
      cmp whole.jsonl $disk/out.jsonl && echo same
      """, onDiskOf: 16)
    #expect(outcome.output == "73\n0\nsame\n")
    #expect(outcome.errors.contains("out.jsonl: cannot be written: No space left on device"))
  }

  @Test(arguments: [
    "map graph.json", "extract a.jsonl", "explain graph.json a.jsonl", "diff graph.json a.jsonl", "--help",
  ])
  func `a full device at standard output is told`(command: String) throws {
    let outcome = try shell.run(
      "$entente \(command) --quiet > /dev/full; echo $?".replacing("--help --quiet", with: "--help"))
    #expect(outcome.output == "73\n")
    #expect(
      outcome.errors
        == "entente: standard output: cannot be written: No space left on device; nothing there was changed\n")
  }

  @Test func `a file that may not grow is told`() throws {
    // The limit counts kilobytes in bash.
    let outcome = try shell.run(
      "echo old > a.json; (ulimit -f 4; $entente map graph.json -o a.json; echo $?); cat a.json; ls -A | grep .entente")
    #expect(outcome.output == "73\nold\n")
    #expect(outcome.errors.contains("a.json: cannot be written: File too large"))
  }

  @Test func `a folder that may not be written to is told`() throws {
    let outcome = try shell.runWithoutPrivileges(
      "$entente map graph.json -o $folder/a.json; echo $?; $entente extract a.jsonl --resume $folder/b.jsonl; echo $?")
    // A user who owns the folder can write to it, so the test means something to others only.
    guard getuid() == 0 else { return }
    #expect(outcome.output == "73\n73\n")
    #expect(outcome.errors.contains("a.json: cannot be written: Permission denied"))
    #expect(outcome.errors.contains("b.jsonl: cannot be written: Permission denied"))
    #expect(try folder.names().contains("a.json") == false)
  }

  @Test(arguments: [
    "map graph.json", "extract many.jsonl", "explain many.jsonl", "codebook list frames", "map graph.json --format dot",
  ])
  func `a reader that has gone is no fault`(command: String) throws {
    let outcome = try shell.run("{ $entente \(command) --quiet; echo $? >&2; } | true")
    #expect(outcome.errors == "0\n")
  }

  @Test func `standard output that is closed is told, and no file is taken for it`() throws {
    let printed = try shell.run("$entente map graph.json --format json >&-; echo $?")
    #expect(printed.output == "73\n")
    #expect(printed.errors.contains("standard output: cannot be written: Bad file descriptor"))
    // A warning must not go into the file that is opened next.
    let resumed = try shell.run(
      "cat a.jsonl > b.jsonl; echo '{}' >> b.jsonl; $entente extract b.jsonl --resume out.jsonl 2>&- <&- >&-; cat out.jsonl"
    )
    #expect(resumed.output.hasPrefix("{\"graph\":{\"id\":\"a\""))
    #expect(resumed.output.split(separator: "\n").count == 1)
  }

  @Test func `standard output that cannot wait is waited for`() throws {
    let script = """
      import fcntl, os, subprocess, sys, time
      reading, writing = os.pipe()
      fcntl.fcntl(writing, fcntl.F_SETFL, os.O_NONBLOCK)
      run = subprocess.Popen(sys.argv[1:], stdout=writing)
      os.close(writing)
      time.sleep(1)
      total = 0
      while part := os.read(reading, 65536): total += len(part)
      print(run.wait(), total > 65536)
      """
    try folder.write(Data(script.utf8), to: "slow.py")
    let outcome = try shell.run("python3 slow.py $entente map graph.json --format graphml")
    #expect(outcome == Program.Outcome(code: 0, output: "0 True\n", errors: ""))
  }
}
