import Articles
import Language

extension Codebook {
  /// Reads the codebook in a file.
  ///
  /// - Throws: ``CommandError`` where the file cannot be read or has a line that stands in no sound section.
  init(path: String) throws(CommandError) {
    let bytes: [UInt8]
    do throws(ReadingError) { bytes = try InputFile(path: path).bytes() } catch { throw .reading(error) }
    do throws(CodebookError) { self = try Codebook(bytes, file: path) } catch { throw .codebook(error) }
  }
}
