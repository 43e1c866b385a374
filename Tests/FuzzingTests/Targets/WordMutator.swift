import Foundation
import TestSupport

/// Changes texts word by word, so that the fuzzer comes to sentences that random bytes would never make.
public struct WordMutator: Sendable {
  /// The words of each file.
  ///
  /// A file is chosen before a word is, so that few function words come up as often as many names.
  private let lists: [[[UInt8]]]

  /// Reads files of words, one on each line; nothing where there is none.
  public init?(files: [String]) {
    lists = files.compactMap { FileManager.default.contents(atPath: $0) }
      .map { content in
        content.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }.map { Array($0) }
      }
      .filter { !$0.isEmpty }
    if lists.isEmpty { return nil }
  }

  /// The text with a few words put in, taken out, changed, swapped or repeated.
  public func changed(_ text: [UInt8], seed: UInt32) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(seed))
    var parts = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { Array($0) }
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&parts, &random) }
    return Array(parts.joined(separator: [UInt8(ascii: " ")]))
  }

  private func change(_ parts: inout [[UInt8]], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...parts.count, using: &random)
    guard place < parts.count else { return parts.append(word(&random)) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: parts.insert(word(&random), at: place)
    case 2: parts[place] = word(&random)
    case 3: parts.remove(at: place)
    case 4: parts.swapAt(place, Int.random(in: 0..<parts.count, using: &random))
    default:
      let length = Int.random(in: 1...12, using: &random)
      let run = parts[place..<min(place + length, parts.count)]
      parts.insert(contentsOf: run, at: Int.random(in: 0...parts.count, using: &random))
    }
  }

  private func word(_ random: inout SeededGenerator) -> [UInt8] { random.pick(lists).flatMap { random.pick($0) } ?? [] }
}
