import Articles
import RelationGraph
import Rendering
import TestSupport

@testable import entente

extension FuzzTarget {
  /// Graphs in JSON of whatever program; what is read is written in every format.
  static let jsonGraph = FuzzTarget("json-graph") { bytes in
    var faults = Faults()
    do throws(JSONGraphError) {
      for graph in try Graph.all(json: bytes, file: "graph.json") { faults.check(graph, choice: bytes.count) }
    } catch {
      faults.expectMessage(.jsonGraph(error))
    }
    return faults.found
  }

  /// GraphML of whatever program.
  static let graphML = FuzzTarget("graphml") { bytes in
    var faults = Faults()
    do throws(GraphMLError) {
      let read = try GraphMLReader().read(bytes, file: "graph.graphml")
      for warning in read.warnings {
        faults.expectPrintable(
          Console.printable(InputWarning.graphML(warning, file: "graph.graphml").message), "a warning")
      }
      faults.check(read.graph, choice: bytes.count)
    } catch {
      faults.expectMessage(.graphML(error))
    }
    return faults.found
  }

  /// Differences, as `entente map --apply` takes them.
  static let difference = FuzzTarget("difference") { bytes in
    var faults = Faults()
    do throws(JSONGraphError) {
      faults.check(try GraphDifference(json: bytes, file: "change.json"))
    } catch {
      faults.expectMessage(.jsonGraph(error))
    }
    return faults.found
  }

  /// Earlier maps whose places are kept.
  static let positions = FuzzTarget("positions") { bytes in
    var faults = Faults()
    do throws(MapPositionsError) {
      let positions = try MapPositions.read(bytes, path: "map.svg")
      guard positions.count <= Faults.drawnCount else { return [] }
      var builder = GraphBuilder()
      var last: NodeID?
      for id in positions.keys.sorted() {
        builder.insert(Node(id: id))
        builder.link(last ?? id, .accuses, id, stated: StatedEdge(weight: 1, mentions: 1))
        last = id
      }
      faults.draw(builder.build(title: "Map"), MapOptions(positions: positions))
    } catch {
      faults.expectMessage(.positions(error))
    }
    return faults.found
  }
}

extension Faults {
  /// Larger graphs are not drawn: the fuzzer would do little else.
  static let drawnCount = 10

  /// What is read is written in every format, is read again as the same, and can be compared with what follows from it.
  mutating func check(_ graph: Graph, choice: Int) {
    found += brokenInvariants(of: graph)
    let text = graph.json(.line)
    do {
      expect(try Graph(json: text).json(.line) == text, "JSON comes back as another graph")
      var bytes: [UInt8] = []
      let profile = GraphMLProfile.allCases[choice % GraphMLProfile.allCases.count]
      GraphMLWriter(profile: profile).write(graph, to: &bytes)
      let again = try GraphMLReader().read(bytes)
      expect(again.graph.json(.line) == text, "GraphML of \(profile) comes back as another graph")
      expect(again.warnings.isEmpty, "GraphML of \(profile) comes back with warnings: \(again.warnings)")
      let lifted = graph.lifted()
      found += brokenInvariants(of: lifted)
      let difference = GraphDifference(from: graph, to: lifted)
      expect(try difference.apply(to: graph).json(.line) == lifted.json(.line), "applying a difference fails")
      check(difference)
    } catch {
      refuse(error, "what we wrote is not read")
    }
    expect(merged([graph, graph]) == merged([graph, graph, graph]), "merging is not idempotent")
    write(graph)
    guard graph.nodes.count <= Faults.drawnCount, graph.edges.count <= 2 * Faults.drawnCount else { return }
    let forms = MapOptions.Form.allCases
    draw(graph, MapOptions(form: forms[choice % forms.count]))
  }

  mutating func check(_ difference: GraphDifference) {
    let text = difference.json(.line)
    do {
      expect(try GraphDifference(json: text).json(.line) == text, "a difference comes back as another")
    } catch {
      refuse(error, "a difference that we wrote is not read")
    }
    for language in ["de", "en", "fr"] {
      let report = DifferenceReport(difference, words: DifferenceWords(language: language), language: language)
      expectPrintable(report.text(), "the report")
    }
    let empty = GraphBuilder().build()
    do throws(PatchError) { _ = try difference.apply(to: empty) } catch {
      expectMessage(.patch(error, file: "change.json"))
    }
  }

  /// Draws a graph; what comes must be XML of no element that does something.
  mutating func draw(_ graph: Graph, _ options: MapOptions) {
    do throws(RenderingError) {
      let svg = try MapRenderer(options: options).svg(graph)
      let fault = MarkupCheck.fault(of: svg)
      expect(fault == nil, "SVG: \(fault ?? "")")
    } catch {
      expectMessage(.rendering(error))
    }
  }

  /// Writes a graph in the formats that nothing of ours reads.
  private mutating func write(_ graph: Graph) {
    for table in CSVWriter.Table.allCases {
      var bytes: [UInt8] = []
      CSVWriter(table).write(graph, to: &bytes)
      expect(String(validating: bytes, as: UTF8.self) != nil, "CSV is no UTF-8")
    }
    var cypher: [UInt8] = []
    CypherWriter().write(graph, to: &cypher)
    var gexf: [UInt8] = []
    GEXFWriter().write(graph, to: &gexf)
    let fault = MarkupCheck.fault(of: String(decoding: gexf, as: UTF8.self))
    expect(fault == nil, "GEXF: \(fault ?? "")")
    do throws(RenderingError) { _ = try MapRenderer().dot(graph) } catch { expectMessage(.rendering(error)) }
    expectPrintable(Summary(graph, files: ["map.svg"], language: "de").text, "the summary")
    expectPrintable(Explanation(graph.edges, of: graph, language: "de", log: ExaminationLog()).text, "the explanation")
  }

  /// All that several graphs know, as text.
  private func merged(_ graphs: [Graph]) -> String {
    var builder = GraphBuilder()
    for graph in graphs { builder.merge(graph) }
    return builder.build().json(.line)
  }
}
