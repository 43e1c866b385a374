#!/bin/sh
# Opens files of ours in every tool that can run here, and compares what they find: `make test-interop`.
# What Debian has of them is installed where it is missing and we may.
set -eu
cd "$(dirname "$0")/../.."
packages="python3-venv r-cran-igraph r-cran-jsonlite libboost-graph-dev graphviz libxml2-utils g++"
missing=$(for package in $packages; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || printf '%s ' "$package"
done)
if [ -n "$missing" ] && command -v apt-get >/dev/null; then
  prefix=
  [ "$(id -u)" -eq 0 ] || prefix=sudo
  echo "installing $missing"
  $prefix apt-get install --yes --quiet $missing
fi
Tests/Interop/prepare.sh
exec swift test --filter 'Interop|ImporterContract|ContractTests' "$@"
