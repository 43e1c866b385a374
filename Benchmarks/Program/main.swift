// The part of the benchmarks that only our own process can measure. Each prints a JSON object with its seconds, which
// `Benchmarks/run.py` reads; a new one is a file here, a case below and a row in `Benchmarks/rows`.

let words = CommandLine.arguments.dropFirst()
switch (words.first, words.dropFirst().first) {
case ("extract", let path?): try ExtractionBenchmark.run(path)
default: print("expected: extract FILE")
}
