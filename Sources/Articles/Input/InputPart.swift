/// A part of an input that can be read by itself: a line of JSON Lines, or a whole file of another form.
///
/// Parts are cut one after the other and may be read in parallel.
public struct InputPart: Hashable, Sendable {
  /// The bytes of the part; none of a ``file``.
  public var bytes: [UInt8]
  /// The file that the part is all of, where it is yet to be read.
  public var file: InputFile?
  /// How they are written; never ``InputForm/jsonLines``.
  public var form: InputForm
  /// The identifier of an article in it that has no other.
  public var name: String
  /// Where the part begins.
  public var place: Place

  /// How many bytes the part has, as far as that is known before it is read.
  public var size: Int { file.flatMap { FileDescriptor.size(of: $0.path) } ?? bytes.count }

  /// The articles and graphs of the part, and what kept one from being read.
  public func items() -> [Result<InputItem, ReadingError>] {
    switch form {
    case .text:
      [
        Result { () throws(ReadingError) in
          let (document, warnings) = try TextArticle.read(bytes, name: name, at: place)
          return .document(document, warnings)
        }
      ]
    case .html:
      [
        Result { () throws(ReadingError) in
          let (document, warnings) = try HTMLArticle.read(bytes, name: name, at: place)
          return .document(document, warnings)
        }
      ]
    case .json, .jsonLines: JSONFile.read(bytes, name: name, at: place)
    case .graphML: [.success(.graph(GraphBytes(bytes: bytes, file: file, form: .graphML, name: name, place: place)))]
    }
  }
}
