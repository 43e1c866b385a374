#!/bin/sh
# Makes ready what the benchmarks compare with: the libraries of others from PyPI in a virtual environment of the build
# folder, and the programs in C that call those of Debian.
set -eu
cd "$(dirname "$0")/.."
environment=.build/benchmarks/venv
wanted=Benchmarks/requirements.txt
if ! cmp -s "$wanted" "$environment/requirements.txt"; then
  mkdir -p .build/benchmarks
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"
  cp "$wanted" "$environment/requirements.txt"
fi

compile() {
  output=.build/benchmarks/$1
  [ "$output" -nt "Benchmarks/peers/$1.c" ] || gcc -O2 -o "$output" "Benchmarks/peers/$1.c" $(pkg-config --cflags --libs "$2")
}
compile parse libxml-2.0
compile igraph igraph
