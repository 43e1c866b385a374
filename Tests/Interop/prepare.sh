#!/bin/sh
# Puts the peers' libraries from PyPI into a virtual environment of the build folder, once.
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
