/// What the user sees of an option.
struct OptionDeclaration: Hashable, Sendable {
  /// The name after `--`.
  let name: String
  /// The letter after `-`, where it has one.
  var letter: Character?
  /// What stands for the value in the help; nothing for a flag, which takes none.
  var placeholder: String?
  /// What it is for, in one sentence.
  var summary: String
  /// The words that may be given, where they are fixed.
  var choices: [String] = []
  /// Whether it may be given more than once.
  var mayRepeat = false
}

/// An option with a value, which ``Arguments`` give back in its type.
struct Option<Value: Sendable>: Sendable {
  let declaration: OptionDeclaration
  /// Makes the value of what was typed, or nothing if that cannot be.
  let read: @Sendable (String) -> Value?
  /// What may be typed, for the message to whom typed otherwise.
  let expectation: String

  private init(
    _ declaration: OptionDeclaration, expectation: String = "text", read: @escaping @Sendable (String) -> Value?
  ) {
    self.declaration = declaration
    self.expectation = expectation
    self.read = read
  }
}

extension Option where Value == String {
  /// An option that takes any text.
  static func text(
    _ name: String, letter: Character? = nil, placeholder: String, _ summary: String, mayRepeat: Bool = false
  ) -> Option {
    Option(
      OptionDeclaration(
        name: name, letter: letter, placeholder: placeholder, summary: summary, mayRepeat: mayRepeat)
    ) { $0 }
  }
}

extension Option where Value == String {
  /// An option that takes one of some words.
  static func word(_ name: String, placeholder: String, among choices: [String], _ summary: String) -> Option {
    Option(OptionDeclaration(name: name, placeholder: placeholder, summary: summary, choices: choices)) { $0 }
  }
}

extension Option where Value == [String] {
  /// An option that takes words joined by commas.
  static func list(_ name: String, placeholder: String, _ summary: String) -> Option {
    Option(
      OptionDeclaration(name: name, placeholder: placeholder, summary: summary),
      expectation: "words joined by commas"
    ) { text in
      let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return words.contains("") ? nil : words
    }
  }
}

extension Option where Value == Int {
  /// An option that takes a whole number of a range.
  static func number(_ name: String, in range: ClosedRange<Int>, _ summary: String) -> Option {
    Option(
      OptionDeclaration(name: name, placeholder: "N", summary: summary),
      expectation: "a number from \(range.lowerBound) to \(range.upperBound)"
    ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension Option where Value: RawRepresentable<String> & CaseIterable {
  /// An option that takes one of the words that a type knows.
  static func choice(_ name: String, placeholder: String, _ summary: String) -> Option {
    let choices = Value.allCases.map(\.rawValue)
    return Option(
      OptionDeclaration(name: name, placeholder: placeholder, summary: summary, choices: choices),
      expectation: choices.joined(separator: ", ")
    ) { Value(rawValue: $0) }
  }
}

/// An option without a value.
struct Flag: Sendable {
  let declaration: OptionDeclaration

  init(_ name: String, letter: Character? = nil, _ summary: String) {
    declaration = OptionDeclaration(name: name, letter: letter, summary: summary)
  }
}
