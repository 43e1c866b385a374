// The part of the benchmarks that only our own process can measure. Each prints a JSON object with its seconds, which
// `Benchmarks/run.py` reads; a new one is a file here, a case below and a row in `Benchmarks/rows`.

let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "extract" where words.count == 2: try ExtractionBenchmark.run(words[1])
case "read" where words.count == 2: try GraphMLBenchmark.read(words[1])
case "write" where words.count == 3: try GraphMLBenchmark.write(words[1], to: words[2])
default: print("expected: extract FILE, read FILE, or write FILE OUTPUT")
}
