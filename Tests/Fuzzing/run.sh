#!/bin/sh
# Runs fuzz targets, all unless some are named, each for some seconds and JOBS (2) at a time: run.sh PROGRAM SECONDS [TARGET…]
#
# What is found stays in .build-fuzz/found and goes on from there in the next run; an input that breaks a promise is left in
# .build-fuzz/crashes. A line for each target tells what it came to, and goes to .build-fuzz/figures.tsv too: target, seconds,
# inputs tried, inputs kept, peak memory in MB. A language is also tried with the words of its files and, in a run of a minute or more,
# with our own sentences.
set -u
fuzzer=$1
seconds=$2
shift 2
cd "$(dirname "$0")"
here=$PWD
build=$here/../../.build-fuzz
[ $# -gt 0 ] || set -- $(ls Corpus)
if [ $# -gt 1 ]; then
  printf '%s\n' "$@" | xargs -P "${JOBS:-2}" -n 1 "$here/run.sh" "$fuzzer" "$seconds"
  exit
fi
target=$1

# swift-backtrace would wait for an answer at the first crash; what leaks in other libraries is listed with the reason.
export SWIFT_BACKTRACE=enable=no
export LSAN_OPTIONS="suppressions=$here/../sanitizers/leaks.txt:print_suppressions=0"
export ASAN_OPTIONS=allocator_may_return_null=1
export FUZZ_TARGET="$target"
status=0
mkdir -p "$build/found/$target" "$build/crashes"
log=$build/$target.log
options="-max_total_time=$seconds -timeout=30 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1"
dictionary=$here/Dictionaries/$target.dict
sentences=
case $target in
json-lines) dictionary=$here/Dictionaries/json.dict ;;
german | english | french | spanish)
  language=$(printf %.2s "$target" | sed 's/ge/de/; s/sp/es/')
  mkdir -p "$build/words" "$build/sentences/$target"
  # All that the language's files name: its function words, and everything else.
  for list in grammar others; do
    case $list in
    grammar) files=$here/../../Sources/Languages/$language/grammar.txt ;;
    others) files=$(ls "$here/../../Sources/Languages/$language"/*.txt | grep -v grammar) ;;
    esac
    sed 's/([a-z]*)//g; /^#/d' $files | tr '|;,/=' '\n\n\n\n\n' | sed 's/^ *//; s/[ *]*$//' | awk 'length > 0 && length < 40' \
      | sort -u >"$build/words/$language-$list"
  done
  export FUZZ_WORDS="$here/Words/$language.txt:$build/words/$language-grammar:$build/words/$language-others"
  # To read all our own sentences first takes longer than a short run has.
  if [ "$seconds" -ge 60 ]; then
    sentences=$build/sentences/$target
    (cd "$sentences" && awk '/^[^#>~]/ { print >(NR ".txt"); close(NR ".txt") }' "$here/../ExtractionTests/Sentences/$language.txt")
  fi
  ;;
esac
[ ! -e "$dictionary" ] || options="$options -dict=$dictionary"
if ! "$fuzzer" $options "-artifact_prefix=$build/crashes/$target-" \
  "$build/found/$target" "Corpus/$target" $sentences $(ls -d "Crashers/$target" 2>/dev/null) >"$log" 2>&1; then
  status=1
  echo "$target: a promise is broken; the input is below .build-fuzz/crashes:"
  grep -vE '^(#|INFO|	NEW|	REDUCE)' "$log" | head -n 40
fi
# A fuzzer that sees nothing of the program finds nothing in it.
if grep -q 'no interesting inputs were found' "$log"; then
  status=1
  echo "$target: the fuzzer was built without coverage"
fi
tried=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
kept=$(sed -n 's/^stat::new_units_added: *//p' "$log")
memory=$(sed -n 's/^stat::peak_rss_mb: *//p' "$log")
echo "$target: ${tried:-0} inputs tried, ${kept:-0} new ones kept, ${memory:-0} MB"
printf '%s\t%s\t%s\t%s\t%s\n' "$target" "$seconds" "${tried:-0}" "${kept:-0}" "${memory:-0}" >>"$build/figures.tsv"
exit $status
