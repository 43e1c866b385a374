internal import Language

extension Interpreter {
  /// Who says what a clause tells, where the sentence attributes it.
  func speaker(of number: Int) -> Referent? {
    if let source = sourceOfReport(number) { return source }
    if let speech = speechVerb(over: number) {
      return speaker(in: speech)
    }
    if let source = sourceOfReport(above: number) ?? claimant(of: number) { return source }
    let isSaid = sentence.clauses[number].features.contains(.reported) || isReport(number) || isQuoted
    return isSaid ? discourse.speaker : nil
  }

  /// Whoever claims what a clause tells, where a noun says so: "*Peru's* allegations that Kenya was behind it".
  private func claimant(of number: Int) -> Referent? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.stacksNouns, clause.kind == .subordinate, clause.opener > 0,
      classes(clause.opener).contains(.that), clause.parent >= 0, !denies(clause.parent),
      let claim = sentence.phrases.indices.last(where: {
        sentence.phrases[$0].units.upperBound <= clause.opener && isClaim($0)
      }),
      !(sentence.phrases[claim].units.upperBound..<clause.opener).contains(where: {
        sentence.units[$0].tag == .verb || sentence.units[$0].tag.isMark
      })
    else { return nil }
    return owners.first(claim)
  }

  /// Whether a noun tells what somebody holds to be so, or of what he accuses somebody.
  private func isClaim(_ phrase: Int) -> Bool {
    if headClasses(phrase).contains(.opinion) { return true }
    guard let noun = lemma(head(phrase)) else { return false }
    return lexicon.frames.indices(of: noun).contains {
      lexicon.frames[$0].isNoun && isWords(lexicon.frames[$0].relation)
    }
  }

  /// Whether the whole sentence stands in quotation marks and goes on with what somebody said before: "… », sagte X. „Das liegt an …“"
  private var isQuoted: Bool {
    let marks = sentence.units.indices.filter { sentence.units[$0].tag == .quote }
    guard let first = marks.first else { return false }
    let isWhole =
      discourse.isQuoted && first >= sentence.units.count - 2
      || first == 0 && (marks.count == 1 || marks.count == 2 && marks[1] >= sentence.units.count - 2)
    return isWhole && (discourse.mentions.last { $0.isSpeaker && $0.sentence < number }?.sentence ?? -9) >= number - 2
  }

  /// Who speaks in the sentence, to whom what follows in the mood of report belongs.
  func mainSpeaker() -> Referent? {
    for clause in sentence.clauses.indices {
      if let source = sourceOfReport(clause) { return source }
      if isSpeech(clause), let speaker = speaker(in: clause) { return speaker }
    }
    return nil
  }

  /// Who says something in a clause: its subject, or where it is said.
  private func speaker(in speech: Int) -> Referent? {
    if isHearsay(speech) { return sourceOfHearsay(speech) ?? reasoner(speech) }
    let subject = sentence.clauses[speech].subject
    if subject < 0, lexicon.grammar.stacksNouns, sentence.clauses[speech].kind == .gerund {
      // "The minister walked out, *saying* that Oslo had lied": who does the one does the other.
      return self.subject(of: speech, depth: 0).flatMap { filler in
        filler.referents?.first ?? (filler.phrase >= 0 ? referents.first(filler.phrase) : nil)
      }
    }
    return subject >= 0 ? referents.first(subject) : nil
  }

  /// Whether a neuter pronoun tells what is said somewhere: "heißt es in Riad".
  func isHearsay(_ number: Int) -> Bool {
    let clause = sentence.clauses[number]
    guard classes(clause.verb).contains(.hearsay), clause.subject >= 0 else { return false }
    let subject = sentence.phrases[clause.subject]
    return subject.isPronoun && features(subject.head).isSuperset(of: [.neuter, .nominative])
      && features(subject.head).isDisjoint(with: .definite)
  }

  /// The capital or body where something is said, or whose statement it is.
  private func sourceOfHearsay(_ number: Int) -> Referent? {
    for phrase in sentence.phrases(of: number) where sentence.phrases[phrase].preposition != nil {
      let places: WordClasses = [.place, .origin, .agent]
      guard !sentence.phrases[phrase].prepositionClasses.isDisjoint(with: places) else { continue }
      if let body = referents.first(phrase) { return body }
      if headClasses(phrase).contains(.voice), let owner = owners.first(phrase) { return owner }
    }
    return nil
  }

  /// Who acted alone in the sentence before, of whose reasons it is told without his name.
  ///
  /// "Kenia schloss die Grenze. Zur Begründung *hieß es*, …"
  private func reasoner(_ number: Int) -> Referent? {
    guard lexicon.grammar.isVerbSecond else { return nil }
    let told = last(told(since: self.number - 2) { $0.sentence < self.number })
    let doers = Set(told.map(\.source))
    if doers.count == 1 { return doers.first }
    guard told.isEmpty else { return nil }
    let isRecent = discourse.mentions.last { $0.isSpeaker }.map { $0.sentence == self.number - 1 } ?? false
    return isRecent ? discourse.speaker : nil
  }

  /// The clause whose verb of speech introduces a clause: above it, or beside it where the mood or a quote tells.
  func speechVerb(over number: Int) -> Int? {
    var at = number
    while at >= 0 {
      let parent = sentence.clauses[at].parent
      guard parent >= 0 else { break }
      if isSpeech(parent), at != parent { return parent }
      at = parent
    }
    return sentence.clauses.indices.first {
      $0 > number && isSpeech($0) && isIndependent($0)
    }
  }

  /// "Laut Lawrow", "according to Lavrov".
  private func sourceOfReport(_ number: Int) -> Referent? {
    let phrase = sentence.phrases(of: number).first {
      sentence.phrases[$0].prepositionClasses.contains(.according) || isView($0)
    }
    if let phrase, lexicon.grammar.stacksNouns, referents.isEmpty(phrase), headClasses(phrase).contains(.voice) {
      // "According to *the statement*, …": that of whoever spoke before, where it is not said whose it is.
      return owners.first(phrase)
        ?? (sentence.phrases[phrase].determiner.contains(.definite) ? discourse.speaker : nil)
    }
    if let phrase { return referents.first(phrase) }
    guard lexicon.grammar.isVerbSecond || lexicon.grammar.stacksNouns else { return nil }
    // "aus *russischer Sicht*", "in *Peru's view*", "nach *Kiews Darstellung*"
    let view = sentence.phrases(of: number).first {
      sentence.phrases[$0].preposition != nil && headClasses($0).contains(.opinion) && !owners.isEmpty($0)
    }
    return view.flatMap { owners.first($0) }
  }

  /// Whether a phrase at the beginning of a sentence, with a comma behind it, says who thinks so: "*Pour Quito,* Lima a violé le pacte".
  private func isView(_ phrase: Int) -> Bool {
    sentence.phrases[phrase].prepositionClasses.contains(.opinion) && opensSetOff(phrase)
  }

  /// Who is said to tell the clause in which a clause stands: "*Selon Quito*, c'est Lima qui a violé le pacte".
  private func sourceOfReport(above number: Int) -> Referent? {
    guard lexicon.grammar.isRomance else { return nil }
    var at = number
    while sentence.clauses[at].kind != .main, sentence.clauses[at].parent >= 0 {
      at = sentence.clauses[at].parent
      if let source = sourceOfReport(at) { return source }
    }
    return nil
  }
}
