import Testing

@testable import Language

@Suite struct LanguageDetectorTests {
  @Test(arguments: [
    ("Die Regierung hat die Sanktionen gegen den Nachbarn in der Nacht auf Montag verlängert.", "de"),
    ("The government said that it would not lift the sanctions on its neighbour.", "en"),
    ("Le gouvernement a dit que les sanctions contre son voisin ne seront pas levées.", "fr"),
    ("El gobierno dijo que no va a levantar las sanciones contra el país vecino.", "es"),
    ("Brasil apoya a Argentina desde el lunes en la disputa por la frontera.", "es"),
  ])
  func `Running text is told by its function words`(text: String, language: String) throws {
    let expected = Lexicon.languages.contains(language) ? language : nil
    #expect(try LanguageDetector().language(of: Array(text.utf8)) == expected)
  }

  @Test(arguments: ["", "12 345 – 67", "Правительство продлило санкции", "Mali Niger Burkina"])
  func `What is none of the languages is none`(text: String) throws {
    #expect(try LanguageDetector().language(of: Array(text.utf8)) == nil)
  }

  @Test func `Broken bytes are none`() throws {
    #expect(try LanguageDetector().language(of: [0xFF, 0xC3, 0x20, 0xE2, 0x80]) == nil)
  }
}
