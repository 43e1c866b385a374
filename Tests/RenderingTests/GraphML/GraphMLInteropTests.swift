import Foundation
import RelationGraph
import Rendering
import Testing

/// What real tools make of our files.
///
/// `make test-interop` installs them and runs these tests; what is not installed is reported as skipped.
@Suite struct GraphMLInteropTests {
  @Test(
    "A library for Python finds every node, edge, value and character", .enabled(if: Interop.hasPython),
    arguments: SampleGraph.all, ["networkx", "networkx-multigraph", "igraph", "rustworkx", "networkit"])
  func python(sample: SampleGraph, reader: String) throws {
    try compare(sample, reader, .portable)
  }

  @Test(
    "Files for Gephi and Neo4j lose nothing elsewhere", .enabled(if: Interop.hasPython), arguments: SampleGraph.all,
    [GraphMLProfile.gephi, .neo4j])
  func profiles(sample: SampleGraph, profile: GraphMLProfile) throws {
    for reader in ["networkx-multigraph", "igraph"] { try compare(sample, reader, profile) }
  }

  @Test("A file for yEd loses nothing in igraph", .enabled(if: Interop.hasPython), arguments: SampleGraph.all)
  func yed(sample: SampleGraph) throws {
    try compare(sample, "igraph", .yed)
  }

  @Test(
    "R finds every node, edge, value and character", .enabled(if: Interop.hasPython && Interop.hasR),
    arguments: SampleGraph.all, [GraphMLProfile.portable, .gephi])
  func r(sample: SampleGraph, profile: GraphMLProfile) throws {
    try compare(sample, "r-igraph", profile)
  }

  @Test(
    "Boost finds every node, edge, value and character", .enabled(if: Interop.hasPython && Interop.hasBoost),
    arguments: SampleGraph.all, [GraphMLProfile.portable, .gephi])
  func boost(sample: SampleGraph, profile: GraphMLProfile) throws {
    try compare(sample, "boost", profile)
  }

  @Test(
    "Graphviz finds every node and edge", .enabled(if: Interop.hasPython && Interop.hasGraphviz),
    arguments: SampleGraph.all)
  func graphviz(sample: SampleGraph) throws {
    try compare(sample, "graphml2gv", .portable)
  }

  private func compare(_ sample: SampleGraph, _ reader: String, _ profile: GraphMLProfile) throws {
    let files = ["graph.graphml": sample.graphML(profile), "graph.json": Array(sample.graph.json().utf8)]
    let outcome = try Interop.withFiles(files) { folder in
      try Interop.run(
        Interop.python,
        [
          Interop.scripts.appending(path: "compare.py").path, reader, folder.appending(path: "graph.graphml").path,
          folder.appending(path: "graph.json").path,
        ])
    }
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test(
    "The portable form is valid by the schema", .enabled(if: Interop.hasLint && Interop.hasSchema),
    arguments: SampleGraph.all)
  func schema(sample: SampleGraph) throws {
    let folder = Interop.shared.appending(path: "graphml-xsd")
    let xmllint = try #require(Interop.path(of: "xmllint"))
    let files = ["plain.graphml": sample.graphML(), "drawn.graphml": sample.graphML(drawing: sample.drawing)]
    let outcome = try Interop.withFiles(files) { place in
      try Interop.run(
        xmllint,
        ["--nonet", "--noout", "--schema", folder.appending(path: "graphml.xsd").path]
          + files.keys.sorted().map { place.appending(path: $0).path },
        environment: ["XML_CATALOG_FILES": folder.appending(path: "catalog.xml").path])
    }
    #expect(outcome.status == 0, "\(outcome.text)")
  }
}
