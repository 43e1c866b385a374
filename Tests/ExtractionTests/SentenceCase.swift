import Foundation
import Testing

/// A case of a sentence file: text, and the edges that it bears at state level.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  /// Where the case stands: `de.txt:12`.
  var place: String
  var language: String
  /// The heading above it.
  var group: String
  var text: String
  /// `source relation target status`, sorted.
  var expected: [String]
  /// Whether the file marks it with `~`: the engine does not read it as a coder would yet.
  var isKnownMiss = false

  var testDescription: String { "\(place) \(text)" }

  /// All cases of a language, from `Sentences/<language>.txt` beside this file.
  static func all(_ language: String) -> [SentenceCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sentences/\(language).txt")
    guard let content = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var reader = CaseReader(language: language)
    for (number, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      reader.take(String(line), number: number + 1)
    }
    reader.finish()
    return reader.cases
  }

  /// Takes a file of cases line by line.
  private struct CaseReader {
    let language: String
    var cases: [SentenceCase] = []
    private var group = ""
    private var current: SentenceCase?

    init(language: String) { self.language = language }

    mutating func take(_ line: String, number: Int) {
      if line.hasPrefix("## ") {
        group = String(line.dropFirst(3))
      } else if line.hasPrefix("> ") {
        take(expectation: line.dropFirst(2).split(separator: " ").map(String.init))
      } else if line == "~" {
        current?.isKnownMiss = true
      } else if line.isEmpty {
        finish()
      } else if !line.hasPrefix("#") {
        if current == nil {
          current = SentenceCase(
            place: "\(language).txt:\(number)", language: language, group: group, text: "", expected: [])
        }
        let separator = current?.text.isEmpty == true ? "" : "\n"
        current?.text += separator + line
      }
    }

    mutating func take(expectation words: [String]) {
      guard words != ["none"] else { return }
      current?.expected.append((words + (words.count == 3 ? ["actual"] : [])).joined(separator: " "))
    }

    mutating func finish() {
      if var finished = current {
        finished.expected.sort()
        cases.append(finished)
      }
      current = nil
    }
  }
}
