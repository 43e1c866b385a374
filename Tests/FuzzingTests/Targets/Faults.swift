@testable import entente

/// Gathers what does not hold.
struct Faults {
  var found: [String] = []

  /// Notes something unless it holds.
  mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { found.append(fault()) }
  }

  /// Notes an error that must not come.
  mutating func refuse(_ error: any Error, _ what: String) { found.append("\(what): \(error)") }

  /// Notes a message that says nothing, or that would command a terminal.
  mutating func expectMessage(_ error: CommandError) {
    let message = error.message
    expect(!message.isEmpty, "an error without a message: \(error)")
    expectPrintable(Console.printable(message), "the message")
  }

  /// Notes text that would command a terminal.
  mutating func expectPrintable(_ text: String, _ what: String) {
    expect(
      text.unicodeScalars.allSatisfy(Faults.isHarmless), "\(what) has a control character: \(text.debugDescription)")
  }

  /// Whether a terminal only shows it.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" { return true }
    let turns = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    return scalar.properties.generalCategory != .control && !turns
  }
}
