import Articles
import Extraction
import RelationGraph
import Testing

struct ExtractorTests {
  private static let shared = Result { try Extractor() }

  @Test func `a language without a folder is an error that names those with one`() throws {
    let extractor = try ExtractorTests.shared.get()
    #expect {
      try extractor.extract(Document(id: "a", text: "Hei maailma.", language: "fi"))
    } throws: { error in
      guard case .unknownLanguage("a", "fi", let known)? = error as? ExtractionError else { return false }
      return known.contains("de") && "\(error)".contains("'fi'")
    }
  }

  @Test func `a text in a language that nobody told is not guessed at`() throws {
    let extractor = try ExtractorTests.shared.get()
    let finnish =
      "Suomen hallitus päätti tänään jatkaa neuvotteluja naapurimaiden kanssa, vaikka oppositio vastusti päätöstä."
    #expect(throws: ExtractionError.self) { try extractor.extract(Document(id: "a", text: finnish)) }
  }

  @Test(arguments: [
    (
      "Die Regierung in Warschau hat die Botschafterin aus Minsk abberufen, weil sie mit dem Vorgehen nicht einverstanden ist.",
      "de"
    ),
    (
      "The government in Warsaw has recalled its ambassador from Minsk because it does not agree with the course of events.",
      "en"
    ),
  ])
  func `the language is told from the function words`(_ text: String, _ language: String) throws {
    let graph = try ExtractorTests.shared.get().extract(Document(id: "a", text: text))
    #expect(graph.articles.first?.language == language)
  }

  @Test(arguments: ["", " ", "\n\n\n", "…", "\u{0}", "((((((", "„„„„„„", "a", "– – –", "1.2.3.4.", "'s 's 's"])
  func `any text is read without a fault`(_ text: String) throws {
    let graph = try ExtractorTests.shared.get().extract(Document(id: "a", text: text, language: "de"))
    #expect(graph.edges.isEmpty)
    #expect(graph.id == "a")
  }

  @Test func `a head of state is known by office, then by surname, and speaks for the state`() throws {
    let text = "Der französische Präsident Emmanuel Testot kritisierte Ungarn. Testot lobte dagegen Polen."
    let graph = try ExtractorTests.shared.get().extract(Document(id: "a", text: text, language: "de"))
    let person = NodeID("actor:emmanuel-testot")
    #expect(graph[person]?.actsFor == .state("FR"))
    #expect(graph[Edge.Key(source: person, relation: .supports, target: .state("PL"))] != nil)
    #expect(graph[Edge.Key(source: person, relation: .actsFor, target: .state("FR"))]?.evidence.isEmpty == false)
  }

  @Test func `a reported claim keeps its speaker`() throws {
    let text = "Nach Angaben der polnischen Regierung unterstützt Belarus Russland."
    let graph = try ExtractorTests.shared.get().extract(Document(id: "a", text: text, language: "de"))
    let edge = graph[Edge.Key(source: .state("BY"), relation: .supports, target: .state("RU"))]
    #expect(edge?.evidence.first?.speaker == "actor:PL.government")
  }

  @Test func `a pronoun's antecedent is attached`() throws {
    let text = "Die Türkei hat gewählt. Sie verurteilte am Abend Griechenland."
    let graph = try ExtractorTests.shared.get().extract(Document(id: "a", text: text, language: "de"))
    let edge = graph[Edge.Key(source: .state("TR"), relation: .accuses, target: .state("GR"))]
    #expect(edge?.evidence.first?.antecedents.first?.quote == "Die Türkei hat gewählt.")
  }
}
