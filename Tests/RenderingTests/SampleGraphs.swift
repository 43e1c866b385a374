import RelationGraph

/// Graphs to draw.
enum SampleGraphs {
  /// A story of a dozen nodes with every relation, status and kind.
  static let sahel: Graph = {
    var builder = GraphBuilder()
    let outlets = [
      ("a1", "Courier", "2022-01-10"), ("a2", "Le Fleuve", "2022-05-18"), ("a3", "Tagblatt", "2022-07-04"),
    ]
    for (id, source, date) in outlets {
      builder.insert(
        Article(
          id: id, title: "Mali and its neighbours", source: source, date: date, language: "en",
          url: "https://example.org/\(id)?a=1&b=2"))
    }
    let states = [
      ("ML", "Mali"), ("NE", "Niger"), ("BF", "Burkina Faso"), ("TD", "Tchad"), ("MR", "Mauretanien"), ("FR", "France"),
      ("RU", "Russia"),
    ]
    for (code, label) in states { builder.state(code, label: label) }
    let ecowas = builder.alliance("ecowas", label: "ECOWAS")
    let sahel = builder.alliance("g5-sahel", label: "G5 Sahel")
    let union = builder.alliance("eu", label: "European Union")
    let people = builder.actor(.population, of: .state("ML"), label: "Population (Mali)")
    let junta = builder.actor(.government, of: .state("ML"), label: "Government (Mali)")
    let goita = builder.actor("Assimi Goïta", actsFor: .state("ML"))
    let wagner = builder.actor("Wagner Group")
    func quote(_ article: String, _ start: Int, _ text: String) -> Evidence {
      Evidence(article: article, start: start, end: start + text.unicodeScalars.count, quote: text)
    }
    let mali = NodeID.state("ML")
    builder.link(ecowas, .sanctions, mali, evidence: quote("a1", 10, "ECOWAS closed its borders with Mali."))
    builder.link(ecowas, .sanctions, mali, evidence: quote("a2", 40, "The sanctions of ECOWAS weigh on Mali."))
    builder.link(mali, .accuses, ecowas, evidence: quote("a2", 90, "Mali accuses ECOWAS of serving others."))
    builder.link(mali, .accuses, .state("FR"), evidence: quote("a2", 130, "Bamako blames Paris."))
    builder.link(.state("FR"), .accuses, mali, evidence: quote("a1", 160, "Paris condemned the junta."))
    builder.link(
      .state("FR"), .withdrawsFrom, mali, status: .announced,
      evidence: quote("a1", 200, "France will pull its troops out of Mali."))
    builder.link(mali, .withdrawsFrom, sahel, evidence: quote("a2", 230, "Mali leaves the G5 Sahel."))
    builder.link(.state("RU"), .supports, mali, evidence: quote("a2", 260, "Russia arms Mali."))
    builder.link(.state("RU"), .supports, mali, evidence: quote("a3", 60, "Mali relies on Russia."))
    builder.link(people, .supports, junta, evidence: quote("a2", 300, "Thousands cheered the government."))
    builder.link(people, .accuses, ecowas, evidence: quote("a2", 330, "Demonstrators protested against ECOWAS."))
    builder.link(
      union, .supports, mali, status: .ended, evidence: quote("a2", 360, "The EU no longer trains Mali's army."))
    builder.link(union, .sanctions, wagner, evidence: quote("a3", 380, "The EU blacklisted the Wagner Group."))
    builder.link(
      wagner, .supports, junta, status: .denied,
      evidence: quote("a3", 400, "The group does not support the government."))
    builder.link(goita, .accuses, .state("FR"), evidence: quote("a3", 420, "Goïta blamed France."))
    for code in ["NE", "BF", "TD", "MR"] {
      builder.link(.state(code), .memberOf, sahel, evidence: quote("a2", 450, "The G5, to which they belong."))
    }
    return builder.build(title: "Mali and its neighbours")
  }()

  /// A graph of that many nodes and about that many edges, the same for the same numbers.
  static func generated(nodes: Int, edges: Int, seed: UInt64 = 1) -> Graph {
    var random = Lehmer(state: seed)
    var builder = GraphBuilder()
    builder.insert(Article(id: "a", title: "Generated", source: "Nobody", date: "2024-01-01"))
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let names = ["Republic", "Federation", "Union", "Kingdom", "Coast", "Northern", "Islands", "Confederation"]
    let ids = (0..<nodes).map { index -> NodeID in
      let name = names[random.next(below: names.count)] + " \(letters[index % 26])\(index / 26)"
      switch index % 5 {
      case 0: return builder.alliance("bloc-\(index)", label: "\(name) Pact")
      case 1: return builder.actor("Speaker \(name)")
      default: return builder.insert(Node(id: NodeID("state:X\(index)"), label: name))
      }
    }
    for index in 0..<edges {
      // Few nodes have many edges, as in the news.
      let source = ids[min(random.next(below: nodes), random.next(below: nodes))]
      let target = ids[random.next(below: nodes)]
      guard source != target else { continue }
      let relation = Relation.carrying[random.next(below: 4)]
      let status = Status.allCases[[0, 0, 0, 0, 1, 2, 3][random.next(below: 7)]]
      builder.link(
        source, relation, target, status: status,
        evidence: Evidence(article: "a", start: index, end: index + 1, quote: "x"))
    }
    return builder.build(title: "\(nodes) nodes")
  }

  /// A small generator of numbers (Lehmer's with the modulus 2^31 - 1 and the multiplier 48271 of Park and Miller).
  private struct Lehmer {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state * 48271 % 2_147_483_647
      return Int(state) % limit
    }
  }
}
