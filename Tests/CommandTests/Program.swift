import Foundation

/// The program that was built beside these tests.
enum Program {
  /// What a run left behind.
  struct Outcome: Equatable {
    var code: Int32
    var output: String
    var errors: String
  }

  static var path: String {
    Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "entente").path ?? "entente"
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], input: Data = Data(), folder: String? = nil, program: String = path
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let files = try TemporaryFolder()
    let (inputFile, output, errors) = (files.path("input"), files.path("output"), files.path("errors"))
    for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
    try input.write(to: URL(filePath: inputFile))
    process.standardInput = FileHandle(forReadingAtPath: inputFile)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try text(output), errors: try text(errors))
  }

  static func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: Data(input.utf8))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}

/// A folder that is there as long as somebody holds it.
final class TemporaryFolder {
  let path: String

  /// Makes a folder with some files in it.
  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "entente-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ data: Data, to name: String) throws { try data.write(to: URL(filePath: path(name))) }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All names in the folder, hidden ones too.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
