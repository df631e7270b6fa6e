#!/usr/bin/env bash
# Measures the start to the first answer and the memory then, of the service and of a bare Quarkus REST application of the
# same version, in turn: on a plain JVM, both by their jar and without options; the service as the image starts it, with the
# class archive (Java 25 and newer: AOT cache) that it makes for itself; and the bare application with an archive and the
# same options. The service has its database beside it.
#   ./mvnw package -DskipTests -Dquick && src/bench/start-up.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5} work=$(mktemp -d) port=18092
service=target/quarkus-app/quarkus-run.jar bare=target/bare/quarkus-app/quarkus-run.jar
host= measured=
finish() { for p in $measured $host; do kill "$p" 2>/dev/null && wait "$p" 2>/dev/null; done; rm -rf "$work"; }
trap finish EXIT
[ -e $service ] || { echo "build first: ./mvnw package -DskipTests -Dquick"; exit 1; }
[ -e $bare ] || ./mvnw -B -ntp -q ${MAVEN_OPTIONS:-} -f src/bench/bare/pom.xml package -DbuildDirectory="$PWD/target/bare"
answers() { exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 && read -r -t 5 _ code _ <&3 && [ "$code" = 200 ]; } 2>/dev/null
await() { for _ in $(seq 6000); do (answers "$1" "$2") && return; sleep 0.02; done; echo "no answer at $2"; exit 1; }
now() { # milliseconds since FROM, megabytes resident, milliseconds of processor time
  echo "$((($(date +%s%N) - $1) / 1000000)) $(awk '/^VmRSS:/ { print int($2 / 1024) }' /proc/$measured/status) $(awk -v hz="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / hz) }' /proc/$measured/stat)"
}

# a first instance holds the database, so that its start is not counted
PARALLAX_DATA_DIR=$work/data PARALLAX_WORKERS=0 QUARKUS_HTTP_PORT=18093 java -jar $service > "$work/host.log" 2>&1 &
host=$!
await 18093 /q/health/live
database=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$work/data/postgres/postmaster.pid")/postgres

run() { # JAR JVM-OPTIONS...: as the image does, where the first is its file
  local jar=$1; shift
  local started=(-jar "$jar")
  [ "${1:-}" != "@$work/image" ] || started=(org.parallax.Main)
  MALLOC_ARENA_MAX=2 QUARKUS_DATASOURCE_JDBC_URL=$database QUARKUS_HTTP_PORT=$port PARALLAX_WORKERS=1 \
    java "$@" "${started[@]}" > "$work/measured.log" 2>&1 &
  measured=$!
}
stop() { kill $measured; wait $measured 2>/dev/null || true; measured=; }
path() { [ "$1" = $service ] && echo /api/v1/status || echo /hello; }

measure() { # NAME JAR JVM-OPTIONS...: adds a line to the file NAME, and of readiness to NAME-ready
  local name=$1 jar=$2; shift 2
  local from=$(date +%s%N)
  run "$jar" "$@"
  await $port "$(path "$jar")"
  now "$from" >> "$work/$name"
  if [ "$jar" = $service ]; then
    await $port /q/health/ready
    now "$from" >> "$work/$name-ready"
  fi
  stop
}

release=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')
src/main/docker/java-args.sh target/quarkus-app > "$work/image"
sed 1,2d "$work/image" > "$work/options"
archive() { # JAR FILE JVM-OPTIONS...: leaves the option that uses the archive in $use
  if [ "${release%%.*}" -ge 25 ]; then record=-XX:AOTCacheOutput=$2 use=-XX:AOTCache=$2; else record=-XX:ArchiveClassesAtExit=$2 use=-XX:SharedArchiveFile=$2; fi
  run "$1" "${@:3}" "$record"
  await $port "$(path "$1")"
  [ "$1" != $service ] || await $port /q/health/ready
  stop
}
archive $bare "$work/bare.classes" "@$work/options"; bare_archive=$use
archive $service "$work/service.classes" "@$work/image"; service_archive=$use

for _ in $(seq "$rounds"); do
  measure bare $bare
  measure bare-archive $bare "@$work/options" "$bare_archive"
  measure service $service
  measure service-archive $service "@$work/image" "$service_archive"
done
median() { sort -n -k "$2,$2" "$work/$1" | awk -v k="$2" '{ v[NR] = $k } END { print v[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
models=$(( ($(cat src/main/resources/models/*.onnx | wc -c) + $(unzip -p target/quarkus-app/lib/main/*bge-small-en*.jar '*.onnx' | wc -c)) / 1048576 ))
echo "start-up: Java $release, $rounds rounds, medians; load $(cut -d' ' -f1 /proc/loadavg); models $models MB on disk"
for name in bare bare-archive service service-archive; do
  echo "start-up: $name: first answer after $(median $name 1) ms, $(median $name 3) ms of processor time, $(median $name 2) MB resident"
done
for name in service-ready service-archive-ready; do
  echo "start-up: $name: engines loaded after $(median $name 1) ms, $(median $name 3) ms of processor time, $(median $name 2) MB resident"
done
for name in service service-archive; do
  echo "start-up: $name to plain bare: start $(ratio "$(median $name 1)" "$(median bare 1)") (aim 2.5), its processor time $(ratio "$(median $name 3)" "$(median bare 3)"), memory $(ratio "$(median $name 2)" "$(median bare 2)"), with engines and without the models on disk $(ratio "$(($(median $name-ready 2) - models))" "$(median bare 2)") (aim 2)"
done
echo "start-up: service-archive to bare-archive: start $(ratio "$(median service-archive 1)" "$(median bare-archive 1)"), its processor time $(ratio "$(median service-archive 3)" "$(median bare-archive 3)"), memory $(ratio "$(median service-archive 2)" "$(median bare-archive 2)")"
