/// What an input holds: articles, or graphs that were made before.
public enum InputItem: Hashable, Sendable {
  /// An article, with what its reader found odd.
  case document(Document, [ReadingWarning])
  /// A graph, still to be read by those who know its format.
  case graph(GraphBytes)
}

/// A graph as an input holds it.
public struct GraphBytes: Hashable, Sendable {
  /// The bytes, without what stands around them in the file; none where all of a ``file`` is meant.
  public var bytes: [UInt8]
  /// The file that is to be read piece by piece, so that its size takes no memory.
  public var file: InputFile?
  /// JSON Graph Format or GraphML.
  public var form: Form
  /// The file's name without its endings.
  public var name: String
  /// Where the bytes begin.
  public var place: Place

  /// A format of graphs that is taken wherever an article is.
  public enum Form: Sendable {
    /// JSON Graph Format.
    case json
    /// GraphML.
    case graphML
  }
}
