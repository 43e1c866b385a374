import Foundation
import Testing

/// What the program takes from its surroundings: the files that are named, what the loader and the system's libraries need, and
/// nothing else.
@Suite(.enabled(if: SystemCalls.canBeSeen, "needs strace, and leave to look on"))
struct SupplyTests {
  private let folder: TemporaryFolder

  /// Inputs that would have a careless program load, start or look up something.
  private static let files = [
    "a.txt": """
    Title: file:///etc/passwd
    Date: 2022-05-18
    Language: de
    URL: https://example.org/$(id)

    Die ECOWAS verhängt Sanktionen gegen Mali. file:///etc/shadow |id; `id` http://example.org/x.png

    """,
    "b.html": """
    <!DOCTYPE html SYSTEM "file:///etc/hostname" [<!ENTITY x SYSTEM "file:///etc/passwd">]><html lang="de"><head>
    <base href="https://example.org/"><link rel="stylesheet" href="https://example.org/a.css"><script src="//example.org/a.js">
    </script><meta http-equiv="refresh" content="0; url=https://example.org/"></head><body><article><p>Mali kritisiert die
    ECOWAS. &x;<img src="file:///etc/passwd"><iframe src="https://example.org/"></iframe></p></article></body></html>
    """,
    "c.jsonl": #"{"id": "c", "language": "fr", "text": "La CEDEAO condamne le Mali.", "url": "file:///etc/passwd"}"#
      + "\n",
    "d.graphml": """
    <?xml version="1.0"?><?xml-stylesheet href="https://example.org/a.xsl"?><graphml
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://example.org file:///etc/hostname"
    xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/><graph edgedefault="directed">
    <node id="state:ML"><data key="image">/etc/passwd</data></node><node id="alliance:ecowas"/>
    <edge source="alliance:ecowas" target="state:ML"/></graph></graphml>
    """,
    "e.graphml": """
    <!DOCTYPE graphml SYSTEM "file:///etc/hostname" [<!ENTITY % p SYSTEM "https://example.org/p.dtd">%p;]>
    <graphml><graph/></graphml>
    """,
    "mine.style": "map font: DejaVu Sans\nedge.sanctions color: #a00000\n",
    "mine.book": "[en/frames.txt]\nverb | mediates-for | mediate | subject | for\n",
  ]

  init() throws {
    folder = try TemporaryFolder(SupplyTests.files)
  }

  /// Runs the program with file names standing for those in the folder, and tells what it opened but should not have.
  private func strangers(_ arguments: [String], code: Int32 = 0, allowing allowed: [Surroundings]) throws -> [String] {
    let named = Set(SupplyTests.files.keys).union(SupplyTests.outputs)
    let words = arguments.map { named.contains($0) ? folder.path($0) : $0 }
    let calls = try SystemCalls(words, folder: folder)
    #expect(calls.outcome.code == code, "\(calls.outcome.errors)")
    #expect(calls.programs == [Program.path])
    #expect(calls.forks.isEmpty)
    #expect(calls.connections.isEmpty)
    let given = Set(words)
    return Set(calls.openings).filter { opening in
      if given.contains(opening.path) { return false }
      if opening.path.hasPrefix(folder.path(".entente-")) { return false }
      return opening.isWritten || !allowed.contains { $0.has(opening.path) }
    }.map(\.path).sorted()
  }

  private static let outputs: Set = [
    "x.json", "x.svg", "x.png", "x.pdf", "x.graphml", "x.txt", "patch.json", "out.jsonl",
  ]

  @Test(arguments: [
    ["extract", "a.txt", "b.html", "c.jsonl", "d.graphml"],
    ["extract", "c.jsonl", "--codebook", "mine.book", "--resume", "out.jsonl"],
    ["map", "d.graphml", "-o", "x.json", "-o", "x.graphml"],
    ["explain", "d.graphml"],
    ["diff", "d.graphml", "d.graphml", "--patch", "patch.json", "-o", "x.txt"],
    ["codebook", "check", "mine.book"],
    ["codebook", "find", "ECOWAS"],
  ])
  func `what is no picture reads what is named and the loader's libraries`(arguments: [String]) throws {
    #expect(try strangers(arguments, allowing: [.loader, .system]) == [])
  }

  @Test func `GraphML that names files is refused without a look at them`() throws {
    #expect(try strangers(["map", "e.graphml", "--format", "json"], code: 65, allowing: [.loader, .system]) == [])
  }

  @Test func `a map reads Graphviz's plug-ins besides`() throws {
    let arguments = ["map", "d.graphml", "--style", "mine.style", "-o", "x.svg"]
    #expect(try strangers(arguments, allowing: [.loader, .system, .graphviz]) == [])
  }

  @Test(arguments: ["x.png", "x.pdf"])
  func `a picture reads fonts besides`(output: String) throws {
    let arguments = ["map", "d.graphml", "--style", "mine.style", "-o", output]
    #expect(try strangers(arguments, allowing: [.loader, .system, .graphviz, .fonts]) == [])
  }

  @Test func `the library for pictures is loaded for pictures only`() throws {
    for (output, isLoaded) in [("x.svg", false), ("x.png", true)] {
      let calls = try SystemCalls(["map", folder.path("d.graphml"), "-o", folder.path(output)], folder: folder)
      #expect(calls.openings.contains { $0.path.contains("librsvg") } == isLoaded)
    }
  }

  @Test func `what the test looks for is seen`() throws {
    let calls = try SystemCalls(["map", folder.path("missing.txt")], folder: folder)
    #expect(calls.outcome.code == 66)
    #expect(calls.programs == [Program.path])
    #expect(calls.openings.contains { $0.path.contains("libxml2") })
  }
}

/// Parts of the system that a run may read.
enum Surroundings {
  case loader, system, graphviz, fonts

  /// Whether a file belongs to it.
  func has(_ path: String) -> Bool {
    switch self {
    case .loader: path == "/etc/ld.so.cache" || Surroundings.isLibrary(path)
    case .system:
      path.hasPrefix("/sys/devices/system/cpu/") || path == "/proc/sys/vm/overcommit_memory"
        || Surroundings.isOwnProcess(path)
    case .graphviz: path.contains("/graphviz/config") || Surroundings.isForLibraries(path)
    case .fonts:
      Surroundings.fontFolders.contains { path.hasPrefix($0) } || path.contains("/fontconfig")
        || path.contains("/fonts/")
    }
  }

  /// Where fonts and their settings lie, and what cairo asks of the time zone.
  private static let fontFolders = [
    "/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/etc/localtime", "/usr/share/zoneinfo",
  ]

  /// What libraries that Graphviz's plug-ins are linked with, GLib and libselinux, look up as they are loaded.
  private static func isForLibraries(_ path: String) -> Bool {
    path == "/proc/filesystems" || path.hasPrefix("/usr/share/locale")
  }

  private static func isLibrary(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix("lib") && (name.hasSuffix(".so") || name.contains(".so."))
  }

  /// What the C library and Dispatch read of this process, to know its stack and how busy its threads are.
  private static func isOwnProcess(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard parts.first == "proc", parts.count > 2 else { return false }
    return parts[1] == "self" || (parts.last == "stat" && parts[1].allSatisfy(\.isNumber))
  }
}
