// How two accounts of the same thing become one. Each rule picks the greater of two by a fixed order, or the union, so
// merging is associative, commutative and idempotent.

extension Node {
  /// The node with what either account knows.
  func merged(with other: Node) -> Node {
    var node = self
    node.kind = greater(kind, other.kind, by: \.rawValue)
    node.label = max(Name(label, of: id), Name(other.label, of: id)).text
    node.labels.merge(other.labels) { max(Name($0, of: id), Name($1, of: id)).text }
    node.iso3 = greater(iso3, other.iso3)
    node.actsFor = greater(actsFor, other.actsFor)
    node.attributes.merge(other.attributes) { max($0, $1) }
    return node
  }
}

extension Article {
  /// The article's record with what either account knows.
  func merged(with other: Article) -> Article {
    Article(
      id: id, title: greater(title, other.title), source: greater(source, other.source),
      date: greater(date, other.date), language: greater(language, other.language), url: greater(url, other.url))
  }
}

extension StatedEdge {
  /// The statement with what either account knows.
  func merged(with other: StatedEdge) -> StatedEdge {
    StatedEdge(
      status: min(status, other.status), weight: greater(weight, other.weight),
      mentions: greater(mentions, other.mentions), first: [first, other.first].compactMap { $0 }.min(),
      last: greater(last, other.last), attributes: attributes.merging(other.attributes) { max($0, $1) })
  }
}

/// A label in the order in which labels win: any name beats the bare code, a longer one a shorter, then by letters.
private struct Name: Comparable {
  let text: String
  let isCode: Bool

  init(_ text: String, of id: NodeID) {
    self.text = text
    isCode = text == id.code
  }

  static func < (left: Name, right: Name) -> Bool {
    if left.isCode != right.isCode { return left.isCode }
    let lengths = (left.text.unicodeScalars.count, right.text.unicodeScalars.count)
    return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : left.text < right.text
  }
}

/// The greater of two values, nothing being the least.
private func greater<Value: Comparable>(_ left: Value?, _ right: Value?) -> Value? {
  [left, right].compactMap { $0 }.max()
}

private func greater<Value>(_ left: Value, _ right: Value, by order: (Value) -> some Comparable) -> Value {
  order(left) < order(right) ? right : left
}

extension AttributeValue: Comparable {
  /// By value within a type; truth values come before numbers, and numbers before text.
  public static func < (left: AttributeValue, right: AttributeValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left < right
    case (.integer(let left), .integer(let right)): left < right
    case (.number(let left), .number(let right)): left < right
    case (.truth(let left), .truth(let right)): !left && right
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .truth: 0
    case .integer: 1
    case .number: 2
    case .text: 3
    }
  }
}
