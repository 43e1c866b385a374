/// A colour of the sRGB space.
public struct Color: Hashable, Sendable {
  /// The amounts of red, green and blue, from 0 to 255.
  public var red: UInt8, green: UInt8, blue: UInt8

  /// Makes a colour of its amounts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads a colour written as `#rrggbb`, or nothing where it is written otherwise.
  public init?(hexadecimal text: some StringProtocol) {
    let digits = text.utf8.dropFirst().compactMap(Color.value)
    guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count == 7, digits.count == 6 else { return nil }
    self.init(
      red: digits[0] * 16 + digits[1], green: digits[2] * 16 + digits[3], blue: digits[4] * 16 + digits[5])
  }

  /// The colour as `#rrggbb`.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") { text, amount in
      text.append(digits[Int(amount) / 16])
      text.append(digits[Int(amount) % 16])
    }
  }

  /// The colour between this one and another, at 0 this one and at 1 the other.
  public func mixed(with other: Color, by share: Double) -> Color {
    func between(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + (Double(to) - Double(from)) * min(max(share, 0), 1)).rounded())
    }
    return Color(
      red: between(red, other.red), green: between(green, other.green), blue: between(blue, other.blue))
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
