import Foundation
public import Testing

/// Checks that text is byte for byte the one kept in the folder `Snapshots` beside the test's file.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written anew and the test fails, so that a run which
/// records is never taken for one that checks.
///
/// - Parameters:
///   - text: What the code under test wrote.
///   - name: The name of the snapshot's file with its ending: `"sanctions.dot"`.
///   - filePath: The test's file.
///   - location: Where the failure is shown.
/// - Throws: Whatever the file system throws where a snapshot cannot be written.
public func verifySnapshot(
  _ text: String, named name: String, filePath: String = #filePath,
  location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: location)
    return
  }
  guard let kept = try? Data(contentsOf: file) else {
    Issue.record("there is no snapshot \(name); record it with RECORD_SNAPSHOTS=1", sourceLocation: location)
    return
  }
  if let difference = firstDifference(String(decoding: kept, as: UTF8.self), text) {
    Issue.record("\(name) differs from its snapshot: \(difference)", sourceLocation: location)
  }
}

/// The first line in which two texts differ byte for byte, in words.
func firstDifference(_ kept: String, _ found: String) -> String? {
  guard !kept.utf8.elementsEqual(found.utf8) else { return nil }
  let keptLines = kept.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  let foundLines = found.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  let line = zip(keptLines, foundLines).prefix { $0.elementsEqual($1) }.count
  func show(_ lines: [Substring.UTF8View]) -> String {
    line < lines.count ? String(decoding: lines[line], as: UTF8.self).debugDescription : "the end"
  }
  return "line \(line + 1) was \(show(keptLines)) and is \(show(foundLines))"
}
