import Rendering
import Testing

@Suite struct PictureFormatTests {
  private static let isInstalled: Bool = {
    let smallest = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"
    return (try? PictureFormat.png.picture(of: smallest)) != nil
  }()

  @Test(
    .enabled(if: isInstalled, "needs librsvg"),
    arguments: [(PictureFormat.png, [0x89, 0x50]), (.pdf, [0x25, 0x50])])
  func `a map becomes a picture, twice the same`(format: PictureFormat, magic: [UInt8]) throws {
    let svg = try MapRenderer().svg(SampleGraphs.sahel)
    let picture = try format.picture(of: svg)
    #expect(picture.starts(with: magic))
    #expect(picture.count > 10_000)
    #expect(try format.picture(of: svg) == picture)
  }

  @Test(
    .enabled(if: isInstalled, "needs librsvg"),
    arguments: ["no markup", "<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>"], PictureFormat.allCases)
  func `what is no SVG is refused with the library's words`(svg: String, format: PictureFormat) {
    #expect { try format.picture(of: svg) } throws: { error in
      guard case .failed(let message) = error as? PictureError else { return false }
      return !message.isEmpty
    }
  }

  @Test(.enabled(if: isInstalled, "needs librsvg"), arguments: [(20_000, 100), (15_000, 15_000)])
  func `a picture that no memory should hold is refused`(width: Int, height: Int) {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\"/>"
    #expect(throws: PictureError.tooLarge(width: 2 * width, height: 2 * height)) {
      try PictureFormat.png.picture(of: svg)
    }
  }

  @Test(.enabled(if: isInstalled, "needs librsvg"))
  func `nothing that a picture names is loaded`() throws {
    let link =
      "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\""
    let plain = try PictureFormat.png.picture(of: "<svg \(link)/>")
    for address in ["file:///usr/share/pixmaps/debian-logo.png", "https://example.org/a.png", "/etc/hostname"] {
      let svg = "<svg \(link)><image xlink:href=\"\(address)\" width=\"9\" height=\"9\"/></svg>"
      #expect(try PictureFormat.png.picture(of: svg) == plain)
    }
  }
}
