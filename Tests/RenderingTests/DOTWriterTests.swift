import Foundation
import RelationGraph
import Testing

@testable import Rendering

@Suite struct DOTWriterTests {
  static let hostile = [
    "say \"it\"", "back\\slash", "end\\", "\\N \\G \\n", "<b>bold</b>", "<unclosed", "a & b &copy; c", "two\nlines", "",
    "1a", "digraph", "emoji 🇲🇱 👩‍👩‍👧", "שלום", "tab\there", "bell\u{7} nul\u{0}", "{ | }",
    String(repeating: "long ", count: 5000),
  ]

  @Test(arguments: hostile) func `dot reads back the label that went in`(label: String) throws {
    var builder = GraphBuilder()
    builder.insert(Node(id: NodeID("state:" + label), label: label))
    builder.insert(Node(id: .state("ML"), label: label))
    builder.link(NodeID("state:" + label), .accuses, .state("ML"), stated: StatedEdge())
    let text = try MapRenderer().dot(builder.build(id: label, title: label))
    let read = try DotProgram.run(["-Tcanon"], input: text)
    #expect(read.errors == "")
    #expect(read.status == 0)
  }

  @Test(arguments: ["say \"it\"", "back\\slash", "\\N \\G", "<b>bold</b>", "a & b &copy; c", "1a", "emoji 🇲🇱"])
  func `dot draws the label as it is`(label: String) throws {
    var builder = GraphBuilder()
    builder.state("ML", label: label)
    let text = try MapRenderer().dot(builder.build(id: "g", title: ""))
    let drawn = try DotProgram.run(["-Tsvg"], input: text)
    let texts = try SVGDocument(drawn.output).all.filter { $0.name == "text" }.map(\.text)
    #expect(texts.joined(separator: " ").contains(label))
  }

  @Test func `every part has its classes`() throws {
    let text = try MapRenderer().dot(SampleGraphs.sahel)
    #expect(text.contains("class=\"edge withdraws-from announced\""))
    #expect(text.contains("class=\"node actor institution population\""))
  }
}

/// The program `dot`, run on a text.
enum DotProgram {
  static func run(_ arguments: [String], input: String) throws -> (status: Int32, output: String, errors: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".dot")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["dot"] + arguments + [file.path()]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: written, as: UTF8.self), String(decoding: said, as: UTF8.self))
  }
}

@Suite struct DOTTextTests {
  @Test(arguments: [
    ("a", #""a""#), (#"""#, #""\"""#), (#"\"#, #""\ ""#), (#"\\"#, #""\\""#),
    (#"\"]; b [image="x"] //"#, #""\ \"]; b [image=\"x\"] //""#),
    (#"\\""#, #""\\\"""#), (#"\\\""#, #""\\\ \"""#), ("a\nb\u{0}", #""a b ""#),
  ])
  func `no backslash sets a quote free`(text: String, quoted: String) {
    #expect(DOTText.quoted(text) == quoted)
  }
}
