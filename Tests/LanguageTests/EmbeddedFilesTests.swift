import Embedded
import Foundation
import Testing

@Suite struct EmbeddedFilesTests {
  /// The top of the checkout.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The data files of the checkout by the paths under which the program knows them.
  static func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (root, folder, ending) in [("Sources", "Languages", "txt"), ("", "Styles", "style")] {
      let base = root.isEmpty ? repository : repository.appending(path: root)
      let names = try FileManager.default.subpathsOfDirectory(atPath: base.appending(path: folder).path)
      for name in names where name.hasSuffix("." + ending) {
        let path = folder + "/" + name
        files[path] = Array(try Data(contentsOf: base.appending(path: path)))
      }
    }
    return files
  }

  @Test func `The program carries the files of the folders and no others`() throws {
    let files = try Self.files()
    #expect(EmbeddedFile.all.map(\.path) == files.keys.sorted())
    #expect(files.count > 20)
  }

  @Test func `Each embedded file is the file of the folder, byte for byte`() throws {
    let files = try Self.files()
    for embedded in EmbeddedFile.all {
      #expect(files[embedded.path] == embedded.bytes, "\(embedded.path)")
      #expect(EmbeddedFile.named(embedded.path)?.bytes == embedded.bytes)
    }
  }

  @Test func `A file that is not there is nothing`() {
    #expect(EmbeddedFile.named("Languages/de/state.txt") == nil)
    #expect(EmbeddedFile.paths(below: "Languages/xx/").isEmpty)
  }
}
