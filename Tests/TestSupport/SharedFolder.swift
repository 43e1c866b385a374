public import Foundation

/// The folder `shared` beside the checkout, with the seeds and the gold annotations that are no part of the project.
///
/// Tests that need it say so, and are reported as skipped where it is absent:
///
///     @Test(.enabled(if: SharedFolder.url != nil, "needs ../shared"))
public enum SharedFolder {
  /// The folder, or nothing where there is none.
  public static let url: URL? = find(from: #filePath)

  /// A file or folder in it, or nothing where there is none.
  public static func file(_ path: String) -> URL? {
    guard let file = url?.appending(path: path), FileManager.default.fileExists(atPath: file.path) else { return nil }
    return file
  }

  /// Walks up from a file of the checkout until a folder has `shared` beside it.
  static func find(from path: String) -> URL? {
    var folder = URL(filePath: path).deletingLastPathComponent()
    while folder.path != "/" {
      let shared = folder.deletingLastPathComponent().appending(path: "shared")
      if FileManager.default.fileExists(atPath: shared.appending(path: "codebook.md").path) { return shared }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }
}
