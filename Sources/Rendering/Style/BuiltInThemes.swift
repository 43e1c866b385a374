internal import Embedded

extension Theme {
  /// The names of the themes that the program carries, sorted.
  public static var names: [String] {
    EmbeddedFile.paths(below: folder).map { String($0.dropFirst(folder.count).dropLast(ending.count)) }.sorted()
  }

  /// A theme that the program carries, or nothing where there is none of that name.
  ///
  /// - Throws: ``StyleError`` where the theme's file is at fault, which a test rules out for those that are shipped.
  public static func named(_ name: String) throws(StyleError) -> Theme? {
    guard let file = EmbeddedFile.named(folder + name + ending) else { return nil }
    return try Theme(name: name, file: file.bytes, path: file.path, over: name == fallback ? nil : named(fallback))
  }

  /// Reads a style file, which need only hold what it changes.
  ///
  /// - Parameters:
  ///   - name: What the theme is to be called.
  ///   - file: The file's bytes.
  ///   - path: The file's path, for messages.
  ///   - base: The theme that holds where the file says nothing.
  /// - Throws: ``StyleError`` at the first fault.
  public init(name: String, file: some Collection<UInt8>, path: String, over base: Theme?) throws(StyleError) {
    let rules = try StyleReader.rules(of: file, path: path)
    self.init(name: name, rules: (base?.rules ?? []) + rules)
  }

  /// The theme that all others are laid over.
  private static let fallback = "default"
  private static let folder = "Styles/"
  private static let ending = ".style"
}
