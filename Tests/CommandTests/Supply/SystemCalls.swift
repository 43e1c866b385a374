import Foundation

/// What a run of the program asked of the system, as strace saw it.
struct SystemCalls {
  /// A file that was opened.
  struct Opening: Hashable {
    let path: String
    let isWritten: Bool
  }

  /// The files that were opened, in order; those that are not there are left out.
  private(set) var openings: [Opening] = []
  /// The programs that were started, the first of them this one.
  private(set) var programs: [String] = []
  /// Calls that make a process rather than a thread.
  private(set) var forks: [String] = []
  /// Calls that concern a network or another process's socket.
  private(set) var connections: [String] = []
  /// How the program ended.
  let outcome: Program.Outcome

  /// Whether strace is there and allowed to look on.
  static let canBeSeen: Bool =
    (try? Program.run(["-qq", "-o", "/dev/null", "true"], program: path))?.code == 0

  private static let path = "/usr/bin/strace"

  /// Runs the program under strace.
  init(_ arguments: [String], input: String = "", folder: TemporaryFolder) throws {
    let log = folder.path(".trace")
    // The address sanitizer, if the program is built with it, would look for leaks as a tracer does, and there can be only one.
    let untraced = ["-E", "ASAN_OPTIONS=detect_leaks=0"]
    let traced = ["-f", "-qq", "-s", "4096", "-e", "trace=%process,%network,open,openat,openat2,creat", "-o", log]
    outcome = try Program.run(
      traced + untraced + ["--", Program.path] + arguments, input: Data(input.utf8), program: SystemCalls.path)
    for line in (folder.read(".trace") ?? "").split(separator: "\n") { note(line) }
    try FileManager.default.removeItem(atPath: log)
  }

  private mutating func note(_ line: Substring) {
    let call = line.drop { $0.isNumber }.drop { $0 == " " }
    let name = call.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    switch name {
    case "open", "openat", "openat2", "creat":
      // A call that another thread's cut in two is told at its beginning, before it is known whether the file is there.
      if call.contains(" = -1 ") { return }
      let flags = call.split(separator: "\"").last ?? ""
      let isWritten = name == "creat" || ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].contains { flags.contains($0) }
      openings.append(Opening(path: SystemCalls.quoted(call), isWritten: isWritten))
    case "execve", "execveat": programs.append(SystemCalls.quoted(call))
    case "fork", "vfork": forks.append(String(call))
    case "clone", "clone3": if !call.contains("CLONE_THREAD") { forks.append(String(call)) }
    case "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg",
      "recvfrom", "recvmsg", "recvmmsg":
      connections.append(String(call))
    default: return
    }
  }

  /// The first quoted argument of a call.
  private static func quoted(_ call: Substring) -> String {
    String(call.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false).dropFirst().first ?? "")
  }
}
