/// A way by which bytes of strangers come in, with what must hold whatever they are.
///
/// The fuzzer feeds targets for hours; the ordinary tests feed them the kept corpus and every input that once broke one.
public struct FuzzTarget: Sendable {
  /// The name, which is also that of its folder in the corpus.
  public let name: String
  /// The words that inputs are made of, where bytes alone would seldom make any.
  public let words: String?
  /// What is wrong with what was made of some bytes; empty where all holds.
  public let faults: @Sendable ([UInt8]) -> [String]

  init(_ name: String, words: String? = nil, faults: @escaping @Sendable ([UInt8]) -> [String]) {
    self.name = name
    self.words = words
    self.faults = faults
  }

  /// All targets.
  public static let all: [FuzzTarget] =
    articles + extraction + [jsonGraph, graphML, difference, codebook, style, positions, arguments]

  /// The target of a name.
  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
