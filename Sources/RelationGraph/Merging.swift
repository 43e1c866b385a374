// How two accounts of the same thing become one. Each rule picks the greater of two by a fixed order, or the union, so
// merging is associative, commutative and idempotent.

extension Node {
  /// The node with what either account knows.
  func merged(with other: Node) -> Node {
    var node = self
    if node.kind.rawValue < other.kind.rawValue { node.kind = other.kind }
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
      mentions: greater(mentions, other.mentions), first: earliest(first, other.first),
      last: greater(last, other.last), attributes: attributes.merging(other.attributes) { max($0, $1) })
  }
}

/// A label in the order in which labels win: any name beats the bare code, the code beats nothing at all; a longer name
/// beats a shorter, then by letters.
private struct Name: Comparable {
  let text: String
  let rank: Int

  init(_ text: String, of id: NodeID) {
    self.text = text
    rank = text.isEmpty ? 0 : text.isIdentical(to: id.code) ? 1 : 2
  }

  static func == (left: Name, right: Name) -> Bool { left.text.isIdentical(to: right.text) }

  static func < (left: Name, right: Name) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    let lengths = (left.text.unicodeScalars.count, right.text.unicodeScalars.count)
    return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : left.text.precedes(right.text)
  }
}

/// The greater of two values, nothing being the least.
func greater<Value: Comparable>(_ left: Value?, _ right: Value?) -> Value? {
  guard let left, let right else { return left ?? right }
  return max(left, right)
}

/// The greater of two texts, nothing being the least.
func greater(_ left: String?, _ right: String?) -> String? {
  guard let left, let right else { return left ?? right }
  return left.precedes(right) ? right : left
}

/// The lesser of two dates, nothing being the greatest: an unknown date is no early one.
func earliest(_ left: String?, _ right: String?) -> String? {
  guard let left, let right else { return left ?? right }
  return right.precedes(left) ? right : left
}
