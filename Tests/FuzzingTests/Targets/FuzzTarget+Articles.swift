import Articles
import Foundation
import RelationGraph
import Synchronization

@testable import entente

extension FuzzTarget {
  /// The forms in which articles come, each read from a file as the program does.
  static let articles: [FuzzTarget] = [("text", "txt"), ("json", "json"), ("json-lines", "jsonl"), ("html", "html")]
    .map { name, ending in
      FuzzTarget(name) { bytes in
        do {
          return try FuzzFile.with(bytes, ending: ending, faults(of:))
        } catch {
          return ["no file could be written: \(error)"]
        }
      }
    }

  private static func faults(of path: String) -> [String] {
    var faults = Faults()
    do throws(ReadingError) {
      for item in try items(of: path) { faults.check(item) }
    } catch {
      faults.expectMessage(.reading(error))
    }
    return faults.found
  }

  private static func items(of path: String) throws(ReadingError) -> [Result<InputItem, ReadingError>] {
    var reader = try InputReader(InputFile(path: path))
    var items: [Result<InputItem, ReadingError>] = []
    while let part = try reader.next() { items += part.items() }
    return items
  }
}

extension Faults {
  fileprivate mutating func check(_ item: Result<InputItem, ReadingError>) {
    switch item {
    case .failure(let error): expectMessage(.reading(error))
    case .success(.document(let document, let warnings)):
      expect(!document.id.isEmpty, "an article without an identifier")
      expect(document.date.map { CalendarDay($0)?.description == $0 } ?? true, "a date that is none: \(document)")
      for warning in warnings {
        expectPrintable(Console.printable(InputWarning.reading(warning).message), "a warning")
      }
    case .success(.graph(let bytes)):
      do throws(CommandError) { _ = try Graph.read(bytes) } catch { expectMessage(error) }
    }
  }
}

/// A file for the time that it takes to read it.
private enum FuzzFile {
  private static let stem = FileManager.default.temporaryDirectory.path + "/entente-fuzz-\(FileSystem.process)-"
  private static let count = Atomic(0)

  /// Calls a function with the path of a file that holds some bytes.
  static func with<Outcome>(_ bytes: [UInt8], ending: String, _ body: (String) -> Outcome) throws -> Outcome {
    let number = count.add(1, ordering: .relaxed).newValue
    let path = "\(stem)\(number).\(ending)"
    let descriptor = try FileSystem.create(path)
    defer { FileSystem.remove(path) }
    try FileSystem.write(bytes[...], to: descriptor)
    FileSystem.close(descriptor)
    return body(path)
  }
}
