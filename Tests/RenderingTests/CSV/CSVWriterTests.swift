import RelationGraph
import Testing

@testable import Rendering

@Suite struct CSVWriterTests {
  @Test("The tables have the headings that Gephi and spreadsheets read")
  func headings() throws {
    let rows = { try parse(SampleGraph.all[0].csv($0))[0] }
    #expect(try rows(.nodes) == ["Id", "Label", "kind", "iso3", "acts_for", "bloc"])
    #expect(
      try rows(.edges).starts(with: ["Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "status", "mentions"])
    )
    #expect(try rows(.statements).last == "quote")
  }

  @Test("Every row has every column", arguments: SampleGraph.all, CSVWriter.Table.allCases)
  func shape(sample: SampleGraph, table: CSVWriter.Table) throws {
    let rows = try parse(sample.csv(table))
    let graph = sample.graph
    let counts = [graph.nodes.count, graph.edges.count, graph.edges.reduce(0) { $0 + $1.evidence.count }]
    #expect(rows.count == counts[CSVWriter.Table.allCases.firstIndex(of: table) ?? 0] + 1)
    #expect(Set(rows.map(\.count)).count == 1)
  }

  @Test("A statement has its quote as it stands, line breaks and all")
  func statements() throws {
    let rows = try parse(SampleGraph.all[0].csv(.statements))
    let quotes = SampleGraph.story.edges.flatMap { $0.evidence.map(\.quote) }
    #expect(rows.dropFirst().compactMap(\.last) == quotes)
    let row = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))
    #expect(row["article"] == "mali-2022-01-10")
    #expect(row["outlet"] == "Sahel-Bote")
    #expect(row["source_label"] == "ECOWAS")
    #expect(row["relation"] == "sanctions")
    #expect(row["start"] == "12")
  }

  @Test(
    "A cell is quoted where it must be and never a formula",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
      ("=1+1", "\"'=1+1\""), ("+49", "\"'+49\""), ("-x", "\"'-x\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
      ("\t=1", "\"'\t=1\""),
      (" =1", "\"' =1\""), ("\u{A0}+1", "\"'\u{A0}+1\""), ("\u{200B}=1", "\"'\u{200B}=1\""), (" 1", " 1"),
      ("＝1", "\"'＝1\""), ("a=1", "a=1"), ("", ""), ("a\u{0}b", "\"ab\""), ("\u{1}=1", "\"'=1\""),
      ("Übergang", "Übergang"),
    ])
  func cell(text: String, written: String) {
    var row = CSVText()
    row.append(text)
    #expect(String(decoding: row.output.bytes, as: UTF8.self) == written)
  }

  @Test("No cell of any table begins like a formula but numbers", arguments: SampleGraph.all, CSVWriter.Table.allCases)
  func formulas(sample: SampleGraph, table: CSVWriter.Table) throws {
    for cell in try parse(sample.csv(table)).joined() where Double(cell) == nil {
      #expect(!CSVText.looksLikeFormula(cell), "\(cell)")
    }
  }

  /// Reads comma-separated values as RFC 4180 has them, and fails where they are otherwise.
  private func parse(_ bytes: [UInt8]) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      var cell: [UInt8] = []
      if rest.first == 0x22 {
        rest.removeFirst()
        while let end = rest.firstIndex(of: 0x22) {
          cell += rest[..<end]
          rest = rest[(end + 1)...]
          guard rest.first == 0x22 else { break }
          cell.append(0x22)
          rest.removeFirst()
        }
      } else {
        let end = try #require(rest.firstIndex { $0 == 0x2C || $0 == 0x0D })
        cell += rest[..<end]
        rest = rest[end...]
        #expect(!cell.contains(0x0A))
      }
      row.append(String(decoding: cell, as: UTF8.self))
      if rest.popFirst() == 0x0D {
        try #require(rest.popFirst() == 0x0A)
        rows.append(row)
        row = []
      }
    }
    #expect(row.isEmpty)
    return rows
  }
}

extension SampleGraph {
  fileprivate func csv(_ table: CSVWriter.Table) -> [UInt8] {
    var bytes: [UInt8] = []
    CSVWriter(table).write(graph, to: &bytes)
    return bytes
  }
}
