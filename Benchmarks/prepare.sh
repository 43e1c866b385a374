#!/bin/sh
# Makes ready what the benchmarks compare with, once: the libraries of others from PyPI in a virtual environment of the
# build folder.
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
