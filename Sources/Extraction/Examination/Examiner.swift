internal import Articles
internal import Language
internal import RelationGraph

/// Takes notes while an article is read, for whoever asks why it was read so.
struct Examiner {
  private let text: ArticleText
  private var readings: [(finding: Finding, sentence: Sentence, grounds: [StatusGround])] = []
  private var nearMisses: [Examination.NearMiss] = []

  init(text: ArticleText) {
    self.text = text
  }

  /// Notes what a sentence gave and what it did not give.
  mutating func note(_ finder: RelationFinder) {
    for finding in finder.findings {
      readings.append((finding, finder.sentence, finder.grounds(of: finding)))
    }
    nearMisses += finder.nearMisses().map { nearMiss($0, in: finder.view) }
  }

  /// Notes that a sentence speaks of what was too long ago.
  mutating func noteDistant(_ finder: RelationFinder) {
    for finding in finder.findings {
      let near = NearFinding(
        relation: finding.relation, trigger: finding.trigger, frame: finding.origin, reason: .longAgo, phrase: -1)
      nearMisses.append(nearMiss(near, in: finder.view))
    }
  }

  private func nearMiss(_ near: NearFinding, in view: SentenceView) -> Examination.NearMiss {
    let words = near.phrase >= 0 ? self.words(of: near.phrase, in: view.sentence) : ""
    let reason: Examination.Reason =
      switch near.reason {
      case .unresolvedSource: .unresolvedSource(words)
      case .unresolvedTarget: .unresolvedTarget(words)
      default: near.reason
      }
    return Examination.NearMiss(
      place: text.place(view.sentence.tokens), quote: text.string(view.sentence.tokens),
      trigger: text.string(view.sentence.units[near.trigger].tokens), relation: Relation(near.relation),
      frame: near.frame, reason: reason)
  }

  private func words(of phrase: Int, in sentence: Sentence) -> String {
    let units = sentence.phrases[phrase].units
    guard let first = units.first, let last = units.last else { return "" }
    return text.string(sentence.units[first].tokens.lowerBound..<sentence.units[last].tokens.upperBound)
  }

  /// The notes, once it is known by which names the graph calls everybody.
  func examination(_ assembler: GraphAssembler) -> Examination {
    var examination = Examination(article: assembler.document.id, nearMisses: nearMisses)
    for (finding, sentence, grounds) in readings {
      func end(_ referent: Referent, _ phrase: Int) -> Examination.End {
        Examination.End(
          words: phrase >= 0 ? words(of: phrase, in: sentence) : nil, node: assembler.identifier(referent),
          principal: assembler.principal(referent))
      }
      let trigger = text.string(sentence.units[finding.trigger].tokens)
      let ends = (end(finding.source, finding.sourcePhrase), end(finding.target, finding.targetPhrase))
      guard ends.0.principal != ends.1.principal else {
        examination.nearMisses.append(
          Examination.NearMiss(
            place: text.place(sentence.tokens), quote: text.string(sentence.tokens), trigger: trigger,
            relation: Relation(finding.relation), frame: finding.origin, reason: .sameNode))
        continue
      }
      examination.readings.append(
        Examination.Reading(
          place: text.place(sentence.tokens), trigger: trigger, relation: Relation(finding.relation),
          frame: finding.origin, source: ends.0, target: ends.1, grounds: grounds))
    }
    examination.nearMisses.sort { ($0.place.lowerBound, $0.trigger) < ($1.place.lowerBound, $1.trigger) }
    return examination
  }
}
