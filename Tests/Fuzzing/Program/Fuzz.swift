// What libFuzzer calls: the one file of the fuzzer that is unsafe.
//
// The environment variable FUZZ_TARGET names the target; FUZZ_WORDS may name files of words to make inputs of,
// with colons between them.
import CFuzzer
import FuzzTargets
import Glibc

private let target: FuzzTarget = {
  let name = variable("FUZZ_TARGET") ?? ""
  guard let target = FuzzTarget.named(name) else {
    fatalError("FUZZ_TARGET must be one of " + FuzzTarget.all.map(\.name).joined(separator: ", "))
  }
  return target
}()

private let words = WordMutator(files: (variable("FUZZ_WORDS") ?? "").split(separator: ":").map(String.init))

private func variable(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}

/// Tries an input.
///
/// What does not hold ends the process, as a trap does.
@c(LLVMFuzzerTestOneInput)
public func tryInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let faults = unsafe target.faults(Array(UnsafeBufferPointer(start: bytes, count: count)))
  guard faults.isEmpty else { fatalError(faults.joined(separator: "\n")) }
  return 0
}

/// Changes an input: words where there are some, bytes in every fourth case and otherwise.
@c(LLVMFuzzerCustomMutator)
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32) -> Int {
  guard let words, seed % 4 > 0 else { return unsafe LLVMFuzzerMutate(bytes, count, limit) }
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  let changed = words.changed(input, seed: seed).prefix(limit)
  for (index, byte) in changed.enumerated() { unsafe bytes[index] = byte }
  return changed.count
}
