import Foundation
import Testing

@Suite("The samples")
struct SamplesTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Whether samples have been made, as they are in a clone.
  private static let hasSamples = FileManager.default.fileExists(
    atPath: package.appending(path: "out/story.json").path)

  private static let articles: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: package.appending(path: "seeds").path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test(.enabled(if: hasSamples), arguments: articles, ["json", "graphml", "dot"])
  func `a sample is what the program makes of its article`(name: String, format: String) throws {
    let kept = try String(contentsOf: SamplesTests.package.appending(path: "out/\(name).\(format)"), encoding: .utf8)
    let article = SamplesTests.package.appending(path: "seeds/\(name).txt").path
    #expect(try Program.run("map", article, "--format", format).output == kept, "run make map")
  }

  @Test(.enabled(if: hasSamples), arguments: articles)
  func `a picture has the parts that the program draws`(name: String) throws {
    let kept = try String(contentsOf: SamplesTests.package.appending(path: "out/\(name).svg"), encoding: .utf8)
    let article = SamplesTests.package.appending(path: "seeds/\(name).txt").path
    let drawn = try Program.run("map", article).output
    #expect(SamplesTests.withoutNumbers(drawn) == SamplesTests.withoutNumbers(kept), "run make map")
  }

  /// A picture without its coordinates, which depend on the version of Graphviz.
  private static func withoutNumbers(_ picture: String) -> String {
    picture.replacing(/-?[0-9]+(\.[0-9]+)?/, with: "#")
  }
}
