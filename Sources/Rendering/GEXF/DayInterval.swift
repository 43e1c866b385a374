import RelationGraph

/// The days from the first to the last that evidence of an edge speaks of, each as `YYYY-MM-DD`.
///
/// A month or a year counts from its first day to its last.
struct DayInterval: Hashable {
  let first: String
  let last: String

  /// The interval of an edge that has dates.
  init?(_ edge: Edge) {
    self.init(from: edge.first, to: edge.last)
  }

  /// The interval of two dates, of which one may be missing and neither need be a date.
  init?(from first: String?, to last: String?) {
    let dates = [first, last].compactMap { $0 }.compactMap { PartialDate($0) }
    guard let first = dates.first, let last = dates.last, first.firstDay <= last.lastDay else { return nil }
    self.first = first.firstDay
    self.last = last.lastDay
  }
}

/// A day, a month or a year of the Gregorian calendar.
private struct PartialDate {
  let firstDay: String
  let lastDay: String

  init?(_ text: String) {
    guard AttributeReading.isDate(text) else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let month = parts.count > 1 ? parts[1] : nil
    let day = parts.count > 2 ? parts[2] : nil
    guard (1...12).contains(month ?? 1) else { return nil }
    let days = PartialDate.days(in: month ?? 12, of: parts[0])
    guard (1...days).contains(day ?? 1) else { return nil }
    let year = String(text.prefix(4))
    firstDay = "\(year)-\(PartialDate.twoDigits(month ?? 1))-\(PartialDate.twoDigits(day ?? 1))"
    lastDay = "\(year)-\(PartialDate.twoDigits(month ?? 12))-\(PartialDate.twoDigits(day ?? days))"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
