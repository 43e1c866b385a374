import Foundation
import Testing

@Suite("Extracting in bulk")
struct BulkTests {
  /// Lines of articles of which the third cannot be read and the fifth is in a language that is not known.
  private static let lines = (1...12).map { number in
    switch number {
    case 3: "{\"id\": \"3\", \"text\": }\n"
    case 5: "{\"id\": \"5\", \"language\": \"xx\", \"text\": \"Mali.\"}\n"
    default:
      "{\"id\": \"\(number)\", \"language\": \"de\", \"text\": \"Die ECOWAS kritisiert Mali zum \(number). Mal.\"}\n"
    }
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["a.jsonl": BulkTests.lines.joined()])
  }

  private func resume() throws -> Program.Outcome {
    try Program.run("extract", folder.path("a.jsonl"), "--resume", folder.path("out.jsonl"), "--quiet")
  }

  @Test func `a run is resumed wherever it was cut off`() throws {
    let whole = try Program.run("extract", folder.path("a.jsonl"), "--quiet").output
    #expect(whole.split(separator: "\n").count == 10)
    for length in [0, 1, 200, whole.utf8.count / 2, whole.utf8.count - 1, whole.utf8.count] {
      try folder.write(Data(whole.utf8.prefix(length)), to: "out.jsonl")
      #expect(try resume().output.isEmpty)
      #expect(folder.read("out.jsonl") == whole)
    }
  }

  @Test func `a run that was not begun is begun`() throws {
    #expect(try resume().code == 65)
    #expect(folder.read("out.jsonl")?.split(separator: "\n").count == 10)
  }

  @Test func `results of other inputs are not added to`() throws {
    let other = #"{"graph":{"id":"other","nodes":{},"edges":[]}}"# + "\n"
    try folder.write(Data(other.utf8), to: "out.jsonl")
    let outcome = try resume()
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("cannot resume: the file has the article 'other'"))
    #expect(folder.read("out.jsonl") == other)
  }

  @Test func `a file of something else is not added to`() throws {
    try folder.write(Data("Notizen\nvom Mai".utf8), to: "out.jsonl")
    let outcome = try resume()
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("out.jsonl:1:"))
    #expect(folder.read("out.jsonl") == "Notizen\nvom Mai")
  }

  @Test func `the statistics of a run are JSON beside the result`() throws {
    let outcome = try Program.run("extract", folder.path("a.jsonl"), "--stats")
    let line = outcome.errors.split(separator: "\n").last.map(String.init) ?? ""
    let statistics = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(statistics?["articles"] as? Int == 12)
    #expect(statistics?["failed"] as? Int == 2)
    #expect(statistics?["bytes"] as? Int == BulkTests.lines.joined().utf8.count - 12)
  }

  @Test(arguments: [1, 4, 9], ["json", "graphml"])
  func `an input that was split anywhere is merged to the same map`(place: Int, format: String) throws {
    let sound = BulkTests.lines.indices.filter { ![2, 4].contains($0) }.map { BulkTests.lines[$0] }
    try folder.write(Data(sound.joined().utf8), to: "whole.jsonl")
    let whole = try Program.run("map", folder.path("whole.jsonl"), "--format", "json", "--quiet")
    #expect(whole.code == 0)
    for (name, lines) in [("first", sound[..<place]), ("second", sound[place...])] {
      try folder.write(Data(lines.joined().utf8), to: name + ".jsonl")
      let part = try Program.run("map", folder.path(name + ".jsonl"), "--format", format, "--quiet")
      try folder.write(Data(part.output.utf8), to: name + "." + format)
    }
    let parts = ["second", "first"].map { folder.path($0 + "." + format) }
    #expect(try Program.run(["map"] + parts + ["--format", "json", "--quiet"]) == whole)
  }

  @Test func `results come while the input still waits`() throws {
    // The second line is not sent before the first graph has come, or after a minute in vain.
    let answered = folder.path("answered")
    let script =
      "(head -n 1 '\(folder.path("a.jsonl"))'; for i in {1..600}; do [ -e '\(answered)' ] && break; sleep 0.1; done; "
      + "[ -e '\(answered)' ] && tail -n 1 '\(folder.path("a.jsonl"))') | '\(Program.path)' extract - | "
      + "while read -r line; do echo \"${line:0:18}\"; touch '\(answered)'; done"
    let outcome = try Program.run(["-c", script], program: "/bin/bash")
    #expect(outcome.output == "{\"graph\":{\"id\":\"1\"\n{\"graph\":{\"id\":\"12\n")
  }

  @Test(arguments: ["INT", "TERM"])
  func `a run that is ended leaves whole lines`(signal: String) throws {
    try folder.write(Data(), to: "out.jsonl")
    try folder.write(Data(String(repeating: BulkTests.lines[0], count: 20_000).utf8), to: "many.jsonl")
    // Without job control a shell has its background processes ignore SIGINT.
    let script =
      "set -m; '\(Program.path)' extract '\(folder.path("many.jsonl"))' > '\(folder.path("out.jsonl"))' & "
      + "while [ $(wc -l < '\(folder.path("out.jsonl"))') -lt 10 ]; do sleep 0.05; done; kill -\(signal) $!; wait $!"
    let outcome = try Program.run(["-c", script], program: "/bin/bash")
    #expect(outcome.code == (signal == "INT" ? 130 : 143))
    let output = try #require(folder.read("out.jsonl"))
    #expect(output.hasSuffix("}\n"))
    #expect(output.split(separator: "\n").count < 20_000)
  }
}
