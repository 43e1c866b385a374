/// What a foreign file states of an edge for which it gives no evidence.
public struct StatedEdge: Hashable, Sendable {
  /// Whether it is so.
  public var status: Status
  /// Its weight.
  public var weight: Double?
  /// The number of mentions.
  public var mentions: Int?
  /// The first and last date, ISO 8601.
  public var first: String?, last: String?
  /// Whatever else the file says.
  public var attributes: [String: AttributeValue]

  /// Makes a statement.
  public init(
    status: Status = .actual, weight: Double? = nil, mentions: Int? = nil, first: String? = nil,
    last: String? = nil, attributes: [String: AttributeValue] = [:]
  ) {
    self.status = status
    self.weight = weight
    self.mentions = mentions
    self.first = first
    self.last = last
    self.attributes = attributes
  }

  /// What an edge without evidence states.
  public init(_ edge: Edge) {
    self.init(
      status: edge.status, weight: edge.weight, mentions: edge.mentions, first: edge.first, last: edge.last,
      attributes: edge.attributes)
  }
}
