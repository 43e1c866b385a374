import Graphviz
import TestSupport
import Testing

@testable import Rendering

@Suite struct BoxIndexTests {
  @Test(arguments: GraphGenerator.seeds(6)) func `an index finds what looking at all boxes finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func boxes(_ count: Int, _ extent: Double) -> [Rectangle] {
      (0..<count).map { index in
        let corner = Point(x: Double.random(in: -extent...extent, using: &random), y: 1.5 * Double(index))
        return Rectangle(origin: corner, size: Size(width: Double.random(in: 1...260, using: &random), height: 30))
      }
    }
    let known = boxes(80, 900)
    var index = BoxIndex(Array(known.prefix(60)))
    for box in known.dropFirst(60) { index.insert(box) }
    for box in boxes(200, 1500) {
      #expect(index.overlaps(box) == known.contains { $0.overlaps(box) })
      let point = box.origin
      let holders = known.indices.filter { known[$0].contains(point) }
      #expect(index.contains(point, except: 3, 70) == holders.contains { $0 != 3 && $0 != 70 })
    }
  }

  @Test func `an empty index has nothing anywhere`() {
    let index = BoxIndex([])
    #expect(!index.overlaps(Rectangle(origin: Point(x: -1, y: -1), size: Size(width: 5, height: 5))))
    #expect(!index.contains(Point(x: 0, y: 0), except: 0, 0))
  }
}
