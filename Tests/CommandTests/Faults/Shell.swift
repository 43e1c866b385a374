import Foundation

/// Runs scripts in which `$entente` is the program and `$folder` a folder of the test's own.
struct Shell {
  let folder: TemporaryFolder

  /// Runs a script of bash, in which a failed step does not go unseen.
  func run(_ script: String, input: String = "") throws -> Program.Outcome {
    try Program.run(["-c", prepared(script)], input: Data(input.utf8), program: "/bin/bash")
  }

  /// Runs a script in which `$disk` is a disk of so many kilobytes, which is gone afterwards.
  func run(_ script: String, onDiskOf size: Int) throws -> Program.Outcome {
    let disk = folder.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let mount = "disk='\(disk)'; mount -t tmpfs -o size=\(size)k tmpfs \"$disk\"\n"
    return try Program.run(
      ["--user", "--map-root-user", "--mount", "/bin/bash", "-c", mount + prepared(script)], program: Shell.unshare)
  }

  /// Runs a script as a user who may not write everywhere.
  func runWithoutPrivileges(_ script: String) throws -> Program.Outcome {
    guard getuid() == 0 else { return try run(script) }
    let user = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    return try Program.run(user + ["/bin/bash", "-c", prepared(script)], program: "/usr/bin/setpriv")
  }

  /// Whether the system lets a test have a disk of its own, by a namespace of mounts.
  static let canMount: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? Shell(folder: folder).run("true", onDiskOf: 64))?.code == 0
  }()

  private static let unshare = "/usr/bin/unshare"

  private func prepared(_ script: String) -> String {
    "set -u; entente='\(Program.path)'; folder='\(folder.path)'; cd \"$folder\"\n" + script
  }
}
