import Foundation
import RelationGraph
import Rendering
import TestSupport
import Testing

/// Files of other tools, and files that mean harm.
@Suite(.enabled(if: !Manifest.samples.isEmpty, "needs ../shared/graphml-samples"))
struct GraphMLSampleTests {
  @Test("A sample has the outcome that the manifest asks for", arguments: Manifest.samples)
  func outcome(sample: Manifest.Sample) throws {
    let bytes = try Manifest.bytes(of: sample.file)
    do {
      let read = try GraphMLReader().read(bytes, file: sample.file)
      #expect(sample.expect.error == nil || sample.expect.isErrorOrCounts == true, "read, but expected an error")
      check(read, sample.expect)
    } catch {
      let expected = try #require(sample.expect.error, "\(error)")
      check(error, says: expected, in: sample.file)
    }
  }

  /// The manifest counts the edges of the file, of which some may have become one with another.
  private func check(_ read: GraphMLImport, _ expected: Manifest.Expectation) {
    let graph = read.graph
    let joined = read.warnings.compactMap { if case .parallelEdges(let count) = $0.kind { count } else { nil } }
    #expect(graph.nodes.count == expected.nodes)
    #expect(graph.edges.count + joined.reduce(0, +) == expected.edges)
    if let directed = expected.directed { #expect(graph.isDirected == directed) }
    for probe in expected.probes ?? [] {
      let elements = probe.on == "node" ? graph.nodes.map(\.shown) : graph.edges.map(\.shown)
      let found = elements.filter { shown in probe.place.allSatisfy { shown[$0.key] == $0.value } }
      #expect(found.count == 1, "where \(probe.place)")
      #expect(found.first?[probe.attribute] == probe.value, "\(probe.attribute)")
    }
  }

  /// The error names file, line and cause, each as the manifest has it.
  private func check(_ error: GraphMLError, says expected: String, in file: String) {
    let message = "\(error)"
    #expect(message.hasPrefix(file))
    for part in expected.replacing("with line", with: "line").replacing("edge from", with: "from").split(
      separator: ", ")
    {
      guard part.hasPrefix("line") else {
        #expect(message.contains(part), "\(message)")
        continue
      }
      let line = GraphMLSampleTests.corrected[file] ?? Int(part.dropFirst(5))
      if let line { #expect(error.line == line, "\(message)") } else { #expect(error.line != nil) }
    }
  }

  /// Lines that the manifest has wrong: the bytes that are no UTF-8 stand in line 6, counted as in all other samples.
  private static let corrected = ["encoding-lie.graphml": 6]

  @Test("What was read is written as valid GraphML and comes back", arguments: Manifest.samples)
  func roundTrip(sample: Manifest.Sample) throws {
    guard let graph = try? Graph(graphML: Manifest.bytes(of: sample.file), file: sample.file) else { return }
    let written = SampleGraph(name: "", graph: graph).graphML()
    #expect(try Graph(graphML: written).json() == graph.json())
  }
}

extension Edge {
  /// The edge's values by the names that the files give them.
  fileprivate var shown: [String: Manifest.Value] {
    var shown = attributes.mapValues(\.shown)
    shown["weight"] = .number(weight)
    shown["id"] = shown["edge_id"]
    for name in ["label", "type"] where shown[name] == nil { shown[name] = .text(relation.name) }
    return shown
  }
}

extension Node {
  fileprivate var shown: [String: Manifest.Value] {
    var shown = attributes.mapValues(\.shown)
    shown["id"] = .text(id.text)
    for name in ["label", "name"] where shown[name] == nil { shown[name] = .text(label) }
    if shown["kind"] == nil { shown["kind"] = .text(kind.rawValue) }
    return shown
  }
}

extension AttributeValue {
  fileprivate var shown: Manifest.Value {
    switch self {
    case .text(let text): .text(text)
    case .integer(let integer): .number(Double(integer))
    case .number(let number): .number(number)
    case .truth(let truth): .truth(truth)
    }
  }
}
