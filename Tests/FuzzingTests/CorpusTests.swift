import Foundation
import Testing

/// An input for a fuzz target that is kept in the repository.
struct KeptInput: Sendable, CustomTestStringConvertible {
  let target: FuzzTarget
  let file: URL

  var testDescription: String { target.name + "/" + file.lastPathComponent }

  /// The inputs of a folder beside the fuzzer, which has a folder for each target.
  static func all(in folder: String) -> [KeptInput] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fuzzing").appending(path: folder)
    return FuzzTarget.all.flatMap { target in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: target.name).path)) ?? []
      return names.sorted().map { name in
        KeptInput(target: target, file: root.appending(path: target.name).appending(path: name))
      }
    }
  }
}

/// What must hold for any bytes, asked of those that are kept: where the fuzzer starts, and what once broke something.
@Suite struct CorpusTests {
  @Test(arguments: KeptInput.all(in: "Corpus"))
  func `what the fuzzer starts from keeps all promises`(input: KeptInput) throws {
    #expect(input.target.faults(Array(try Data(contentsOf: input.file))) == [])
  }

  @Test(arguments: KeptInput.all(in: "Crashers"))
  func `what once broke a promise breaks none`(input: KeptInput) throws {
    #expect(input.target.faults(Array(try Data(contentsOf: input.file))) == [])
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func `every target has inputs to start from`(name: String) {
    #expect(KeptInput.all(in: "Corpus").count { $0.target.name == name } >= 2)
  }
}
