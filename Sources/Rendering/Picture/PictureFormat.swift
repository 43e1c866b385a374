/// A format of pictures that is made of a map's SVG.
public enum PictureFormat: String, CaseIterable, Sendable {
  /// Pixels, two for each point so that small type stays sharp.
  case png
  /// A page as large as the map.
  case pdf

  /// How many pixels, or points of a page, a unit of the map takes; SVG counts 96 units in an inch, PDF 72.
  var scale: Double {
    switch self {
    case .png: 2
    case .pdf: 0.75
    }
  }

  /// Converts a map.
  ///
  /// librsvg does it, within this process. It draws our SVG, so the picture looks the same; Graphviz's own renderers would draw
  /// another.
  ///
  /// - Parameter svg: The text of the map.
  /// - Returns: The bytes of the picture, the same for the same map, fonts and version of librsvg.
  /// - Throws: ``PictureError`` where the library is missing or fails.
  public func picture(of svg: String) throws(PictureError) -> [UInt8] {
    try PictureLibrary.picture(of: svg, as: self)
  }
}

/// Why a map was not made a picture.
public enum PictureError: Error, Equatable, Sendable {
  /// The library is not there, or is too old.
  case missingLibrary
  /// The picture would have more pixels than a file or the memory holds.
  case tooLarge(width: Int, height: Int)
  /// The library failed; what it said.
  case failed(String)
}

extension PictureError: CustomStringConvertible {
  /// The reason as a sentence, and what to do.
  public var description: String {
    switch self {
    case .missingLibrary:
      "PNG and PDF need the library librsvg, version 2.52 or later, which is not there; install it (apt-get install "
        + "librsvg2-2, brew install librsvg) or write SVG"
    case .tooLarge(let width, let height):
      "a picture of \(width) × \(height) pixels is too large for PNG; write PDF or SVG"
    case .failed(let message): "librsvg failed: \(message); write SVG instead"
    }
  }
}
