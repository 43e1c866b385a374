import Foundation
import RelationGraph
import Rendering
import Testing

/// What real tools make of our files.
///
/// Run `make test-interop`, or `Tests/Interop/prepare.sh` and these tests.
@Suite struct GraphMLInteropTests {
  @Test(
    "A reader finds every node, edge, value and character", .enabled(if: Interop.hasPython),
    arguments: SampleGraph.all, ["networkx", "networkx-multigraph", "igraph"])
  func comparison(sample: SampleGraph, reader: String) throws {
    let files = ["graph.graphml": sample.graphML(), "graph.json": Array(sample.graph.json().utf8)]
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
    let outcome = try Interop.withFiles(["graph.graphml": sample.graphML()]) { files in
      try Interop.run(
        xmllint,
        [
          "--nonet", "--noout", "--schema", folder.appending(path: "graphml.xsd").path,
          files.appending(path: "graph.graphml").path,
        ],
        environment: ["XML_CATALOG_FILES": folder.appending(path: "catalog.xml").path])
    }
    #expect(outcome.status == 0, "\(outcome.text)")
  }
}
