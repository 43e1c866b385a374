internal import Articles
internal import Language
internal import RelationGraph

/// Takes notes while an article is read, for whoever asks why it was read so.
struct Examiner {
  private let text: ArticleText
  private let lexicon: Lexicon
  private var readings: [Reading] = []
  private var nearMisses: [Examination.NearMiss] = []
  private var outlines: [Examination.Outline] = []

  /// A relation with what is only known while its sentence is at hand.
  private struct Reading {
    var finding: Finding
    var source: String?, target: String?
    var grounds: [StatusGround]
  }

  init(text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Notes how a sentence was understood.
  mutating func noteGrammar(_ interpreter: borrowing Interpreter, _ name: (Referent) -> String) {
    let tokens = interpreter.sentence.tokens
    outlines.append(
      Examination.Outline(place: text.place(tokens), quote: text.string(tokens), lines: interpreter.outline(name)))
  }

  /// Notes what a sentence gave and what it did not give.
  mutating func note(_ interpreter: borrowing Interpreter) {
    for finding in interpreter.ownFindings {
      readings.append(
        Reading(
          finding: finding, source: words(of: finding.sourcePhrase, in: interpreter.sentence),
          target: words(of: finding.targetPhrase, in: interpreter.sentence),
          grounds: interpreter.grounds(of: finding)))
    }
    for near in interpreter.nearMisses() { nearMisses.append(nearMiss(near, in: interpreter.sentence)) }
  }

  /// Notes that a sentence speaks of what was too long ago.
  mutating func noteDistant(_ interpreter: borrowing Interpreter) {
    for finding in interpreter.ownFindings {
      let near = NearFinding(
        relation: finding.relation, trigger: finding.unit, frame: finding.origin, reason: .longAgo, phrase: -1)
      nearMisses.append(nearMiss(near, in: interpreter.sentence))
    }
  }

  private func nearMiss(_ near: NearFinding, in sentence: Sentence) -> Examination.NearMiss {
    let words = words(of: near.phrase, in: sentence) ?? ""
    let reason: Examination.Reason =
      switch near.reason {
      case .unresolvedSource: .unresolvedSource(words)
      case .unresolvedTarget: .unresolvedTarget(words)
      default: near.reason
      }
    return Examination.NearMiss(
      place: text.place(sentence.tokens), quote: text.string(sentence.tokens),
      trigger: text.string(sentence.units[near.trigger].tokens), relation: relation(near.relation),
      frame: lexicon.text(of: near.frame), reason: reason)
  }

  private func words(of phrase: Int, in sentence: Sentence) -> String? {
    guard phrase >= 0 else { return nil }
    let units = sentence.phrases[phrase].units
    guard let first = units.first, let last = units.last else { return nil }
    return text.string(sentence.units[first].tokens.lowerBound..<sentence.units[last].tokens.upperBound)
  }

  private func relation(_ number: RelationID) -> Relation { Relation(lexicon.name(of: number)) }

  /// The notes, once it is known by which names the graph calls everybody.
  func examination(_ assembler: GraphAssembler) -> Examination {
    var examination = Examination(article: assembler.document.id, nearMisses: nearMisses, outlines: outlines)
    for reading in readings {
      let finding = reading.finding
      let sentence = text.sentences[finding.sentence]
      func end(_ referent: Referent, _ words: String?) -> Examination.End {
        Examination.End(words: words, node: assembler.identifier(referent), principal: assembler.principal(referent))
      }
      let source = end(finding.source, reading.source)
      let target = end(finding.target, reading.target)
      let trigger = text.string(finding.trigger)
      guard source.principal != target.principal else {
        examination.nearMisses.append(
          Examination.NearMiss(
            place: text.place(sentence), quote: text.string(sentence), trigger: trigger,
            relation: relation(finding.relation), frame: lexicon.text(of: finding.origin), reason: .sameNode))
        continue
      }
      examination.readings.append(
        Examination.Reading(
          place: text.place(sentence), trigger: trigger, relation: relation(finding.relation),
          frame: lexicon.text(of: finding.origin), source: source, target: target, grounds: reading.grounds))
    }
    examination.nearMisses.sort { ($0.place.lowerBound, $0.trigger) < ($1.place.lowerBound, $1.trigger) }
    return examination
  }
}
