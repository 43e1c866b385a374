import Foundation
import Testing

/// Runs that are killed, and runs that get in each other's way.
///
/// `KILLS=200 swift test --filter CutOffTests` is the long form.
@Suite struct CutOffTests {
  private static let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 20

  private let folder: TemporaryFolder
  private let shell: Shell

  init() throws {
    let nodes = (0..<1500).map { "\"state:X\($0)\":{\"label\":\"Land \($0)\"}" }.joined(separator: ",")
    let lines = (0..<40 * CutOffTests.kills).map {
      "{\"id\": \"\($0)\", \"language\": \"de\", \"text\": \"Die ECOWAS kritisiert Mali zum \($0). Mal.\"}\n"
    }
    folder = try TemporaryFolder([
      "old.json": "{\"graph\":{\"id\":\"old\",\"nodes\":{},\"edges\":[]}}", "many.jsonl": lines.joined(),
      "new.json": "{\"graph\":{\"id\":\"new\",\"nodes\":{\(nodes)},\"edges\":[]}}",
    ])
    shell = Shell(folder: folder)
  }

  /// Kills every second run at any moment, and every other one soon after it has begun to write.
  @Test(arguments: ["KILL", "TERM"])
  func `a run that is killed leaves the old file or the new one, whole`(signal: String) throws {
    let outcome = try shell.run(
      """
      for side in old new; do $entente map $side.json $(printf -- "-o $side.%s " graphml csv gexf cypher); done
      outputs=$(printf -- '-o a.%s ' graphml csv gexf cypher)
      begin=$(date +%s%N); $entente map new.json $outputs; span=$((($(date +%s%N) - begin) / 1000))
      old=0 new=0 broken=0 writing=0
      for ((kill = 0; kill < \(CutOffTests.kills); kill++)); do
        for ending in graphml csv gexf cypher; do cp old.$ending a.$ending; done
        $entente map new.json $outputs & run=$!
        delay=$((RANDOM * 32768 + RANDOM))
        if ((kill % 2)); then
          delay=$((delay % span))
        else
          until compgen -G '.entente-*' >/dev/null || ! kill -0 $run 2>/dev/null; do :; done
          delay=$((delay % 6000))
        fi
        sleep "$(printf '%d.%06d' $((delay / 1000000)) $((delay % 1000000)))"
        kill -\(signal) $run 2>/dev/null; wait $run 2>/dev/null; code=$?
        ! compgen -G '.entente-*' >/dev/null || writing=$((writing + 1))
        for ending in graphml csv gexf cypher; do
          if cmp -s a.$ending old.$ending; then old=$((old + 1))
          elif cmp -s a.$ending new.$ending; then new=$((new + 1))
          else broken=$((broken + 1)); fi
        done
        case $code in 0) cmp -s a.csv new.csv || echo "ended well without a result" ;;
        137 | 143) ;;
        *) echo "code $code" ;; esac
        [ \(signal) = KILL ] || ls -A | grep '^.entente'
        rm -f .entente-*
      done
      echo "old or new: $((old + new)), broken: $broken"
      echo "\(signal): \(CutOffTests.kills) kills, $writing while files were written, $old files old, $new new" >&2
      """)
    #expect(outcome.output == "old or new: \(4 * CutOffTests.kills), broken: 0\n")
    print(outcome.errors, terminator: "")
  }

  @Test func `a run that is killed again and again comes to the same end`() throws {
    let outcome = try shell.run(
      """
      $entente extract many.jsonl > whole.jsonl
      mkfifo in.jsonl; lines=0
      for ((kill = 0; kill < \(CutOffTests.kills); kill++)); do
        # The input stays open, so there is a run to kill, whether it has read, writes or waits for more.
        $entente extract in.jsonl --resume out.jsonl & run=$!
        exec 3> in.jsonl; head -n $((lines + RANDOM % 40)) many.jsonl >&3
        sleep "0.0$((RANDOM % 4))$((RANDOM % 10))"; kill -KILL $run || echo "ended by itself"
        exec 3>&-; wait $run 2>/dev/null
        lines=$(cat out.jsonl 2>/dev/null | wc -l)
        # Only the last line may be cut off.
        head -n $lines whole.jsonl | cmp -s - <(head -n $lines out.jsonl) || echo differs
      done
      echo "resumed after \(CutOffTests.kills) kills, which left $lines of $(wc -l < many.jsonl) lines to be kept" >&2
      $entente extract many.jsonl --resume out.jsonl
      cmp whole.jsonl out.jsonl && echo same
      """)
    #expect(outcome.output == "same\n")
    print(outcome.errors, terminator: "")
  }

  @Test func `of runs that write one file the last one wins, whole`() throws {
    let outcome = try shell.run(
      """
      $entente map old.json -o old.graphml; $entente map new.json -o new.graphml
      for ((round = 0; round < 3; round++)); do
        for ((run = 0; run < 4; run++)); do
          $entente map new.json -o a.graphml & $entente map old.json -o a.graphml &
        done
        for run in $(jobs -p); do wait $run || echo "code $?"; done
        cmp -s a.graphml new.graphml || cmp -s a.graphml old.graphml || echo broken
      done
      ls -A | grep '^.entente'; echo done
      """)
    #expect(outcome == Program.Outcome(code: 0, output: "done\n", errors: ""))
  }

  @Test func `a run does not add to what another is adding to`() throws {
    let outcome = try shell.run(
      """
      mkfifo in.jsonl; head -n 1 many.jsonl > one.jsonl
      $entente extract in.jsonl --resume out.jsonl & run=$!
      exec 3> in.jsonl; head -n 1 many.jsonl >&3
      while ! [ -s out.jsonl ]; do sleep 0.1; done
      $entente extract one.jsonl --resume out.jsonl; echo $?
      exec 3>&-; wait $run; echo $?; wc -l < out.jsonl
      """)
    #expect(outcome.output == "73\n0\n1\n")
    #expect(outcome.errors.contains("out.jsonl: cannot be written: another run is writing to it"))
  }
}
