public import Embedded

extension Lexicon {
  /// The tables of a lexicon as bytes, for the build to store.
  public static func image(of tables: LexiconTables) -> [UInt8] {
    var image = TableImageWriter()
    tables.write(to: &image)
    return image.bytes
  }

  /// The built-in lexicon of a language as bytes, for the build to store.
  ///
  /// - Throws: ``CodebookError`` where a file of the language is not sound.
  public static func builtInImage(of language: String) throws(CodebookError) -> [UInt8] {
    image(of: try tables(of: language, codebooks: []))
  }

  /// Takes up a lexicon that the build stored.
  ///
  /// - Returns: The lexicon, nothing where the image was made for another program.
  /// - Complexity: O(1) but for the small tables of the image, which are copied; the large ones stay where they lie.
  public convenience init?(image bytes: ConstantBytes) {
    var image = TableImageReader(bytes)
    guard let tables = try? LexiconTables(from: &image) else { return nil }
    self.init(tables)
  }
}

extension LexiconTables {
  func write(to image: inout TableImageWriter) {
    image.write(language)
    labels.write(to: &image)
    institutions.write(to: &image)
    codes.write(to: &image)
    grammar.write(to: &image)
    image.write(entities)
    image.write(lexemes)
    image.write(readings)
    frames.write(to: &image)
    lightVerbs.write(to: &image)
    operators.write(to: &image)
    echoes.write(to: &image)
    image.write(slots)
    image.write(conditions)
    image.write(conditionLemmas)
    image.write([kinds])
    forms.write(to: &image)
    lemmas.write(to: &image)
    image.write(members)
    relations.write(to: &image)
    sorts.write(to: &image)
    files.write(to: &image)
    image.write(yielding)
    image.write(formReadings)
    image.write(beginsPhrase)
    image.write(phrases.ways)
    image.write(phrases.readings)
    endings.write(to: &image)
    image.write(endingReadings)
  }

  init(from image: inout TableImageReader) throws(TableImageReader.Mismatch) {
    language = try image.readText()
    labels = try StringTable(from: &image)
    institutions = try StringTable(from: &image)
    codes = try Vocabulary(from: &image)
    grammar = try Grammar(from: &image)
    entities = try image.read()
    lexemes = try image.readInPlace()
    readings = try image.readInPlace()
    frames = try LemmaLists(from: &image)
    lightVerbs = try LemmaLists(from: &image)
    operators = try LemmaLists(from: &image)
    echoes = try LemmaLists(from: &image)
    slots = try image.read()
    conditions = try image.read()
    conditionLemmas = try image.read()
    kinds = try image.read(WordClasses.self).first ?? []
    forms = try Vocabulary(from: &image)
    lemmas = try Vocabulary(from: &image)
    members = try image.read()
    relations = try StringTable(from: &image)
    sorts = try StringTable(from: &image)
    files = try StringTable(from: &image)
    yielding = try image.read()
    formReadings = try image.readInPlace()
    beginsPhrase = try image.read()
    phrases = PhraseTrie(ways: try image.read(), readings: try image.read())
    endings = try Vocabulary(from: &image)
    endingReadings = try image.read()
  }
}

extension StringTable {
  func write(to image: inout TableImageWriter) {
    image.write(ends)
    image.write(letters)
  }

  init(from image: inout TableImageReader) throws(TableImageReader.Mismatch) {
    self.init(ends: try image.read(), letters: try image.read())
  }
}

extension Vocabulary {
  func write(to image: inout TableImageWriter) {
    image.write(slots)
    image.write(ends)
    image.write(letters)
  }

  init(from image: inout TableImageReader) throws(TableImageReader.Mismatch) {
    self.init(slots: try image.readInPlace(), ends: try image.readInPlace(), letters: try image.readInPlace())
  }
}

extension LemmaLists {
  func write(to image: inout TableImageWriter) {
    image.write(starts)
    image.write(values)
  }

  init(from image: inout TableImageReader) throws(TableImageReader.Mismatch) {
    self.init(starts: try image.read(), values: try image.read())
  }
}

extension Grammar {
  /// What is only used while a lexicon is being filled is not stored.
  func write(to image: inout TableImageWriter) {
    image.write([
      isVerbSecond, capitalisesNouns, joinsNouns, stacksNouns, marksOrdinals, dropsSubjects,
    ])
    image.write([genderOfNames])
    image.write([genitiveEnding])
    image.write(modifierEndings)
    image.write(strongEndings)
    elisions.write(to: &image)
    clitics.write(to: &image)
    abbreviations.write(to: &image)
    Vocabulary(cliticParticles).write(to: &image)
    image.write(genitivePreposition)
    Vocabulary(contracted).write(to: &image)
    Vocabulary(contractedPlural).write(to: &image)
    Vocabulary(sinceWords).write(to: &image)
  }

  init(from image: inout TableImageReader) throws(TableImageReader.Mismatch) {
    self.init()
    let truths = try image.read(Bool.self)
    guard truths.count == 6 else { throw TableImageReader.Mismatch() }
    (isVerbSecond, capitalisesNouns, joinsNouns) = (truths[0], truths[1], truths[2])
    (stacksNouns, marksOrdinals, dropsSubjects) = (truths[3], truths[4], truths[5])
    genderOfNames = try image.read(Features.self).first ?? []
    genitiveEnding = try image.read(UInt8.self).first ?? 0
    modifierEndings = try image.read()
    strongEndings = try image.read()
    elisions = try Vocabulary(from: &image)
    clitics = try Vocabulary(from: &image)
    abbreviations = try Vocabulary(from: &image)
    cliticParticles = try Vocabulary(from: &image).spellings.map { Array($0.utf8) }
    genitivePreposition = try image.read()
    contracted = try Vocabulary(from: &image).spellings.map { Array($0.utf8) }
    contractedPlural = try Vocabulary(from: &image).spellings.map { Array($0.utf8) }
    sinceWords = try Vocabulary(from: &image).spellings.map { Array($0.utf8) }
  }
}
