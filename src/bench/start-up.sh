#!/usr/bin/env bash
# Measures the start to the first answer and the memory then, of the service and of a bare Quarkus REST application of the
# same version, in turn. Both run on plain JVMs with the same options; the service has its database beside it.
#   ./mvnw package -DskipTests -Dquick && src/bench/start-up.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3} work=$(mktemp -d) port=18092
host= measured=
finish() { for p in $measured $host; do kill "$p" 2>/dev/null && wait "$p" 2>/dev/null; done; rm -rf "$work"; }
trap finish EXIT
[ -e target/quarkus-app/quarkus-run.jar ] || { echo "build first: ./mvnw package -DskipTests -Dquick"; exit 1; }
[ -e target/bare/quarkus-app/quarkus-run.jar ] \
  || ./mvnw -B -ntp -q ${MAVEN_OPTIONS:-} -f src/bench/bare/pom.xml package -DbuildDirectory="$PWD/target/bare"
answers() { exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 && read -r -t 5 _ code _ <&3 && [ "$code" = 200 ]; } 2>/dev/null
await() { for _ in $(seq 6000); do (answers "$1" "$2") && return; sleep 0.02; done; echo "no answer at $2"; exit 1; }

# a first instance holds the database, so that its start is not counted
PARALLAX_DATA_DIR=$work/data PARALLAX_WORKERS=0 QUARKUS_HTTP_PORT=18093 java -jar target/quarkus-app/quarkus-run.jar > "$work/host.log" 2>&1 &
host=$!
await 18093 /q/health/live
database=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$work/data/postgres/postmaster.pid")/postgres

measure() { # NAME JAR PATH: adds "seconds megabytes" to the file NAME
  local from=$(date +%s%N)
  QUARKUS_DATASOURCE_JDBC_URL=$database QUARKUS_HTTP_PORT=$port PARALLAX_WORKERS=1 java ${JAVA_OPTIONS:-} -jar "$2" > "$work/$1.log" 2>&1 &
  measured=$!
  await $port "$3"
  local to=$(date +%s%N) rss=$(awk '/^VmRSS:/ { print $2 }' /proc/$measured/status)
  echo "$(((to - from) / 1000000)) $((rss / 1024))" >> "$work/$1"
  if [ "$1" = service ]; then
    await $port /q/health/ready
    echo "$((($(date +%s%N) - from) / 1000000)) $(awk '/^VmRSS:/ { print int($2 / 1024) }' /proc/$measured/status)" >> "$work/ready"
  fi
  kill $measured; wait $measured 2>/dev/null || true; measured=
}
for _ in $(seq "$rounds"); do
  measure bare target/bare/quarkus-app/quarkus-run.jar /hello
  measure service target/quarkus-app/quarkus-run.jar /api/v1/status
done
median() { sort -n -k "$2" "$work/$1" | awk -v k="$2" '{ v[NR] = $k } END { print v[int((NR + 1) / 2)] }'; }
models=$(($(cat src/main/resources/models/*.onnx | wc -c) / 1048576 + 33))
echo "start-up: bare REST application: first answer after $(median bare 1) ms, $(median bare 2) MB resident"
echo "start-up: Parallax: first answer (of the database) after $(median service 1) ms, $(median service 2) MB resident; engines ready after $(median ready 1) ms, $(median ready 2) MB resident, models $models MB on disk"
awk -v a="$(median bare 1)" -v b="$(median service 1)" -v c="$(median bare 2)" -v d="$(median service 2)" \
  'BEGIN { printf "start-up: ratio of start %.2f (aim 2.5), of memory at the first answer %.2f (aim 2 and the models), %d rounds\n", b / a, d / c, '"$rounds"' }'
