/// The codes by which a terminal tells kinds of changes apart (ECMA-48, "Select Graphic Rendition").
///
/// They name the terminal's own colours, which its user has chosen; the sign at the head of each line tells the same.
public struct TerminalColors: Hashable, Sendable {
  /// The parameter by kind; a kind without one stays as it is.
  public var codes: [ChangeKind: String]
  /// The parameter of headings.
  public var heading: String

  /// Makes a table of codes.
  public init(codes: [ChangeKind: String], heading: String) {
    self.codes = codes
    self.heading = heading
  }

  /// Bold headings; magenta, red, yellow, cyan, green for what changed, and faint for what did not.
  public static let standard = TerminalColors(
    codes: [
      .turned: "35", .contradicted: "31", .ended: "33", .changed: "36", .added: "32", .removed: "31", .silent: "2",
      .confirmed: "2",
    ], heading: "1")

  func paint(_ text: String, _ code: String?) -> String {
    guard let code else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
