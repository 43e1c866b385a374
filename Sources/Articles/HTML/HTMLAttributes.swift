/// Counts the attributes of a page's elements before libxml2 sees them.
///
/// libxml2 compares each attribute of an element with all before it, so that an element with a hundred thousand of them keeps
/// it busy for minutes (measured with version 2.9.14). The count follows libxml2's own way of telling attributes apart.
enum HTMLAttributes {
  /// The largest sum of the squares of the numbers of attributes: about half a second of comparing.
  static let limit = 100_000_000

  /// Whether a page stays below ``limit``.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  static func areFew(in page: [UInt8]) -> Bool {
    var cost = 0
    var index = 0
    while let start = page[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      guard index < page.count, isLetter(page[index]) else { continue }
      let count = skipElement(page, &index)
      cost += count * count
      if cost > limit { return false }
    }
    return true
  }

  /// Passes over a start tag and counts what may be attributes in it.
  private static func skipElement(_ page: [UInt8], _ index: inout Int) -> Int {
    var count = 0
    while index < page.count, page[index] != UInt8(ascii: ">") {
      if isBlank(page[index]) || page[index] == UInt8(ascii: "/") {
        index += 1
      } else if isLetter(page[index]) {
        count += 1
        skipAttribute(page, &index)
      } else {
        // No name: libxml2 gives up on the word and goes on at the next.
        while index < page.count, !isBlank(page[index]), page[index] != UInt8(ascii: ">") { index += 1 }
      }
    }
    return count
  }

  /// Passes over a name and its value.
  private static func skipAttribute(_ page: [UInt8], _ index: inout Int) {
    while index < page.count, isName(page[index]) { index += 1 }
    let end = index
    skipBlanks(page, &index)
    guard index < page.count, page[index] == UInt8(ascii: "=") else {
      index = end
      return
    }
    index += 1
    skipBlanks(page, &index)
    guard index < page.count, page[index] == UInt8(ascii: "\"") || page[index] == UInt8(ascii: "'") else { return }
    index = page[(index + 1)...].firstIndex(of: page[index]).map { $0 + 1 } ?? page.count
  }

  private static func skipBlanks(_ page: [UInt8], _ index: inout Int) {
    while index < page.count, isBlank(page[index]) { index += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":")
      || byte >= 0x80
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
