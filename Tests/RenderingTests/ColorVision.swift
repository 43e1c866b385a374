import Foundation
import Rendering

/// How a colour looks to different readers, and how far two looks are apart.
enum ColorVision: String, CaseIterable {
  case trichromacy, protanopia, deuteranopia, tritanopia, grey

  /// What the vision makes of linear red, green and blue: Machado, Oliveira and Fernandes 2009, table 1, severity 1.
  private var matrix: [[Double]] {
    switch self {
    case .trichromacy: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    case .grey: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
    }
  }

  /// The distance of two colours as this vision sees them: CIE 1976 ΔE of L*a*b* under D65.
  func distance(_ first: Color, _ second: Color) -> Double {
    zip(lab(first), lab(second)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  /// The contrast of two colours: WCAG 2.2, "contrast ratio".
  static func contrast(_ first: Color, _ second: Color) -> Double {
    let luminances = [first, second].map { zip([0.2126, 0.7152, 0.0722], linear($0)).map(*).reduce(0, +) }.sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  private static func linear(_ color: Color) -> [Double] {
    [color.red, color.green, color.blue].map { amount in
      let share = Double(amount) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  private func lab(_ color: Color) -> [Double] {
    let linear = Self.linear(color)
    let seen = matrix.map { row in min(max(zip(row, linear).map(*).reduce(0, +), 0), 1) }
    let toXYZ = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1, 1.08883]
    let f = zip(toXYZ, white).map { row, white in
      let share = zip(row, seen).map(*).reduce(0, +) / white
      return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
