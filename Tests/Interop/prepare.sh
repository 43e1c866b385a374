#!/bin/sh
# Makes ready what the interop tests need, once: the libraries of others from PyPI in a virtual environment of the build
# folder, and our program that reads with the Boost Graph Library, where it is installed.
set -eu
cd "$(dirname "$0")/../.."
environment=.build/interop-venv
wanted=Tests/Interop/requirements.txt
if ! cmp -s "$wanted" "$environment/requirements.txt"; then
  mkdir -p .build
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"
  cp "$wanted" "$environment/requirements.txt"
fi
program=.build/interop/read_boost
source=Tests/Interop/read_boost.cpp
if [ -f /usr/include/boost/graph/graphml.hpp ] && [ ! "$program" -nt "$source" ]; then
  mkdir -p .build/interop
  c++ -std=c++20 -O1 "$source" -lboost_graph -o "$program"
fi
