/// What is wrong in a style file, and where.
public struct StyleError: Error, Equatable, Sendable {
  /// The file.
  public var path: String
  /// The line and the column of the fault, counted from 1 in Unicode scalars.
  public var line: Int, column: Int
  /// What is wrong.
  public var fault: Fault

  /// A way of being wrong.
  public enum Fault: Equatable, Sendable {
    /// The file is no UTF-8.
    case encoding
    /// A line does not begin with a selector, or a selector names no part of a map.
    case unknownElement(String, known: [String])
    /// A class has characters other than letters, digits and hyphens.
    case badClass(String)
    /// A property stands without a selector above it.
    case missingSelector
    /// There is no colon between a property and its value.
    case missingColon(String)
    /// There is no such property.
    case unknownProperty(String, known: [String])
    /// The property does not take that value.
    case badValue(String, of: StyleProperty)
  }
}

extension StyleError: CustomStringConvertible {
  /// `path:line:column: what is wrong; what is expected`.
  public var description: String { "\(path):\(line):\(column): \(fault)" }
}

extension StyleError.Fault: CustomStringConvertible {
  /// What is wrong, and what is expected.
  public var description: String {
    switch self {
    case .encoding: "this is not UTF-8; save the file as UTF-8"
    case .unknownElement(let name, let known):
      "there is no part of a map called “\(name)”; expected one of \(known.joined(separator: ", "))"
    case .badClass(let name): "“\(name)” is no class; expected letters, digits and hyphens after each full stop"
    case .missingSelector: "this property belongs to nothing; expected a line such as “edge.sanctions” above it"
    case .missingColon(let text): "“\(text)” has no value; expected “property: value”"
    case .unknownProperty(let name, let known):
      "there is no property “\(name)”; expected one of \(known.joined(separator: ", "))"
    case .badValue(let text, let property):
      "“\(text)” is no value of \(property.rawValue); expected \(property.type)"
    }
  }
}

extension StyleProperty.ValueType: CustomStringConvertible {
  /// What is expected, in words.
  public var description: String {
    switch self {
    case .color: "a colour such as #1f77b4"
    case .colorOrNone: "a colour such as #1f77b4, or none"
    case .number(let range): "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    case .keyword(let words): "one of \(words.joined(separator: ", "))"
    case .text: "letters, digits, spaces, commas and hyphens"
    }
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
