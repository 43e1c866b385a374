/// Days along a line.
struct TimelineScale {
  /// The length of all days, in points.
  let length: Double
  private let days: [DayNumber]

  /// The greatest number of days that are marked, and their least distance in points.
  private static let tickLimit = 8, tickDistance = 72.0
  /// So many days and fewer are marked one by one, more by months and years.
  private static let monthly = 75

  /// Makes a scale from the first to the last of some days.
  init(days: some Sequence<DayNumber>, length: Double) {
    self.days = Set(days).sorted()
    self.length = length
  }

  /// The distance of a day from the beginning, in points.
  func place(of day: DayNumber) -> Double {
    guard let first = days.first, let last = days.last, first < last else { return 0 }
    return Double(day.number - first.number) / Double(last.number - first.number) * length
  }

  /// The days to mark, with their names.
  func ticks(_ words: MapWords) -> [(text: String, place: Double)] {
    guard let first = days.first, let last = days.last else { return [] }
    let isShort = last.number - first.number <= Self.monthly
    let candidates = isShort ? days.map { ($0, $0.date) } : calendarTicks(from: first, to: last)
    var ticks: [(text: String, place: Double)] = []
    for (day, date) in candidates {
      let place = place(of: day)
      if let last = ticks.last, place - last.place < Self.tickDistance { continue }
      ticks.append((words.dates(from: date, to: nil) ?? date, place))
    }
    return ticks
  }

  /// The beginnings of years, or of as many months as there is room for.
  private func calendarTicks(from first: DayNumber, to last: DayNumber) -> [(DayNumber, String)] {
    let firstMonth = first.monthCount
    let months = last.monthCount - firstMonth
    let step = [1, 2, 3, 6, 12, 24, 60, 120].first { months / $0 <= Self.tickLimit } ?? max(months / Self.tickLimit, 1)
    let begin = (firstMonth + step - 1) / step * step
    return stride(from: begin, through: last.monthCount, by: step).compactMap { month in
      let day = DayNumber(year: month / 12, month: month % 12 + 1, day: 1)
      guard day >= first else { return nil }
      return (day, step >= 12 ? String(day.date.prefix(4)) : String(day.date.prefix(7)))
    }
  }
}
