/// A piece of text that bears an edge.
public struct Evidence: Hashable, Sendable {
  /// The identifier of the article that the text is from.
  public var article: String
  // The ends take as many bytes as any article needs, for a graph may have millions of quotes.
  private var firstScalar: UInt32, scalarBehind: UInt32
  /// What the article says of the edge: the status of its latest mention there.
  public var status: Status
  /// The words as they stand in the article.
  public var quote: String
  /// The word or words that gave the relation.
  public var trigger: String?
  /// Who says so, where the text attributes it: a node's identifier, or a name that is no node.
  public var speaker: String?
  /// The day, month or year (ISO 8601) of the act, where the text tells it and it is not the article's own date.
  public var date: String?
  /// What a pronoun or description in the quote stands for: earlier text of the same article.
  public var antecedents: [Antecedent]

  /// Makes a piece of evidence.
  public init(
    article: String, start: Int, end: Int, quote: String, trigger: String? = nil, speaker: String? = nil,
    date: String? = nil, status: Status = .actual, antecedents: [Antecedent] = []
  ) {
    self.article = article
    firstScalar = UInt32(clamping: start)
    scalarBehind = UInt32(clamping: end)
    self.quote = quote
    self.trigger = trigger
    self.speaker = speaker
    self.date = date
    self.status = status
    self.antecedents = antecedents
  }
}

extension Evidence {
  /// The greatest place in an article that evidence can have.
  public static let greatestPlace = Int(UInt32.max)

  /// Where the quote begins in the article's text, in Unicode scalars.
  public var start: Int {
    get { Int(firstScalar) }
    set { firstScalar = UInt32(clamping: newValue) }
  }

  /// Where it ends, in Unicode scalars; `quote` is exactly the text in between.
  public var end: Int {
    get { Int(scalarBehind) }
    set { scalarBehind = UInt32(clamping: newValue) }
  }
}

/// The earlier text that a pronoun or description of a quote stands for.
public struct Antecedent: Hashable, Sendable {
  /// Where the antecedent begins and ends in the article's text, in Unicode scalars.
  public var start: Int, end: Int
  /// The words as they stand there.
  public var quote: String

  /// Makes an antecedent.
  public init(start: Int, end: Int, quote: String) {
    self.start = start
    self.end = end
    self.quote = quote
  }
}

extension Evidence: Comparable {
  /// By article, place and then whatever else tells two apart, so that sorting gives one order only.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    order(left, right).precedes
  }

  /// Whether both are the same byte for byte.
  func isIdentical(to other: Evidence) -> Bool { Evidence.order(self, other).isOpen }

  private static func order(_ left: Evidence, _ right: Evidence) -> FieldOrder {
    var order = FieldOrder()
    order.compare(left.article, right.article)
    order.compare(left.start, right.start)
    order.compare(left.end, right.end)
    order.compare(left.trigger, right.trigger)
    order.compare(left.speaker, right.speaker)
    order.compare(left.date, right.date)
    order.compare(left.status.rank, right.status.rank)
    order.compare(left.quote, right.quote)
    order.compare(left.antecedents.count, right.antecedents.count)
    for (left, right) in zip(left.antecedents, right.antecedents) {
      order.compare(left.start, right.start)
      order.compare(left.end, right.end)
      order.compare(left.quote, right.quote)
    }
    return order
  }
}
