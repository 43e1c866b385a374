import Articles
import RelationGraph
import Rendering

@testable import Language
@testable import entente

extension FuzzTarget {
  /// A user's additions to names and frames; those whose form is sound are read into a lexicon.
  static let codebook = FuzzTarget("codebook") { bytes in
    var faults = Faults()
    do throws(CodebookError) {
      let codebook = try Codebook(bytes, file: "mine.txt")
      for language in codebook.languages.isEmpty ? ["es"] : codebook.languages {
        _ = try Lexicon.load(language, codebooks: [codebook])
      }
    } catch {
      faults.expectMessage(.codebook(error))
    }
    return faults.found
  }

  /// A style, in which a small map is drawn.
  static let style = FuzzTarget("style") { bytes in
    var faults = Faults()
    do throws(StyleError) {
      let theme = try Theme(name: "mine", file: bytes, path: "mine.style", over: Theme.named("default"))
      faults.draw(in: theme)
    } catch {
      faults.expectMessage(.rendering(.style(error)))
    }
    return faults.found
  }

  /// The words of a command line, a line each.
  static let arguments = FuzzTarget("arguments") { bytes in
    var faults = Faults()
    let words = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    for command in Entente.commands where command.declaration.name == words.first {
      do throws(UsageError) {
        let arguments = try Arguments(words.dropFirst(), for: command.declaration)
        if !arguments.has(.help), !arguments.has(.version) { _ = try command.init(arguments) }
      } catch {
        faults.expectMessage(.usage(error))
      }
    }
    return faults.found
  }
}

extension Faults {
  fileprivate mutating func draw(in theme: Theme) {
    do throws(RenderingError) {
      let renderer = try MapRenderer(theme: theme, language: "en")
      let svg = try renderer.svg(Faults.sample)
      let fault = MarkupCheck.fault(of: svg)
      expect(fault == nil, "SVG: \(fault ?? "")")
      _ = renderer.dot(Faults.sample)
    } catch {
      expectMessage(.rendering(error))
    }
  }

  /// A graph that has a part of each sort.
  private static let sample: Graph = {
    var builder = GraphBuilder()
    let mali = builder.state("ML", label: "Mali")
    let ecowas = builder.alliance("ecowas", label: "ECOWAS")
    let government = builder.actor(.government, of: mali, label: "Government (Mali)")
    builder.link(mali, .memberOf, ecowas, stated: StatedEdge(weight: 1, mentions: 1))
    builder.link(ecowas, .sanctions, mali, stated: StatedEdge(status: .ended, weight: 3, mentions: 4))
    builder.link(government, .accuses, ecowas, stated: StatedEdge(status: .announced, weight: 1, mentions: 1))
    return builder.build(title: "Sample")
  }()
}
