import Extraction
import Language

extension Extractor {
  /// The extractor with what is built in.
  static func standard() throws(CommandError) -> Extractor {
    do throws(CodebookError) { return try Extractor() } catch { throw .codebook(error) }
  }
}
