#!/bin/sh
# Shows that memory does not grow with the work: memory.sh PROGRAM COUNT [KIND…]
#
# Each kind of work is done COUNT times and twice as often under valgrind, which also sees every access to memory that is not there.
# What is in use at the end may not grow by more than GREATEST bytes for each turn: `dot` itself loses some virtual edges, up to
# 4 KB for a map with frames, while a graph that is not closed would cost 10 KB.
set -eu
program=$1
count=$2
shift 2
[ $# -gt 0 ] || set -- layouts maps graphml pages
GREATEST=6000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# valgrind cannot read the debugging symbols that Swift's linker writes.
strip -o "$work/endurance" "$program"

# The bytes in use after a kind of work was done so many times, and the faults.
measure() {
  valgrind --log-file="$work/log" "$work/endurance" "$1" "$2"
  grep -A 12 -E 'Invalid|uninitialised' "$work/log" >&2 || true
  tr -d , <"$work/log" | awk '
    /in use at exit/ { used = $6 } /ERROR SUMMARY/ { faults = $4 }
    END { print used, faults }'
}

status=0
for kind; do
  set -- $(measure "$kind" "$count") $(measure "$kind" $((2 * count)))
  each=$((($3 - $1) / count))
  echo "$kind: $1 bytes in use after $count times, $3 after $((2 * count)): $each each; $(($2 + $4)) faults"
  [ "$each" -le "$GREATEST" ] && [ $(($2 + $4)) -eq 0 ] || status=1
done
exit $status
