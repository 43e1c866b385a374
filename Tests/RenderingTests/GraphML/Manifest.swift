import Foundation
import TestSupport
import Testing

/// The outcomes that `../shared/graphml-samples/MANIFEST.json` asks for.
struct Manifest: Decodable {
  let samples: [Sample]

  struct Sample: Decodable, Sendable, CustomTestStringConvertible {
    let file: String
    let expect: Expectation

    var testDescription: String { file }
  }

  struct Expectation: Decodable, Sendable {
    let nodes: Int?
    let edges: Int?
    let directed: Bool?
    let error: String?
    let isErrorOrCounts: Bool?
    let probes: [Probe]?

    enum CodingKeys: String, CodingKey {
      case nodes, edges, directed, error, probes
      case isErrorOrCounts = "error_or"
    }
  }

  /// A value that an element must have.
  struct Probe: Decodable, Sendable {
    let on: String
    let place: [String: Value]
    let attribute: String
    let value: Value

    enum CodingKeys: String, CodingKey {
      case on, value
      case place = "where"
      case attribute = "attr"
    }
  }

  enum Value: Decodable, Hashable, Sendable {
    case text(String)
    case number(Double)
    case truth(Bool)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  static let samples: [Sample] = {
    guard let file = SharedFolder.file("graphml-samples/MANIFEST.json"), let data = try? Data(contentsOf: file) else {
      return []
    }
    return (try? JSONDecoder().decode(Manifest.self, from: data).samples) ?? []
  }()

  static func bytes(of file: String) throws -> [UInt8] {
    let url = try #require(SharedFolder.file("graphml-samples/\(file)"))
    return Array(try Data(contentsOf: url))
  }
}
