import Rendering
import Testing

@testable import struct Rendering.ChildProcess

@Suite struct PictureFormatTests {
  private static let isInstalled =
    (try? PictureFormat.png.picture(of: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")) != nil

  @Test(
    .enabled(if: isInstalled, "needs rsvg-convert"),
    arguments: [(PictureFormat.png, [0x89, 0x50]), (.pdf, [0x25, 0x50])])
  func `a map becomes a picture, twice the same`(format: PictureFormat, magic: [UInt8]) throws {
    let svg = try MapRenderer().svg(SampleGraphs.sahel)
    let picture = try format.picture(of: svg)
    #expect(picture.starts(with: magic))
    #expect(picture.count > 10_000)
    #expect(try format.picture(of: svg) == picture)
  }

  @Test(.enabled(if: isInstalled, "needs rsvg-convert")) func `what is no SVG is refused with the program's words`() {
    #expect { try PictureFormat.png.picture(of: "no markup") } throws: { error in
      guard case .failed(let status, let message) = error as? PictureError else { return false }
      return status != 0 && !message.isEmpty
    }
  }

  @Test func `a program that is not there is named`() {
    let child = ChildProcess(program: "entente-no-such-program", arguments: [])
    #expect(throws: PictureError.missingProgram) { try child.output(for: []) }
  }

  @Test func `much text goes through`() throws {
    let text = Array(repeating: UInt8(ascii: "x"), count: 1 << 20)
    #expect(try ChildProcess(program: "cat", arguments: []).output(for: text) == text)
  }
}
