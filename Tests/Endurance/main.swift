// Does one thing again and again, for `memory.sh`, which sees by valgrind whether memory grows with it:
// `endurance layouts|maps|graphml|pages COUNT`. Each turn has another input than the last.
import Articles
import Foundation
import Graphviz
import RelationGraph
import Rendering

/// A graph of some states that accuse each other, another one for each number.
func graph(_ number: Int) -> Graph {
  var builder = GraphBuilder()
  let union = builder.alliance("union", label: "Union \(number)")
  let states = (0..<2 + number % 8).map { builder.state("X\($0)", label: "Land \(number + $0)") }
  for (index, state) in states.enumerated() {
    let other = states[(number * 7 + index * index) % states.count]
    builder.link(state, .accuses, other, stated: StatedEdge(weight: 1, mentions: 1))
    if (number + index) % 3 == 0 { builder.link(state, .memberOf, union, stated: StatedEdge(weight: 1, mentions: 1)) }
  }
  return builder.build(title: "Map \(number)")
}

/// Has boxes arranged by each engine by turns; some have fixed places, some lines stay within a layer, some boxes have a frame.
func arranged(_ number: Int) throws {
  let engines = LayoutEngine.allCases
  let box = Size(width: 60, height: 30)
  let nodes = (0..<8).map { index in
    LayoutGraph.Node(size: box, position: number % 5 == 4 ? Point(x: Double(90 * index), y: Double(number)) : nil)
  }
  let edges = (0..<9).map { index in
    LayoutGraph.Edge(
      source: index % 8, target: (number * 5 + index * index) % 8,
      labelSize: (number + index) % 2 == 0 ? Size(width: 40, height: 12) : nil, ranks: (number + index) % 4 != 1)
  }
  let frame = LayoutGraph.Group(nodes: [1, 2, number % 5 + 3], margin: 8, labelSize: Size(width: 50, height: 14))
  let engine = engines[number % engines.count]
  let groups = engine == .layered && number % 2 == 0 ? [frame] : []
  _ = try LayoutGraph(engine: engine, nodes: nodes, edges: edges, groups: groups).arranged()
}

/// A document that is sound, cut off, declares entities, or has another fault, by turns.
func document(_ number: Int) -> [UInt8] {
  var bytes: [UInt8] = []
  GraphMLWriter().write(graph(number), to: &bytes)
  switch number % 4 {
  case 1: return Array(bytes.dropLast(number % 200))
  case 2: return Array("<!DOCTYPE g [<!ENTITY a \"\(number)\"><!ENTITY b \"&a;\">]><graphml>&b;</graphml>".utf8)
  case 3: return Array("<graphml a='1' a='2'><graph edgedefault='directed'><node id='\(number)'/></graphml>".utf8)
  default: return bytes
  }
}

/// Reads a page that is whole, cut off, nested too deeply, or empty, by turns.
func readPage(_ number: Int, in folder: URL) throws {
  let paragraphs = (0...number % 30).map { "<p class=c\($0)>Satz \(number) &amp; \($0)." }.joined()
  let page =
    switch number % 4 {
    case 1: "<article><p>Text \(number)<b><i"
    case 2: String(repeating: "<div>", count: 300 + number % 7) + "x"
    case 3: "<nav>\(number)</nav>"
    default: "<html lang=de><meta property=og:title content='\(number)'><article>\(paragraphs)</article></html>"
    }
  let file = folder.appending(path: "page.html")
  try Data(page.utf8).write(to: file)
  var reader = try InputReader(InputFile(path: file.path))
  while let part = try reader.next() { _ = part.items() }
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[2]) else { fatalError("expected a kind of work and a number") }
let folder = FileManager.default.temporaryDirectory.appending(path: "entente-" + UUID().uuidString)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
for number in 0..<count {
  switch arguments[1] {
  case "layouts": try arranged(number)
  case "graphml": _ = try? GraphMLReader().read(document(number))
  case "pages": try readPage(number, in: folder)
  case "maps": _ = try MapRenderer().svg(graph(number))
  default: fatalError("expected layouts, maps, graphml or pages")
  }
}
