/// One relation between two nodes, with all that bears it.
///
/// There is at most one edge of a source, relation and target.
public struct Edge: Hashable, Sendable {
  /// Who does it.
  public var source: NodeID
  /// What is done.
  public var relation: Relation
  /// To whom.
  public var target: NodeID
  /// Whether it is so, from the latest article that bears it.
  public var status: Status
  // In four bytes, for a graph may have millions of edges.
  private var mentionCount: Int32
  /// The number of articles that bear it; for an edge of a foreign file without evidence, the weight that it states.
  public var weight: Double
  /// The earliest and the latest date (ISO 8601) of the evidence, where it has dates.
  public var first: String?, last: String?
  /// What bears it, sorted by article and place.
  public var evidence: [Evidence]
  /// Whatever else a foreign file says of the edge, kept and written out again.
  public var attributes: [String: AttributeValue]

  init(
    source: NodeID, relation: Relation, target: NodeID, status: Status, weight: Double, mentions: Int,
    first: String? = nil, last: String? = nil, evidence: [Evidence], attributes: [String: AttributeValue]
  ) {
    self.source = source
    self.relation = relation
    self.target = target
    self.status = status
    mentionCount = Int32(clamping: mentions)
    self.weight = weight
    self.first = first
    self.last = last
    self.evidence = evidence
    self.attributes = attributes
  }

  /// The greatest number of mentions that an edge can have.
  public static let greatestMentions = Int(Int32.max)

  /// The number of pieces of evidence; for an edge of a foreign file without any, the number that it states.
  public var mentions: Int {
    get { Int(mentionCount) }
    set { mentionCount = Int32(clamping: newValue) }
  }

  /// The identity: source, relation and target joined by underscores.
  public var id: String { key.id }

  /// What makes an edge the edge it is.
  ///
  /// Two keys may join to one ``id`` where identifiers of a foreign file hold underscores; keys never coincide.
  public var key: Key { Key(source: source, relation: relation, target: target) }

  /// Source, relation and target.
  public struct Key: Hashable, Sendable {
    /// Who does it.
    public var source: NodeID
    /// What is done.
    public var relation: Relation
    /// To whom.
    public var target: NodeID

    /// Source, relation and target joined by underscores.
    public var id: String { source.text + "_" + relation.name + "_" + target.text }

    /// Makes a key.
    public init(source: NodeID, relation: Relation, target: NodeID) {
      self.source = source
      self.relation = relation
      self.target = target
    }
  }
}

extension Edge.Key: Comparable {
  /// By source, then relation, then target.
  public static func < (left: Edge.Key, right: Edge.Key) -> Bool {
    if left.source != right.source { return left.source < right.source }
    if left.relation != right.relation { return left.relation < right.relation }
    return left.target < right.target
  }
}

extension Edge.Key {
  /// Whether it comes before the other in a graph: by identifier, and where two keys join to one, by key.
  func precedesByID(_ other: Edge.Key) -> Bool {
    // Identifiers are long, and hardly ever must they be made to tell which comes first.
    if source != other.source {
      if let precedes = source.text.precedesWhateverFollows(other.source.text) { return precedes }
    } else if relation != other.relation {
      if let precedes = relation.name.precedesWhateverFollows(other.relation.name) { return precedes }
    } else {
      return target < other.target
    }
    let (left, right) = (id, other.id)
    return left == right ? self < other : left < right
  }
}
