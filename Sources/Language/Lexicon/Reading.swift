/// What a word or a run of words can be in a sentence.
public enum Category: UInt8, BitwiseCopyable, Sendable {
  case noun, name, adjective, verb
  case article, possessive, pronoun, relative, interrogative, quantifier
  case preposition, conjunction, subordinator, infinitiveMarker, negation, adverb, number
}

/// Several categories.
public struct Categories: OptionSet, BitwiseCopyable, Sendable {
  /// One bit a category.
  public let rawValue: UInt32

  /// Makes a set of the bits.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one category.
  @inlinable
  public init(_ category: Category) { self.init(rawValue: 1 << UInt32(category.rawValue)) }
}

/// One way to read a word form: what it is there, with which features, and the lexeme behind it.
public struct Reading: BitwiseCopyable, Sendable {
  /// What the form is.
  public var category: Category
  /// Its features in this reading.
  public var features: Features
  /// The index of its lexeme.
  public var lexeme: Int32
  /// Which letters the text must write large for this reading.
  public var capitals: Capitals
}

/// The readings of a form: a run of the lexicon's readings.
public struct ReadingList: BitwiseCopyable, Sendable {
  @usableFromInline var first: Int32 = 0
  @usableFromInline var count: Int32 = 0

  /// The readings of a form that no file lists.
  public static let none = ReadingList()

  /// Whether there is none.
  @inlinable
  public var isEmpty: Bool { count == 0 }
  /// Where they stand in ``Lexicon/readings``.
  @inlinable
  public var indices: Range<Int> { Int(first)..<Int(first &+ count) }
}

/// Which letters of a word are capitals.
public enum Capitals: UInt8, Comparable, BitwiseCopyable, Sendable {
  case none, first, all

  /// Whether one asks for fewer capitals than the other.
  public static func < (left: Capitals, right: Capitals) -> Bool { left.rawValue < right.rawValue }
}

/// A word of the data files: all its forms share it.
public struct Lexeme: BitwiseCopyable, Sendable {
  /// The classes that the files put it in.
  public var classes: WordClasses = []
  /// The number of its dictionary form; equal for all entries of the same spelling and category.
  public var lemma: LemmaID
  /// Gender and number that belong to the word itself.
  public var features: Features = []
  /// The state, alliance or group that it names or belongs to, or -1.
  public var entity: Int32 = -1
  /// The separable prefix or particle that the verb needs, or unknown.
  public var particle = WordID.unknown
  /// How it names the entity.
  public var naming: Naming = .name

  init(
    lemma: LemmaID, features: Features = [], classes: WordClasses = [], entity: Int32 = -1, naming: Naming = .name
  ) {
    self.lemma = lemma
    self.features = features
    self.classes = classes
    self.entity = entity
    self.naming = naming
  }
}

/// How a word names a state or an alliance.
public enum Naming: UInt8, BitwiseCopyable, Sendable {
  case name, adjective, inhabitant, seat
}
