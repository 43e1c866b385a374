/// The tables of a lexicon, as the builder fills them and as an image of them is stored.
public struct LexiconTables: Sendable {
  var language: String
  var grammar: Grammar
  var entities: [Entity]
  var lexemes: ImageTable<Lexeme>
  var readings: ImageTable<Reading>
  var frames: LemmaLists<Frame>
  var lightVerbs: LemmaLists<LightVerb>
  var operators: LemmaLists<Operator>
  var echoes: LemmaLists<Echo>
  var slots: [Slot]
  var conditions: [Condition]
  var conditionLemmas: [LemmaID]
  var kinds: WordClasses
  /// The forms, dictionary forms and codes, each with its number.
  var forms: Vocabulary, lemmas: Vocabulary, codes: Vocabulary
  /// The name of each entity in the language.
  var labels: StringTable
  /// The names of the institutions, in the order of their classes.
  var institutions: StringTable
  var members: [Membership]
  /// The names of relations, of sorts of groups, of files.
  var relations: StringTable, sorts: StringTable, files: StringTable
  /// By relation, the institutions that give way to their body as its target.
  var yielding: [WordClasses]
  /// The readings of each form as a word of its own.
  var formReadings: ImageTable<ReadingList>
  /// Whether a name or idiom of several words begins with the form.
  var beginsPhrase: [Bool]
  var phrases: PhraseTrie
  /// The endings by which words are read that no file lists, with the readings of each.
  var endings: Vocabulary
  var endingReadings: [ReadingList]
}
