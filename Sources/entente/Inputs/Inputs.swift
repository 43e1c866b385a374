import Articles

/// The inputs that a user named.
enum Inputs {
  /// The files of all operands, folders opened, before anything is read: a path that is mistyped should not cost an hour.
  static func files(_ operands: [String]) throws(CommandError) -> [InputFile] {
    var files: [InputFile] = []
    for operand in operands {
      do throws(ReadingError) {
        files += try InputFile.files(at: operand)
      } catch {
        throw .reading(error)
      }
    }
    return files
  }
}
