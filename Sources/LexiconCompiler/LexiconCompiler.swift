import Foundation
import Language

/// Called by the build: `lexicon-compiler FOLDER` stores the built-in lexicons in a folder and writes a C file that takes them in.
@main
struct LexiconCompiler {
  static func main() throws { try compile() }

  static func compile() throws {
    guard CommandLine.arguments.count == 2 else {
      fatalError("usage: lexicon-compiler FOLDER")
    }
    let folder = URL(filePath: CommandLine.arguments[1])
    let images =
      try Lexicon.languages.map { (name: $0, bytes: try Lexicon.builtInImage(of: $0)) }
      + [(name: "telling", bytes: try LanguageDetector.builtInImage())]

    var source = "#include \"CLexicons.h\"\n\n"
    for image in images {
      let file = folder.appending(path: image.name + ".image")
      try Data(image.bytes).write(to: file)
      source += "static const unsigned char image_\(image.name)[] = {\n#embed \"\(file.path())\"\n};\n"
    }
    source += "\nstatic const struct lexicon_image images[] = {\n"
    for image in images { source += "  {\"\(image.name)\", image_\(image.name), sizeof image_\(image.name)},\n" }
    source += """
      };

      const size_t lexicon_image_count = sizeof images / sizeof *images;

      const struct lexicon_image *lexicon_image_at(size_t index) { return images + index; }

      """
    try Data(source.utf8).write(to: folder.appending(path: "lexicons.c"))
  }
}

#if FUZZED
  /// What libFuzzer's `main` calls first, with addresses of the arguments: the work is done here, and nothing is fuzzed.
  @_cdecl("LLVMFuzzerInitialize")
  func initialize(_ count: Int, _ words: Int) -> Int32 {
    do { try LexiconCompiler.compile() } catch { fatalError("\(error)") }
    exit(0)
  }
#endif
