#!/usr/bin/env bash
# Builds the committed state once more in another directory and compares with target/: the project's jar and every library
# byte by byte, and what is in the jar of the package. What Quarkus generates is only named where it differs: version 3.27
# writes its fields in the order of a hash table, and the time of the build into its archives (3.28 and newer do not).
# Build first: ./mvnw package -DskipTests -Dquick
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git diff --quiet HEAD -- || echo "reproducible: the work tree has changes that are not committed; they are not in the second build"
git clone -q . "$work/again"
(cd "$work/again" && ./mvnw -B -ntp -q ${MAVEN_OPTIONS:-} package -Dquick -Dmaven.test.skip=true)
sums() { # DIRECTORY: the package, the jar of the project, and the files within the package's own jar
  mkdir -p "$2" && unzip -qo "$1"/target/quarkus-app/app/parallax-*.jar -d "$2"
  (cd "$1/target" && sha256sum parallax-*.jar && find quarkus-app -type f ! -path '*/app/*' | LC_ALL=C sort | xargs sha256sum)
  (cd "$2" && find . -type f | LC_ALL=C sort | xargs sha256sum)
}
sums . "$work/a" > "$work/first"
sums "$work/again" "$work/b" > "$work/second"
diff "$work/first" "$work/second" | sed -n 's/^> [0-9a-f]*  //p' > "$work/differ" || true
if grep -vE '^quarkus-app/(quarkus-run.jar|quarkus/(generated-bytecode.jar|quarkus-application.dat|transformed-bytecode.jar))$' "$work/differ"; then
  echo "reproducible: two builds of the same commit differ"; exit 1
fi
echo "reproducible: two builds in two directories, $(wc -l < "$work/first") files, the same bytes but for what Quarkus generates: $(xargs basename -a < "$work/differ" | paste -sd' ')"
