import RelationGraph
import Testing

@Suite struct NodeIDTests {
  @Test(arguments: [
    ("state:ML", NodeKind.state, "ML", nil, nil), ("alliance:g5-sahel", .alliance, "g5-sahel", nil, nil),
    ("actor:ML.government", .actor, "ML.government", Institution.government, "state:ML"),
    ("actor:eu.military", .actor, "eu.military", .military, "alliance:eu"),
    ("actor:ML.ghosts", .actor, "ML.ghosts", nil, nil), ("actor:.media", .actor, ".media", .media, nil),
    ("urn:x:y", .actor, "urn:x:y", nil, nil), ("plain.media", .actor, "plain.media", nil, nil),
    ("", .actor, "", nil, nil),
  ])
  func `an identifier tells kind, code, institution and body`(
    text: String, kind: NodeKind, code: String, institution: Institution?, body: String?
  ) {
    let id = NodeID(text)
    #expect(id.kind == kind && id.code == code && id.institution == institution && id.body?.text == body)
  }

  @Test func `composed and decomposed accents are two identifiers`() {
    #expect(NodeID("é") != NodeID("e\u{301}"))
    #expect(NodeID("é") < NodeID("e\u{301}") || NodeID("e\u{301}") < NodeID("é"))
  }
}
