import RelationGraph
import TestSupport
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Assimi Goïta", "assimi-goita"), ("Emmanuel Macron", "emmanuel-macron"), ("Straße", "strasse"),
    ("ẞ", "ss"), ("Müller-Lüdenscheidt", "muller-ludenscheidt"), ("Côte d'Ivoire", "cote-d-ivoire"),
    ("  G5   Sahel ", "g5-sahel"), ("Łódź", "lodz"), ("Đặng", "dang"), ("e\u{301}tat", "etat"), ("İzmir", "izmir"),
    ("Ḥamās", "hamas"), ("Æthelred & Œuvre", "aethelred-oeuvre"), ("Зеленський", "зеленський"), ("...", ""), ("", ""),
    ("a_b.c:d", "a-b-c-d"), ("x²", "x"), ("№ 5", "5"),
  ])
  func `a name becomes its slug`(name: String, slug: String) {
    #expect(Slug.of(name) == slug)
  }

  @Test(arguments: GraphGenerator.hostileWords)
  func `every identifier made of a name is an NMTOKEN, and a slug is its own slug`(name: String) {
    let id = NodeID.actor(named: name)
    #expect(id.text.unicodeScalars.allSatisfy(isNameCharacter))
    #expect(Slug.of(Slug.of(name)) == Slug.of(name))
  }

  @Test func `every scalar gives an NMTOKEN`() {
    let offenders = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init).filter {
      !Slug.of(String($0)).unicodeScalars.allSatisfy(isNameCharacter)
    }
    #expect(offenders == [])
  }

  /// XML 1.0, fifth edition, productions 4 and 4a, written out a second time lest the test repeat the code's mistake.
  private func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x3A, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xB7, 0xC0...0xD6, 0xD8...0xF6: true
    case 0xF8...0x37D, 0x37F...0x1FFF, 0x200C, 0x200D, 0x203F, 0x2040, 0x2070...0x218F, 0x2C00...0x2FEF: true
    case 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF: true
    default: false
    }
  }
}
