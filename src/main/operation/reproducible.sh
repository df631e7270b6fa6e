#!/usr/bin/env bash
# Builds the committed state once more in another directory and compares every file of the package with target/.
# Build first: ./mvnw package -DskipTests -Dquick
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git diff --quiet HEAD -- || echo "reproducible: the work tree has changes that are not committed; they are not in the second build"
git clone -q . "$work/again"
(cd "$work/again" && ./mvnw -B -ntp -q ${MAVEN_OPTIONS:-} package -Dquick -Dmaven.test.skip=true)
list() { (cd "$1/target/quarkus-app" && find . -type f | LC_ALL=C sort | xargs sha256sum); }
list . > "$work/first"
list "$work/again" > "$work/second"
if ! diff "$work/first" "$work/second"; then
  echo "reproducible: two builds of the same commit differ"; exit 1
fi
echo "reproducible: two builds in two directories, $(wc -l < "$work/first") files, the same bytes"
