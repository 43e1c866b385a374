/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Sendable {
  /// Year, month and day, all counted from one.
  public let year: Int, month: Int, day: Int

  /// Reads the day of an ISO 8601 date or timestamp: `2022-05-18`, `20220518`, `2022-05-18T10:00:00+02:00`.
  ///
  /// A timestamp gives the day that it was written with, whatever its time zone. A blank may stand for the `T`.
  ///
  /// - Returns: The day, or nothing where the text is no date or the calendar has no such day.
  public init?(_ text: String) {
    let bytes = Array(text.utf8.drop { $0 == UInt8(ascii: " ") })
    let isExtended = bytes.count >= 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
    let length = isExtended ? 10 : 8
    guard bytes.count >= length, CalendarDay.mayFollow(bytes.dropFirst(length).first) else { return nil }
    let digits = isExtended ? bytes[0..<4] + bytes[5..<7] + bytes[8..<10] : bytes[0..<8]
    guard let number = CalendarDay.number(digits) else { return nil }
    self.init(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }

  /// Makes a day, or nothing where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1, (1...12).contains(month), day >= 1, day <= CalendarDay.length(ofMonth: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether a date may be followed by this: the end, a time, or a blank.
  private static func mayFollow(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "), UInt8(ascii: "Z")].contains(byte)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }
}
