import Foundation
import Testing

/// The tools of others that open what we write: programs, and the libraries that `Tests/Interop/prepare.sh` installs.
enum Interop {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let scripts = package.appending(path: "Tests/Interop")
  static let shared = package.deletingLastPathComponent().appending(path: "shared")
  static let python = package.appending(path: ".build/interop-venv/bin/python")

  static let hasPython = FileManager.default.isExecutableFile(atPath: python.path)
  static let hasSchema = FileManager.default.fileExists(atPath: shared.appending(path: "graphml-xsd/graphml.xsd").path)
  static let hasSamples = FileManager.default.fileExists(
    atPath: shared.appending(path: "graphml-samples/MANIFEST.json").path)
  static let hasR =
    path(of: "Rscript") != nil && FileManager.default.fileExists(atPath: "/usr/lib/R/site-library/igraph")
  static let hasBoost = FileManager.default.isExecutableFile(
    atPath: package.appending(path: ".build/interop/read_boost").path)
  static let hasGraphviz = path(of: "graphml2gv") != nil && path(of: "dot") != nil
  static let hasLint = path(of: "xmllint") != nil

  /// Where a program is, if it is installed.
  static func path(of program: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { URL(filePath: String($0)).appending(path: program) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// What a program says and how it ends.
  struct Outcome {
    let status: Int32
    let text: String
  }

  /// Runs a program to its end.
  static func run(
    _ program: URL, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    if let folder { process.currentDirectoryURL = folder }
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, text: String(decoding: bytes, as: UTF8.self))
  }

  /// Gives files with these contents to `body` and removes them afterwards.
  static func withFiles<Value>(_ files: [String: [UInt8]], _ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    return try body(folder)
  }
}
