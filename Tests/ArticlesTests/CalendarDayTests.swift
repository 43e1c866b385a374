import Testing

@testable import Articles

@Suite("Days of the calendar")
struct CalendarDayTests {
  @Test(
    arguments: [
      ("2022-05-18", "2022-05-18"), ("20220518", "2022-05-18"), ("2022-05-18T23:10:00+02:00", "2022-05-18"),
      ("2022-05-18 10:00", "2022-05-18"), (" 2022-05-18", "2022-05-18"), ("20220518T101500Z", "2022-05-18"),
      ("2024-02-29", "2024-02-29"), ("0987-01-02", "0987-01-02"),
    ])
  func `a date or timestamp gives its day`(text: String, day: String) {
    #expect(CalendarDay(text)?.description == day)
  }

  @Test(
    arguments: [
      "", "gestern", "2022", "2022-05", "18.05.2022", "2022-13-01", "2023-02-29", "1900-02-29", "2022-04-31",
      "2022-5-18",
      "2022-05-189", "202205181", "2022-05-1x", "0000-01-01",
    ])
  func `what is no day of the calendar gives none`(text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
