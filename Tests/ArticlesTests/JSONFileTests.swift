import Testing

@testable import Articles

@Suite("JSON articles")
struct JSONFileTests {
  private let place = Place(file: "a.json", line: 1, byte: 0)

  private func read(_ text: String) -> [Result<InputItem, ReadingError>] {
    JSONFile.read(Array(text.utf8), name: "a", at: place)
  }

  private func documents(_ text: String) -> [Document] {
    read(text).compactMap { if case .success(.document(let document, _)) = $0 { document } else { nil } }
  }

  private func errors(_ text: String) -> [ReadingError] {
    read(text).compactMap { if case .failure(let error) = $0 { error } else { nil } }
  }

  @Test func `known keys are read and others passed over`() {
    let text = #"""
      {"id": 17, "text": "Mali geht.", "title": "T", "author": null, "tags": ["x", {"y": [1.5e-3, true, {}]}, []],
       "date": "2022-05-18", "hostname": "example.org", "language": "fr", "url": "https://example.org/1"}
      """#
    let expected = Document(
      id: "17", text: "Mali geht.", title: "T", date: "2022-05-18", source: "example.org", language: "fr",
      url: "https://example.org/1")
    #expect(documents(text) == [expected])
  }

  @Test(
    arguments: [
      (#""source": "A", "sitename": "B", "hostname": "C""#, "A", nil),
      (#""sitename": "B", "hostname": "C""#, "B", nil),
      (#""source": "https://c.org/1", "hostname": "c.org", "source-hostname": "C""#, "C", "https://c.org/1"),
      (#""source": null, "title": ["x"], "hostname": "C""#, "C", nil),
    ] as [(String, String?, String?)])
  func `the outlet goes by several names`(members: String, source: String?, url: String?) {
    #expect(documents("{\(members), \"text\": \"x\"}") == [Document(id: "a", text: "x", source: source, url: url)])
  }

  @Test(
    arguments: [
      (#"a\n\t\"\\\/\b\f\r"#, "a\n\t\"\\/\u{8}\u{C}\r"), (#"\u00e4\u00DF"#, "äß"), (#"\ud83d\ude00!"#, "😀!"),
      (#"\ud83d!"#, "\u{FFFD}!"), (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
      ("Zoë", "Zoë"),
    ])
  func `escapes are replaced`(escaped: String, text: String) {
    #expect(documents("{\"text\": \"\(escaped)\"}").map(\.text) == [text])
  }

  @Test func `an array is numbered, and one without text does not stop the others`() {
    let text = #"[{"text": "x"}, {"title": "y"}, {"id": "z", "text": "z"}]"#
    #expect(documents(text).map(\.id) == ["a-1", "z"])
    #expect(errors(text) == [.missingText(Place(file: "a.json", line: 1, byte: 16))])
    #expect(read("[]").isEmpty)
  }

  @Test func `a graph is told from an article by what it holds`() {
    let graph = #"{"graph": {"nodes": {}}}"#
    let items = read("[\(graph), {\"graph\": 1, \"text\": \"x\"}]")
    let bytes = GraphBytes(
      bytes: Array(graph.utf8), file: nil, form: .json, name: "a-1", place: Place(file: "a.json", line: 1, byte: 1))
    #expect(items.first == .success(.graph(bytes)))
    #expect(items.last == .success(.document(Document(id: "a-2", text: "x"), [])))
  }

  @Test(
    arguments: [
      ("", 0, "'{'"), ("{", 1, "a key"), (#"{"text" "x"}"#, 8, "':'"),
      (#"{"text": 5}"#, 9, "a string for the key 'text'"),
      (#"{"text": "x"#, 11, "'\"' to close the string"), (#"{"text": "\x"}"#, 11, "an escape that JSON knows"),
      (#"{"text": "\u00g0"}"#, 10, "four hexadecimal digits"), (#"{"text": "x"} 5"#, 14, "nothing more"),
      (#"{"text": "x",}"#, 13, "a key"), (#"{"a": tru, "text": "x"}"#, 6, "true"),
      (#"{"a": -, "text": "x"}"#, 7, "a digit"),
      (#"[{"text": "x"}"#, 14, "',' or ']'"), (#"{"a": [1 2]}"#, 9, "',' or ']'"),
      ("{\"text\": \"a\tb\"}", 11, "no control character in a string"),
    ])
  func `what is no JSON is told with its place`(text: String, offset: Int, expected: String) {
    #expect(errors(text) == [.malformedJSON(Place(file: "a.json", line: 1, byte: offset), expected: expected)])
  }

  @Test func `endless nesting is refused`() {
    let text = "{\"a\": " + String(repeating: "[", count: 100_000)
    #expect(errors(text) == [.malformedJSON(Place(file: "a.json", line: 1, byte: 262), expected: "at most 256 levels")])
  }

  @Test func `invalid UTF-8 is told with its line`() {
    let bytes = Array("{\"id\": 1,\n\"text\": \"a".utf8) + [0xC3, 0x22, 0x7D]
    let expected = ReadingError.invalidUTF8(Place(file: "a.json", line: 2, byte: 20), encoding: nil)
    #expect(JSONFile.read(bytes, name: "a", at: place) == [.failure(expected)])
  }
}
