/// A day of the Gregorian calendar as a number, one more for each day.
///
/// The number is that of the Julian day that begins at noon of the day.
struct DayNumber: Hashable, Comparable {
  let number: Int

  /// The number of a day, or of the first day of a month or year, of ISO 8601.
  ///
  /// A moment counts as its day; there is nothing for text that is no date.
  init?(_ date: String) {
    let day = String(date.prefix("2022-05-18".count))
    guard let interval = DayInterval(from: day, to: nil) else { return nil }
    let parts = interval.first.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Makes the number of a day.
  init(year: Int, month: Int, day: Int) {
    // Years are counted from March, so that the day that some years have more is their last.
    let shift = month > 2 ? 0 : 1
    let years = year + 4800 - shift
    let months = month + 12 * shift - 3
    number = day + (153 * months + 2) / 5 + 365 * years + years / 4 - years / 100 + years / 400 - 32045
  }

  /// Year, month and day, by the inverse of the count: the year is found first, then what is left of it.
  private var parts: (year: Int, month: Int, day: Int) {
    let days = number + 32044
    let centuries = (4 * days + 3) / 146_097
    let inCentury = days - 146_097 * centuries / 4
    let years = (4 * inCentury + 3) / 1461
    let inYear = inCentury - 1461 * years / 4
    let months = (5 * inYear + 2) / 153
    let isAfterTurn = months >= 10
    return (
      100 * centuries + years - 4800 + (isAfterTurn ? 1 : 0), isAfterTurn ? months - 9 : months + 3,
      inYear - (153 * months + 2) / 5 + 1
    )
  }

  /// The months from the beginning of the year 0 to the day's month.
  var monthCount: Int { parts.year * 12 + parts.month - 1 }

  /// The day as `YYYY-MM-DD`.
  var date: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (year, month, day) = parts
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  static func < (left: DayNumber, right: DayNumber) -> Bool { left.number < right.number }
}
