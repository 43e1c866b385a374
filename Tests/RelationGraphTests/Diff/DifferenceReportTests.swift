import RelationGraph
import TestSupport
import Testing

@Suite struct DifferenceReportTests {
  private static let january = Graph(merging: [
    makeGraph(
      [
        "ecowas sanctions ML", "ML supports FR", "BF member-of g5", "RU supports ML announced", "NE supports FR",
        "eu supports NE", "DE accuses RU",
      ], article: "january", date: "2030-01-09"), names,
  ])

  private static let july = Graph(merging: [
    makeGraph(
      [
        "ecowas sanctions ML ended", "ML accuses FR", "BF withdraws-from g5", "RU supports ML", "NE supports FR denied",
        "DE accuses RU", "BF accuses FR", "ML trades-with RU",
      ], article: "july", date: "2030-07-03"), names,
  ])

  private static var names: Graph {
    var builder = GraphBuilder()
    for (code, english, german, french) in [
      ("ML", "Mali", "Mali", "le Mali"), ("FR", "France", "Frankreich", "la France"),
      ("RU", "Russia", "Russland", "la Russie"), ("DE", "Germany", "Deutschland", "l’Allemagne"),
    ] {
      builder.insert(Node(id: .state(code), label: english, labels: ["de": german, "fr": french]))
    }
    builder.insert(Node(id: .alliance("ecowas"), label: "ECOWAS", labels: ["fr": "la CEDEAO"]))
    return builder.build()
  }

  @Test(arguments: DifferenceWords.languages)
  func `what followed is told in plain words`(language: String) throws {
    let difference = GraphDifference(from: DifferenceReportTests.january, to: DifferenceReportTests.july)
    let report = DifferenceReport(difference, words: DifferenceWords(language: language), language: language)
    try verifySnapshot(report.text(), named: "follow-\(language).txt")
  }

  @Test func `two outlets are told apart`() throws {
    let difference = GraphDifference(
      from: DifferenceReportTests.january, to: DifferenceReportTests.july, mode: .replace)
    let report = DifferenceReport(difference)
    try verifySnapshot(report.text(), named: "replace-en.txt")
  }

  @Test(arguments: [0, 1, 2, 100])
  func `of many changes some are listed and all are counted`(limit: Int) {
    let difference = GraphDifference(from: DifferenceReportTests.january, to: DifferenceReportTests.july)
    let lines = DifferenceReport(difference, limit: limit).text().split(separator: "\n")
    let added = difference.kinds.values.count { $0 == .added }
    #expect(added == 3 && lines.contains("New (3)"))
    #expect(lines.count { $0.hasPrefix("+ ") && !$0.hasSuffix(": new") } == min(limit, added))
    #expect(lines.contains("  … and \(added - limit) more") == (limit < added))
  }

  @Test func `colours come on request only, and take nothing from the text`() {
    let difference = GraphDifference(from: DifferenceReportTests.january, to: DifferenceReportTests.july)
    let plain = DifferenceReport(difference).text()
    let colored = DifferenceReport(difference).text(colors: .standard)
    #expect(!plain.contains("\u{1B}") && colored.contains("\u{1B}[33mx ECOWAS"))
    #expect(colored.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
  }

  @Test func `a difference that came through JSON gives the same report`() throws {
    let difference = GraphDifference(from: DifferenceReportTests.january, to: DifferenceReportTests.july)
    #expect(
      try DifferenceReport(GraphDifference(json: difference.json())).text() == DifferenceReport(difference).text())
  }

  @Test func `graphs that are equal, or say the same, are said to`() {
    let january = DifferenceReportTests.january
    #expect(DifferenceReport(GraphDifference(from: january, to: january)).text().contains("No difference."))
    let other = makeGraph(["ML supports FR"], article: "other")
    let same = makeGraph(["ML supports FR"], article: "same")
    let text = DifferenceReport(GraphDifference(from: other, to: same)).text()
    #expect(text.contains("No difference in what is said.") && text.contains("In both (1)"))
  }

  @Test func `every language has every word, and no other`() {
    let english = DifferenceWords(language: "en")?.keys ?? []
    let needed =
      Status.allCases.flatMap { ["was.\($0)", "is.\($0)", "one.\($0)", "status.\($0)"] }
      + NodeKind.allCases.map { "kind.\($0)" }
      + (Relation.carrying + Relation.structural).map { "relation.\($0)" }
      + GraphDifference.Mode.allCases.flatMap { ["mode.\($0)", "old.\($0)", "new.\($0)", "group.added.\($0)"] }
    #expect(Set(needed).subtracting(english) == [])
    #expect(DifferenceWords.languages == ["de", "en", "fr"])
    for language in DifferenceWords.languages { #expect(DifferenceWords(language: language)?.keys == english) }
    #expect(DifferenceWords(language: "tlh") == nil)
  }

  @Test func `a table of words may have comments, empty lines and any line break`() {
    let words = DifferenceWords(text: "# a comment = no phrase\r\n\r\nside = {side} = {text}\r\nnone=Nada.\nwithout")
    #expect(words.keys == ["none", "side"])
    let graph = makeGraph(["ML supports FR"], article: "a")
    let text = DifferenceReport(GraphDifference(from: graph, to: graph), words: words).text()
    #expect(text.hasPrefix("old.replace = Daily Sketch, quote\n") && text.hasSuffix("Nada.\n"))
  }

  @Test(arguments: GraphGenerator.seeds(20))
  func `no name and no quote breaks a line or moves a cursor`(seed: UInt64) {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    let graph = generator.graph()
    let difference = GraphDifference(from: graph, to: generator.successor(of: graph))
    let text = DifferenceReport(difference).text()
    let offenders = text.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
    }
    #expect(offenders.isEmpty)
    let heads: Set<Character> = ["~", "!", "x", "*", "+", "-", ".", "=", " "]
    let listed = text.split(separator: "\n\n").dropFirst().flatMap { $0.split(separator: "\n").dropFirst() }
    #expect(listed.allSatisfy { $0.first.map(heads.contains) == true })
  }

  @Test func `the speaker is named, and a long quote ends with an ellipsis`() {
    var builder = GraphBuilder()
    let speaker = builder.actor("Jane Roe")
    let quote = String(repeating: "sanctions and more ", count: 20)
    builder.link(
      speaker, .accuses, .state("ML"),
      evidence: Evidence(article: "a", start: 0, end: quote.count, quote: quote, speaker: speaker.text))
    let text = DifferenceReport(GraphDifference(from: GraphBuilder().build(), to: builder.build())).text()
    #expect(text.contains("and more …”, according to Jane Roe (a)"))
  }
}
