import RelationGraph
import Testing

@testable import Rendering

@Suite struct CypherWriterTests {
  @Test("A script merges nodes and edges by their identifiers") func snapshot() {
    var builder = GraphBuilder()
    let mali = builder.insert(
      Node(id: .state("ML"), label: "Mali's", labels: ["fr": "Mali"], iso3: "MLI", attributes: ["x y": .number(1e21)]))
    builder.link(
      builder.alliance("eu", label: "EU"), .withdrawsFrom, mali,
      evidence: Evidence(article: "a", start: 0, end: 5, quote: "a\\b\n'c", trigger: "b"))
    let text = String(decoding: SampleGraph(name: "", graph: builder.build()).cypher(), as: UTF8.self)
    #expect(text == expected + "\n")
  }

  private let expected = #"""
    CREATE CONSTRAINT entente_id IF NOT EXISTS FOR (n:Entente) REQUIRE n.id IS UNIQUE;
    MERGE (n:Entente {id: 'alliance:eu'}) SET n:Alliance, n += {`name`: 'EU', `label`: 'EU', `kind`: 'alliance'};
    MERGE (n:Entente {id: 'state:ML'}) SET n:State, n += {`name`: 'Mali\'s', `label`: 'Mali\'s', `kind`: 'state', \#
    `iso3`: 'MLI', `name_fr`: 'Mali', `x.y`: 1e21};
    MATCH (a:Entente {id: 'alliance:eu'}), (b:Entente {id: 'state:ML'}) MERGE (a)-[r:`WITHDRAWS_FROM` \#
    {id: 'alliance:eu_withdraws-from_state:ML'}]->(b) SET r += {`relation`: 'withdraws-from', `status`: 'actual', \#
    `weight`: 1.0, `mentions`: 1, `sign`: -1, `plover`: 'SANCTION', `cameo`: '16', `n_docs`: 1, \#
    `quotes`: ['a\\b\n\'c'], `evidence`: '[{"article":"a","start":0,"end":5,"quote":"a\\\\b\\n\'c",\#
    "trigger":"b","status":"actual"}]'};
    """#

  @Test("No escape by number comes to be, however backslashes are read")
  func numbers() {
    var output = ByteBuffer()
    output.appendCypher("\\u0027 \\\\u0027 u")
    #expect(String(decoding: output.bytes, as: UTF8.self) == "'\\\\\\u00750027 \\\\\\\\\\u00750027 u'")
  }

  @Test("Every line is one statement: no text ends its quotes early", arguments: SampleGraph.all)
  func statements(sample: SampleGraph) throws {
    let lines = String(decoding: sample.cypher(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 1 + sample.graph.nodes.count + sample.graph.edges.count)
    for line in lines { #expect(skeleton(of: line).hasSuffix(";")) }
    let merges = lines.map { skeleton(of: $0) }.filter { $0.hasPrefix("MATCH") }
    for merge in merges {
      #expect(
        merge.hasPrefix("MATCH (a:Entente {id: ''}), (b:Entente {id: ''}) MERGE (a)-[r:`` {id: ''}]->(b) SET r += {``"))
      #expect(merge.filter { $0 == "{" }.count == merge.filter { $0 == "}" }.count)
    }
  }

  /// The line without what is quoted, as Cypher's lexer would find it.
  private func skeleton(of line: Substring) -> String {
    var skeleton = ""
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if let open = quote {
        if scalar == "\\", open == "'" { isEscaped = true }
        if scalar == open {
          quote = nil
          skeleton.unicodeScalars.append(scalar)
        }
      } else {
        if scalar == "'" || scalar == "`" { quote = scalar }
        skeleton.unicodeScalars.append(scalar)
      }
    }
    #expect(quote == nil && !isEscaped)
    return skeleton
  }
}

extension SampleGraph {
  fileprivate func cypher() -> [UInt8] {
    var bytes: [UInt8] = []
    CypherWriter().write(graph, to: &bytes)
    return bytes
  }
}
