import Foundation
import RelationGraph
import Rendering
import Testing

/// Maps in a real browser.
///
/// `make test-browser` runs these; screenshots are left in `.build/browser`.
@Suite(.enabled(if: Browser.isWanted, "needs ENTENTE_BROWSER, the path of a Chromium"))
struct BrowserTests {
  @Test(arguments: Theme.names) func `a browser opens the file and shows its text`(theme: String) throws {
    let svg = try MapRenderer(theme: Theme.named(theme)).svg(SampleGraphs.sahel)
    let page = try Browser.open(svg, named: "map-\(theme).svg")
    #expect(page.contains("<title id=\"map.title\">Mali and its neighbours</title>"))
    #expect(!page.contains("parsererror"))
  }

  @Test func `pointing at an edge shows its quotes`() throws {
    let outcome = try Browser.evaluate(
      """
      const edge = document.getElementById('edge.alliance:ecowas_sanctions_state:ML');
      const reach = edge.querySelector('.reach');
      const middle = reach.getPointAtLength(reach.getTotalLength() / 2).matrixTransform(reach.getScreenCTM());
      scrollTo(middle.x - 100, middle.y - 100);
      const hit = document.elementFromPoint(middle.x - scrollX, middle.y - scrollY);
      return hit.closest('g').id + '|' + hit.querySelector('title').textContent + '|' + hit.closest('a').href.baseVal;
      """)
    let parts = outcome.split(separator: "|")
    #expect(parts.first == "edge.alliance:ecowas_sanctions_state:ML")
    #expect(parts.dropFirst().first?.contains("ECOWAS closed its borders with Mali.") == true)
    #expect(parts.last == "https://example.org/a1?a=1&b=2")
  }

  @Test func `text can be selected`() throws {
    let selected = try Browser.evaluate(
      "getSelection().selectAllChildren(document.body); return getSelection().toString();")
    for text in ["Mali and its neighbours", "ECOWAS", "withdraws from", "Sources: Courier, Le Fleuve, Tagblatt"] {
      #expect(selected.contains(text))
    }
  }

  @Test func `dark surroundings make a dark map`() throws {
    _ = try Browser.open(MapRenderer().svg(SampleGraphs.sahel), named: "map-default-at-night.svg", scheme: .dark)
    let script = "return getComputedStyle(document.querySelector('.page')).fill;"
    #expect(try Browser.evaluate(script, scheme: .light) == "rgb(255, 255, 255)")
    #expect(try Browser.evaluate(script, scheme: .dark) == "rgb(20, 24, 30)")
    let line = "return getComputedStyle(document.querySelector('.edge.sanctions')).stroke;"
    #expect(try Browser.evaluate(line, scheme: .light) != Browser.evaluate(line, scheme: .dark))
  }

  @Test func `no script runs whatever the labels are`() throws {
    var builder = GraphBuilder()
    for text in SVGWriterTests.hostile { builder.insert(Node(id: NodeID("actor:" + text), label: text)) }
    let svg = try MapRenderer().svg(builder.build(title: "<script>document.title = 'run'</script>"))
    let outcome = try Browser.evaluate(
      "return document.title + document.querySelectorAll('script, x, b').length;", svg: svg)
    #expect(outcome == "page1")
  }
}

/// A Chromium without a window.
enum Browser {
  /// What the reader's surroundings are.
  enum Scheme: Int {
    case dark = 0
    case light = 1
  }

  private static let program = ProcessInfo.processInfo.environment["ENTENTE_BROWSER"]
  static var isWanted: Bool { program != nil }

  /// The text of a file as the browser has it, a picture being left in the build folder.
  static func open(_ text: String, named name: String, scheme: Scheme = .light) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build/browser")
      .standardized
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    let picture = file.deletingPathExtension().appendingPathExtension("png")
    _ = try run(["--screenshot=" + picture.path(), "--window-size=1200,1000", file.absoluteString], scheme)
    #expect(FileManager.default.fileExists(atPath: picture.path()))
    return try run(["--dump-dom", file.absoluteString], scheme)
  }

  /// What a script returns in a page that holds a map.
  static func evaluate(_ script: String, svg: String? = nil, scheme: Scheme = .light) throws -> String {
    let svg = try svg ?? MapRenderer().svg(SampleGraphs.sahel)
    let page = """
      <!DOCTYPE html><html><head><title>page</title></head><body>\(svg)</body>
      <script>document.documentElement.setAttribute('data-outcome', encodeURIComponent((() => { \(script) })()))</script></html>
      """
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".html")
    try Data(page.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let shown = try run(["--dump-dom", file.absoluteString], scheme)
    let start = try #require(shown.range(of: "data-outcome=\"")?.upperBound)
    let outcome = shown[start...].prefix { $0 != "\"" }
    return try #require(String(outcome).removingPercentEncoding)
  }

  private static func run(_ arguments: [String], _ scheme: Scheme) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program ?? "")
    let profile = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: profile) }
    process.arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile.path(),
        "--blink-settings=preferredColorScheme=\(scheme.rawValue)",
      ] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: written, as: UTF8.self)
  }
}
