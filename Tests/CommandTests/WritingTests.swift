import Foundation
import Testing

@testable import entente

@Suite("Writing files")
struct WritingTests {
  private let article = "{\"id\": \"a\", \"language\": \"de\", \"text\": \"Die ECOWAS kritisiert Mali.\"}"

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `an old file is replaced and keeps its mode, and nothing else is left`() throws {
    let folder = try TemporaryFolder(["a.json": "old"])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("a.json"))
    #expect(try Program.run("map", "-", "-o", folder.path("a.json"), input: article).code == 0)
    #expect(folder.read("a.json")?.contains("\"nodes\"") == true)
    #expect(try mode(folder.path("a.json")) == 0o640)
    #expect(try folder.names() == ["a.json"])
  }

  @Test func `a link stays a link`() throws {
    let folder = try TemporaryFolder(["real.json": "old"])
    try FileManager.default.createSymbolicLink(atPath: folder.path("a.json"), withDestinationPath: "real.json")
    #expect(try Program.run("map", "-", "-o", folder.path("a.json"), input: article).code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("a.json")) == "real.json")
    #expect(folder.read("real.json")?.contains("\"nodes\"") == true)
  }

  @Test func `a run that fails leaves old files as they were`() throws {
    let folder = try TemporaryFolder(["a.json": "old"])
    let unwritable = try Program.run(
      "map", "-", "-o", folder.path("a.json"), "-o", folder.path("none/b.json"), input: article)
    #expect(unwritable.code == 73)
    #expect(unwritable.errors.contains("none/b.json: cannot be written: No such file or directory"))
    #expect(try Program.run("map", "-", "-o", folder.path("a.json"), input: "{}").code == 65)
    #expect(folder.read("a.json") == "old")
    #expect(try folder.names() == ["a.json"])
  }

  @Test func `a folder in the place of an output is no file to replace`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("a.json"), withIntermediateDirectories: true)
    #expect(try Program.run("map", "-", "-o", folder.path("a.json"), input: article).code == 73)
    #expect(try folder.names() == ["a.json"])
  }

  @Test func `a device is written to as it is`() throws {
    #expect(try Program.run("map", "-", "-o", "/dev/null", "--format", "json", input: article).code == 0)
    let full = try Program.run("map", "-", "-o", "/dev/full", "--format", "json", input: article)
    #expect(full.code == 73)
    #expect(full.errors.contains("/dev/full: cannot be written: No space left on device"))
  }

  @Test func `a reader that goes away is no fault`() throws {
    let folder = try TemporaryFolder(["a.jsonl": String(repeating: article + "\n", count: 500)])
    let script = "'\(Program.path)' extract '\(folder.path("a.jsonl"))' | head -n 1 >/dev/null; echo ${PIPESTATUS[0]}"
    let outcome = try Program.run(["-c", script], program: "/bin/bash")
    #expect(outcome == Program.Outcome(code: 0, output: "0\n", errors: ""))
  }
}
