/// Why text is not a graph in JSON Graph Format.
public struct JSONGraphError: Error, Hashable, Sendable {
  /// What kind of fault it is.
  public enum Reason: Hashable, Sendable {
    /// The text is not JSON: something else stands where this was expected.
    case syntax(expected: String)
    /// The JSON is sound but not a graph: a value is not what the format wants there.
    case value(expected: String, found: String)
    /// A key that the format requires is missing.
    case missing(key: String)
    /// The graph has something that no graph of this program can hold.
    case unsupported(String)
  }

  /// The file, if the reader was told one.
  public var file: String?
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in bytes.
  public var column: Int
  /// The keys and indices that lead to the place: `graph`, `edges`, `3`, `source`.
  public var path: [String]
  /// What is wrong.
  public var reason: Reason
}

extension JSONGraphError: CustomStringConvertible {
  /// `file:line:column: what is wrong; what was expected`, with the path of keys.
  public var description: String {
    let place = "\(file.map { $0 + ":" } ?? "")\(line):\(column): "
    let keys = path.isEmpty ? "" : " (at \(path.joined(separator: "/")))"
    return place + message + keys
  }

  private var message: String {
    switch reason {
    case .syntax(let expected): "not valid JSON; expected \(expected)"
    case .value(let expected, let found): "found \(found); expected \(expected)"
    case .missing(let key): "the key \"\(key)\" is missing; add it"
    case .unsupported(let feature): "\(feature) cannot be read; remove them or use edges with two ends"
    }
  }
}
