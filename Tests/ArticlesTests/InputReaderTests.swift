import Foundation
import Testing

@testable import Articles

@Suite("Inputs")
struct InputReaderTests {
  /// Writes files into a new folder, hands it over and removes it.
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder.path)
  }

  private func items(at path: String) throws -> [Result<InputItem, ReadingError>] {
    var reader = try InputReader(InputFile(path: path))
    var items: [Result<InputItem, ReadingError>] = []
    while let part = try reader.next() { items += part.items() }
    return items
  }

  private func identifiers(_ items: [Result<InputItem, ReadingError>]) -> [String] {
    items.map {
      switch $0 {
      case .success(.document(let document, _)): document.id
      case .success(.graph(let graph)): "graph " + graph.name
      case .failure: "error"
      }
    }
  }

  private static let article = #"{"text": "x"}"#
  private static let named = #"{"id": "n", "text": "x"}"#

  @Test(
    arguments: [
      ("a.txt", "{}", ["a"]),
      ("a.b.md", "x", ["a.b"]),
      ("a", "Title: x\n\ny", ["a"]),
      ("a.json", article, ["a"]),
      ("a.json", article + "\n \n", ["a"]),
      ("a.json", "{\"text\":\n\"x\"}", ["a"]),
      ("a.json", "\u{FEFF}[\n\(article),\(named)]", ["a-1", "n"]),
      ("a.json", article + "\n" + named + "\n" + article, ["a-1", "n", "a-3"]),
      ("a.json", #"{"graph": {}}"#, ["graph a"]),
      ("a.jsonl", "\u{FEFF}\n" + article + "\r\n\n" + named, ["a-2", "n"]),
      ("a.jsonl", "[" + article + "]", ["a-1"]),
      ("a.jsonl", article + "\n{\"text\"\n" + article, ["a-1", "error", "a-3"]),
      ("a.jsonl", #"{"graph": {}}"# + "\n" + article, ["graph a-1", "a-2"]),
      ("a.jsonl", "", []),
      ("a.graphml", "<graphml/>", ["graph a"]),
      ("a.txt.json", article, ["a"]),
      ("a", "<?xml version='1.0'?>\n<graphml/>", ["graph a"]),
      ("a", article + "\n" + named, ["a-1", "n"]),
    ])
  func `the form follows ending and content`(name: String, text: String, expected: [String]) throws {
    try withFolder([name: text]) { folder in
      let items = try items(at: folder + "/" + name)
      #expect(identifiers(items) == expected)
    }
  }

  @Test func `lines longer than what is read at a time stay whole`() throws {
    let texts = [140_000, 5, 160_000, 0].map { String(repeating: "ä", count: $0) }
    let lines = texts.map { "{\"text\": \"\($0)\"}" }.joined(separator: "\n")
    try withFolder(["a.jsonl": lines]) { folder in
      let read = try items(at: folder + "/a.jsonl")
      let expected = texts.enumerated().map { InputItem.document(Document(id: "a-\($0 + 1)", text: $1), []) }
      #expect(read == expected.map { .success($0) })
    }
  }

  @Test func `an error on a line tells its place in the file`() throws {
    try withFolder(["a.jsonl": "{\"text\": \"ä\"}\n\n{\"text\": }\n"]) { folder in
      let path = folder + "/a.jsonl"
      let place = Place(file: path, line: 3, byte: 25)
      let items = try items(at: path)
      #expect(items.last == .failure(.malformedJSON(place, expected: "a value")))
    }
  }

  @Test func `a folder is its files and those of its folders in the order of their names`() throws {
    let files = ["b.txt": "", "a/z.json": "", "a/.x.txt": "", "c.pdf": "", "B.md": "", "d.jsonl": "", "a.graphml": ""]
    try withFolder(files) { folder in
      let names = try InputFile.files(at: folder).map { $0.path.dropFirst(folder.count + 1) }
      #expect(names == ["B.md", "a/z.json", "a.graphml", "b.txt", "d.jsonl"])
    }
  }

  @Test func `a folder that links to itself is read once`() throws {
    try withFolder(["a.txt": ""]) { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/again", withDestinationPath: folder)
      #expect(try InputFile.files(at: folder).count == 1)
    }
  }

  @Test func `what is not there is told`() throws {
    try withFolder(["c.pdf": ""]) { folder in
      #expect(throws: ReadingError.missing(path: folder + "/x")) { try InputFile.files(at: folder + "/x") }
      #expect(throws: ReadingError.emptyFolder(path: folder)) { try InputFile.files(at: folder) }
      #expect(throws: ReadingError.missing(path: folder + "/x")) { try items(at: folder + "/x") }
      #expect(throws: ReadingError.unreadable(path: folder, reason: "Is a directory")) { try items(at: folder) }
    }
  }
}
