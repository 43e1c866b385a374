import RelationGraph
import Rendering
import Testing

@Suite struct StyleColorTests {
  private static let pairs: [(Relation, Relation)] = Relation.carrying.indices.flatMap { second in
    (0..<second).map { (Relation.carrying[$0], Relation.carrying[second]) }
  }

  /// Black and white are 100 apart; 20 is the distance of neighbours in the usual palettes for charts.
  private static let nearest = 20.0
  /// In grey only lightness is left of hue, and form and head do the rest.
  private static let nearestInGrey = 8.0

  @Test(arguments: Theme.names, ColorVision.allCases)
  func `relations have colours that are told apart`(name: String, vision: ColorVision) throws {
    let theme = try #require(try Theme.named(name))
    for (first, second) in Self.pairs {
      let inks = [first, second].map { theme.style(of: .edge, classes: [$0.name, "actual"]).ink }
      let isGrey = vision == .grey || inks.allSatisfy { $0.red == $0.green && $0.green == $0.blue }
      #expect(
        vision.distance(inks[0], inks[1]) >= (isGrey ? Self.nearestInGrey : Self.nearest),
        "\(first) and \(second), \(name), \(vision)")
    }
  }

  @Test(arguments: Theme.names) func `text and lines stand out from their ground`(name: String) throws {
    let theme = try #require(try Theme.named(name))
    let ground = try #require(theme.style(of: .map).color(.fill))
    for element in [StyleElement.title, .subtitle, .heading, .legend, .note] {
      #expect(ColorVision.contrast(theme.style(of: element).ink, ground) >= 4.5, "\(element)")
    }
    for relation in Relation.carrying + Relation.structural + [Relation("other")] {
      for element in [StyleElement.edge, .label] {
        let ink = theme.style(of: element, classes: [relation.name, "actual"]).ink
        #expect(ColorVision.contrast(ink, ground) >= 4.5, "\(element) \(relation)")
      }
      let ended = theme.style(of: .edge, classes: [relation.name, "ended"])
      let ghost = ground.mixed(with: ended.ink, by: ended.number(.tone))
      // What is over is pale, but no paler than WCAG 2.2 allows for graphics (1.4.11).
      #expect(ColorVision.contrast(ghost, ground) >= 3, "ended \(relation)")
    }
    for classes in [["state"], ["alliance"], ["actor"], ["actor", "institution"]] {
      let style = theme.style(of: .node, classes: classes)
      let text = try #require(style.color(.text))
      #expect(ColorVision.contrast(text, style.color(.fill) ?? ground) >= 4.5, "\(classes)")
      #expect(ColorVision.contrast(style.ink, ground) >= 4.5, "\(classes)")
    }
  }

  @Test(arguments: Theme.names) func `relations differ in form and head too`(name: String) throws {
    let theme = try #require(try Theme.named(name))
    for (first, second) in Self.pairs {
      let styles = [first, second].map { theme.style(of: .edge, classes: [$0.name, "actual"]) }
      #expect(styles[0].line != styles[1].line)
      #expect(styles[0].head != styles[1].head)
    }
  }

  @Test(arguments: Theme.names) func `statuses differ in dashes and mark`(name: String) throws {
    let theme = try #require(try Theme.named(name))
    let styles = Status.allCases.map { theme.style(of: .edge, classes: ["supports", $0.rawValue]) }
    #expect(Set(styles.map(\.dash)).count == Status.allCases.count)
    #expect(Set(styles.map(\.mark)).count == Status.allCases.count)
  }

  @Test(arguments: Theme.names) func `kinds differ in shape`(name: String) throws {
    let theme = try #require(try Theme.named(name))
    let kinds = [["state"], ["alliance"], ["actor", "named"], ["actor", "institution"]]
    #expect(Set(kinds.map { theme.style(of: .node, classes: $0).shape }).count == kinds.count)
  }
}
