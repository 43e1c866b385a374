import Articles

/// The inputs that a user named.
enum Inputs {
  /// The files of all operands, folders opened, before anything is read: a path that is mistyped should not cost an hour.
  ///
  /// - Parameters:
  ///   - operands: What the user named.
  ///   - limit: How many bytes an article or graph may have.
  /// - Returns: The files in order.
  /// - Throws: ``CommandError/reading(_:)``.
  static func files(_ operands: [String], limit: Int) throws(CommandError) -> [InputFile] {
    var files: [InputFile] = []
    for operand in operands {
      do throws(ReadingError) {
        for var file in try InputFile.files(at: operand) {
          file.limit = limit
          files.append(file)
        }
      } catch {
        throw .reading(error)
      }
    }
    return files
  }
}
