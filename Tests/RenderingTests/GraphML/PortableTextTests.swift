import Testing

@testable import Rendering

@Suite struct PortableTextTests {
  @Test(
    "A text becomes one trimmed line of characters that XML has",
    arguments: [
      ("Mali", "Mali"), ("", ""), (" ", ""), (" a  b ", "a b"), ("a\r\nb\tc", "a b c"), ("a\u{0}b\u{1F}", "ab"),
      ("\u{FFFE}x\u{FFFF}", "x"), ("\u{FEFF}x\u{FFFD}", "\u{FEFF}x\u{FFFD}"),
      ("a\u{A0} \u{2003}b", "a\u{A0} \u{2003}b"),
      ("a \u{1} b", "a b"), ("\u{7F}\u{85}", "\u{7F}\u{85}"), ("👨‍👩‍👧 e\u{301}", "👨‍👩‍👧 e\u{301}"),
    ])
  func form(text: String, form: String) {
    #expect(Array(PortableText.form(of: text).utf8) == Array(form.utf8))
    #expect(PortableText.holds(text) == (Array(text.utf8) == Array(form.utf8)))
    #expect(PortableText.holds(form))
  }

  @Test(
    "Content is escaped where it must be and nowhere else",
    arguments: [
      ("a & b", "a &amp; b"), ("a < b > c", "a &lt; b > c"), ("]]>", "]]&gt;"), ("]]]>", "]]]&gt;"), ("] ]>", "] ]>"),
      ("\"'", "\"'"), ("&amp;", "&amp;amp;"), ("a\n&", "a &amp;"), ("Ägypten", "Ägypten"),
    ])
  func content(text: String, written: String) {
    var buffer = ByteBuffer()
    buffer.appendContent(text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == written)
  }

  @Test("An attribute's value escapes its quotation marks")
  func attribute() {
    var buffer = ByteBuffer()
    buffer.appendAttribute("a\"<&>\n'b")
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "a&quot;&lt;&amp;> 'b")
  }

  @Test(
    "JSON inside XML needs no escape of XML's and survives white space being collapsed",
    arguments: [
      ("a", "\"a\""), ("\"\\", "\"\\\"\\\\\""), ("<&>", "\"\\u003c\\u0026\\u003e\""), ("a\nb\r", "\"a\\nb\\u000d\""),
      ("a   b", "\"a \\u0020\\u0020b\""), ("\u{0}\u{FFFE}\u{FFFF}", "\"\\u0000\\ufffe\\uffff\""),
      ("ñ\u{F000}", "\"ñ\u{F000}\""),
    ])
  func json(text: String, written: String) {
    var buffer = ByteBuffer()
    buffer.appendJSON(text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == written)
  }

  @Test(
    "Only NMTOKENs of every edition of XML count",
    arguments: [
      ("state:ML", "state:ML"), ("actor:ML.government", "actor:ML.government"), ("n/1", "n.1"), ("", "."),
      ("a b", "a.b"),
      ("actor:владимир", "actor:владимир"), ("中文", "中文"), ("²", "."), ("😀", "."), ("×", "."), ("1a", "1a"), ("-", "-"),
    ])
  func token(text: String, token: String) {
    #expect(NameToken.nearest(to: text) == token)
    #expect(NameToken.isToken(text) == (text == token))
  }
}
