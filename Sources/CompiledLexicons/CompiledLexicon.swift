internal import CLexicons
public import Embedded

/// The lexicons that the build stored inside the program, as tables that are ready to use.
public enum CompiledLexicon {
  /// The image of that name: a language, or `telling` for the words by which languages are told apart.
  ///
  /// - Returns: The bytes where the loader put them, nothing where there is none of that name.
  public static func image(named name: String) -> ConstantBytes? {
    for index in 0..<lexicon_image_count {
      let image = unsafe lexicon_image_at(index).pointee
      guard unsafe String(cString: image.name) == name else { continue }
      return unsafe ConstantBytes(program: UnsafeRawBufferPointer(start: image.bytes, count: image.length))
    }
    return nil
  }
}
