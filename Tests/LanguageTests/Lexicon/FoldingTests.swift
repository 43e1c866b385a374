import Testing

@testable import Language

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Regierung", "regierung"), ("ÄÖÜ", "äöü"), ("Straße", "strasse"), ("Strasse", "strasse"), ("L’ONU", "l'onu"),
    ("ÉTAT", "état"), ("Šešelj", "šešelj"), ("ŽIŽEK", "žižek"), ("Łódź", "łódź"), ("МОСКВА", "москва"),
    ("Ёлка", "ёлка"), ("ΑΘΗΝΑ", "αθηνα"), ("×÷", "×÷"), ("中国", "中国"), ("🇲🇱", "🇲🇱"), ("", ""),
  ])
  func `Words are folded to small letters`(word: String, folded: String) {
    #expect(String(decoding: Folding.folded(word), as: UTF8.self) == folded)
  }

  @Test func `Folding twice is folding once`() {
    for scalar in (0x20...0x52F).compactMap(Unicode.Scalar.init) {
      let once = Folding.folded(String(Character(scalar)))
      #expect(Folding.folded(once[...]) == once, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [[0xC3], [0xE2, 0x80], [0x99], [0x41, 0xC3], [0xF0, 0x9F], [0xFF, 0xFE]] as [[UInt8]])
  func `Broken bytes are kept in number and order`(bytes: [UInt8]) {
    #expect(Folding.folded(bytes[...]).count == bytes.count)
  }
}
