/// A format of pictures that is made of a map's SVG.
public enum PictureFormat: String, CaseIterable, Sendable {
  /// Pixels, two for each point so that small type stays sharp.
  case png
  /// A page as large as the map.
  case pdf

  /// Converts a map.
  ///
  /// The program `rsvg-convert` of librsvg does it. It draws our SVG, so the picture looks the same; Graphviz's own renderers would
  /// draw another. It runs as a process of its own: nothing has to be linked that only this needs, and drawing SVG starts no
  /// slower for it.
  ///
  /// - Parameter svg: The text of the map.
  /// - Returns: The bytes of the picture, the same for the same map, fonts and version of librsvg.
  /// - Throws: ``PictureError`` where the program is missing or fails.
  public func picture(of svg: String) throws(PictureError) -> [UInt8] {
    let options =
      switch self {
      case .png: ["--zoom=2"]
      case .pdf: [String]()
      }
    let arguments = ["--format=" + rawValue] + options
    return try ChildProcess(program: PictureError.program, arguments: arguments).output(for: Array(svg.utf8))
  }
}

/// Why a map was not made a picture.
public enum PictureError: Error, Equatable, Sendable {
  /// The program is not there.
  case missingProgram
  /// The program failed; what it said.
  case failed(status: Int32, message: String)
  /// The system gave no file or process; the number of its error.
  case system(Int32)

  static let program = "rsvg-convert"
}

extension PictureError: CustomStringConvertible {
  /// The reason as a sentence, and what to do.
  public var description: String {
    switch self {
    case .missingProgram:
      "PNG and PDF need the program \(Self.program), which is not there; install it (apt-get install librsvg2-bin, "
        + "brew install librsvg) or write SVG"
    case .failed(let status, let message):
      "\(Self.program) failed with status \(status)" + (message.isEmpty ? "" : ": " + message)
    case .system(let number): "\(Self.program) could not be run (system error \(number)); write SVG instead"
    }
  }
}
