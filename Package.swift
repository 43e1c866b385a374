// swift-tools-version: 6.3;(experimentalCGen)
import PackageDescription

// What every Swift target is held to: a warning is an error, an existential says that it is one, imports
// stay inside the module that wrote them, and each use of unsafe memory is marked as such.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// `make fuzz` builds the fuzzer alone. libFuzzer has the function `main`, so the command is a library then, whose own goes by
// another name.
let isFuzzed = Context.environment["FUZZ"] != nil
let commandDependencies: [Target.Dependency] = [
  "Articles", "Extraction", "Graphviz", "Language", "RelationGraph", "Rendering",
]
// What must hold for any bytes: the tests ask it of the kept inputs, the fuzzer of those that it makes. It looks into modules, which
// only builds for tests allow, so it is a part of the tests unless the fuzzer is built.
let fuzzDependencies: [Target.Dependency] = [
  "Articles", "Extraction", "Language", "RelationGraph", "Rendering", "TestSupport", "entente",
]
let commandTargets: [Target] =
  isFuzzed
  ? [
    .target(
      name: "entente", dependencies: commandDependencies,
      swiftSettings: settings + [
        .unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "entente_main"])
      ]),
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzzing/C"),
    .target(
      name: "FuzzTargets", dependencies: fuzzDependencies, path: "Tests/FuzzingTests/Targets", swiftSettings: settings),
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets", "CFuzzer"], path: "Tests/Fuzzing/Program",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
  ]
  : [
    .executableTarget(name: "entente", dependencies: commandDependencies, swiftSettings: settings),
    .testTarget(name: "FuzzingTests", dependencies: fuzzDependencies, swiftSettings: settings),
  ]

let package = Package(
  name: "entente",
  products: [
    .library(name: "RelationGraph", targets: ["RelationGraph"]),
    .library(name: "Extraction", targets: ["Articles", "Extraction"]),
    .library(name: "Rendering", targets: ["Rendering"]),
  ],
  targets: [
    // The stations of the data, in the order in which it passes them.
    .target(name: "Articles", dependencies: ["CLibXML2"], swiftSettings: settings),
    .target(name: "Language", dependencies: ["Articles", "Embedded"], swiftSettings: settings),
    .target(
      name: "Extraction", dependencies: ["Articles", "Language", "CompiledLexicons", "Embedded", "RelationGraph"],
      swiftSettings: settings),
    .target(name: "RelationGraph", swiftSettings: settings),
    .target(
      name: "Rendering", dependencies: ["RelationGraph", "Graphviz", "CLibXML2", "CPictures", "Embedded"],
      swiftSettings: settings),

    // What the stations stand on.
    .target(name: "Graphviz", dependencies: ["CGraphviz"], swiftSettings: settings),
    .target(name: "Embedded", dependencies: ["CEmbedded"], swiftSettings: settings),
    // The lexicons as tables that are ready to use: a program of ours makes them of the data files during the build.
    .target(name: "CompiledLexicons", dependencies: ["CLexicons", "Embedded"], swiftSettings: settings),
    .target(
      name: "CLexicons", path: "Sources/C/Lexicons", cSettings: [.treatAllWarnings(as: .error)],
      plugins: ["LexiconPlugin"]),
    .plugin(
      name: "LexiconPlugin", capability: .buildTool(), dependencies: ["lexicon-compiler"],
      path: "Sources/LexiconPlugin"),
    .executableTarget(
      name: "lexicon-compiler", dependencies: ["Language"], path: "Sources/LexiconCompiler",
      swiftSettings: settings + (isFuzzed ? [.define("FUZZED")] : []),
      // The compiler of lexicons runs while the fuzzer is built, with libFuzzer in it, and has nothing to be fuzzed.
      linkerSettings: isFuzzed
        ? [.unsafeFlags(["-z", "muldefs", "--defsym=LLVMFuzzerTestOneInput=0"].flatMap { ["-Xlinker", $0] })] : nil),
    .target(
      name: "CEmbedded", path: "Sources/C/Embedded", cSettings: [.treatAllWarnings(as: .error)]),
    .systemLibrary(
      name: "CGraphviz", path: "Sources/C/Graphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CLibXML2", path: "Sources/C/XML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    // Only types: librsvg is loaded when a PNG or PDF is wanted, and nothing is linked.
    .systemLibrary(name: "CPictures", path: "Sources/C/Pictures"),

    // What only a process of ours can measure; `Benchmarks/run.py` calls it.
    .executableTarget(
      name: "benchmark", dependencies: ["Articles", "Extraction", "RelationGraph", "Rendering"],
      path: "Benchmarks/Program",
      swiftSettings: settings),

    .target(name: "TestSupport", dependencies: ["RelationGraph"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "RelationGraphTests", dependencies: ["RelationGraph", "TestSupport"],
      exclude: ["Snapshots", "Diff/Snapshots"],
      swiftSettings: settings),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "Embedded", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "Articles", "RelationGraph", "TestSupport"],
      exclude: ["Sentences"],
      swiftSettings: settings),
    .testTarget(
      name: "RenderingTests", dependencies: ["Rendering", "Graphviz", "RelationGraph", "Embedded", "TestSupport"],
      exclude: ["Snapshots", "Timeline/Snapshots"], swiftSettings: settings),
    .testTarget(name: "CommandTests", dependencies: ["entente", "TestSupport"], swiftSettings: settings),

    // What is done again and again under valgrind.
    .executableTarget(
      name: "endurance", dependencies: ["Articles", "Graphviz", "RelationGraph", "Rendering"],
      path: "Tests/Endurance", exclude: ["memory.sh"], swiftSettings: settings),
  ] + commandTargets,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
