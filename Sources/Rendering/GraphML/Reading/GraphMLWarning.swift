/// Something in a GraphML file that was read otherwise than it stands there.
public struct GraphMLWarning: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// Graphs after the first, which were left out.
    case moreGraphs(Int)
    /// Nodes of graphs within nodes, which now stand beside the others and name their parent as an attribute.
    case nestedNodes(Int)
    /// Edges of more than two ends, which were left out.
    case hyperedges(Int)
    /// Edges whose direction is not that of the graph, which say so as an attribute.
    case otherDirection(Int)
    /// Edges that became one with another of the same ends and relation.
    case parallelEdges(Int)
    /// Drawings of yEd and its kin, which were left out but for their labels.
    case drawings(Int)
    /// A graph that does not say whether its edges have a direction, and was taken for one whose have not.
    case missingDirection
    /// Attributes of the graph as a whole, which were left out.
    case graphAttributes([String])
    /// A key that is used but not declared, and was taken as text.
    case undeclaredKey(String)
    /// A type that GraphML does not have, and was taken as text.
    case unknownType(key: String, type: String)
    /// A value that does not fit the type of its key, and was kept as text.
    case unfitValue(key: String, type: String, text: String)
    /// Values that say NaN, and were taken for none.
    case notANumber(key: String, count: Int)
    /// A value of ours that is damaged, and was kept as text.
    case damaged(key: String, reason: String)
    /// Data that names no key, which was left out.
    case dataWithoutKey
    /// Warnings like those before, which were not kept.
    case more(Int)
  }

  /// What it is.
  public var kind: Kind
  /// The line, counted from 1, where there is one place.
  public var line: Int?
}

extension GraphMLWarning: CustomStringConvertible {
  /// `line: what was done`.
  public var description: String { line.map { "\($0): \(message)" } ?? message }

  private var message: String {
    switch kind {
    case .moreGraphs(let count): "\(count) more graph(s) in the file left out; only the first is read"
    case .nestedNodes(let count): "\(count) node(s) of nested graphs put beside the others"
    case .hyperedges(let count): "\(count) hyperedge(s) left out; an edge has two ends"
    case .otherDirection(let count):
      "\(count) edge(s) differ in direction from the graph; kept with the attribute 'directed'"
    case .parallelEdges(let count):
      "\(count) parallel edge(s) of one relation joined with another; 'count' says how many"
    case .drawings(let count): "\(count) drawing(s) left out but for their labels"
    case .missingDirection: "edgedefault is missing; taken as undirected"
    case .graphAttributes(let names): "attribute(s) of the graph left out: \(names.joined(separator: ", "))"
    default: valueMessage
    }
  }

  private var valueMessage: String {
    switch kind {
    case .undeclaredKey(let key): "key '\(key)' is not declared; taken as text"
    case .unknownType(let key, let type): "key '\(key)' has the unknown type '\(type)'; taken as text"
    case .unfitValue(let key, let type, let text): "'\(text)' is no \(type) ('\(key)'); kept as text"
    case .notANumber(let key, let count): "\(count) value(s) of '\(key)' are NaN; taken as none"
    case .damaged(let key, let reason): "'\(key)' is damaged: \(reason); kept as text"
    case .dataWithoutKey: "data without key left out"
    case .more(let count): "\(count) more warning(s)"
    default: ""
    }
  }
}

/// Warnings as they come up, so many of them that a file full of faults costs no memory.
struct GraphMLWarnings: Sendable {
  private var warnings: [GraphMLWarning] = []
  private var omitted = 0
  /// Values of NaN by key: igraph writes one for every number that is not there.
  private var notNumbers: [String: Int] = [:]

  private static let greatestCount = 100

  mutating func add(_ kind: GraphMLWarning.Kind, line: Int?) {
    if warnings.count < GraphMLWarnings.greatestCount {
      warnings.append(GraphMLWarning(kind: kind, line: line))
    } else {
      omitted += 1
    }
  }

  mutating func addNotANumber(of key: String) { notNumbers[key, default: 0] += 1 }

  /// All warnings, those of single places first.
  func all(with totals: [GraphMLWarning.Kind]) -> [GraphMLWarning] {
    var kinds = notNumbers.sorted { $0.key < $1.key }.map {
      GraphMLWarning.Kind.notANumber(key: $0.key, count: $0.value)
    }
    kinds += totals
    if omitted > 0 { kinds.append(.more(omitted)) }
    return warnings + kinds.map { GraphMLWarning(kind: $0, line: nil) }
  }
}
