import Articles
import Foundation

/// Articles that tests read: those of `seeds/`, and the annotated ones where `../shared` is.
enum ArticleSamples {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL

  /// The sample articles, in the order of their names.
  static let seeds: [Document] = {
    let folder = repository.appending(path: "seeds")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.sorted { $0.path < $1.path }.compactMap { file in
      guard let content = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      return document(content, id: file.lastPathComponent, language: nil)
    }
  }()

  /// The annotated articles of all languages; none where `../shared/gold` is not there.
  static let gold: [Document] = ["seed", "de", "en", "fr", "parallel"].flatMap { name in
    let file = repository.appending(path: "../shared/gold/\(name).jsonl").standardizedFileURL
    guard let content = try? String(contentsOf: file, encoding: .utf8) else { return [Document]() }
    return content.split(separator: "\n").compactMap { line in
      struct Annotated: Decodable {
        var id: String, lang: String, text: String
      }
      guard let read = try? JSONDecoder().decode(Annotated.self, from: Data(line.utf8)) else { return nil }
      return document(read.text, id: read.id, language: read.lang)
    }
  }

  /// An article with a head, if it has one.
  private static func document(_ content: String, id: String, language: String?) -> Document? {
    guard content.hasPrefix("Title:"), let end = content.range(of: "\n\n") else {
      return Document(id: id, text: content, language: language)
    }
    var fields: [Substring: String] = [:]
    for line in content[..<end.lowerBound].split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { fields[parts[0]] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    return Document(
      id: id, text: String(content[end.upperBound...]), date: fields["Date"], language: language ?? fields["Language"])
  }
}
