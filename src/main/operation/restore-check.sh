#!/usr/bin/env bash
# Backs a store up and restores it as docs/OPERATIONS.md says, and compares what both answer, byte by byte: the same
# stories, comparison and claims, and the scores as of one moment. Needs a PostgreSQL of Debian's packages, which root gets installed; says so and passes
# where it cannot. Build first: ./mvnw package -DskipTests -Dquick
set -euo pipefail
cd "$(dirname "$0")/../../.."
skip() { echo "restore-check: NOT RUN: $1"; exit 0; }
[ -e target/quarkus-app/quarkus-run.jar ] || { echo "build first: ./mvnw package -DskipTests -Dquick"; exit 1; }
bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }
if [ -z "$(bin)" ] || ! command -v curl >/dev/null; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || skip "no PostgreSQL of Debian's packages, and only root on Debian installs it"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends postgresql curl; } >/dev/null 2>&1 \
    || skip "apt-get did not install postgresql"
fi
bin=$(bin)
work=$(mktemp -d)
chmod 755 "$work"
database_port=${RESTORE_CHECK_DATABASE_PORT:-18432} port=${RESTORE_CHECK_PORT:-18091}
owner=$(id -un)
as_owner() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$1"; else bash -c "$1"; fi; }
[ "$(id -u)" != 0 ] || { owner=postgres; chown postgres "$work"; }
service=
finish() {
  [ -z "$service" ] || { kill "$service"; wait "$service"; } 2>/dev/null || true
  as_owner "$bin/pg_ctl -D $work/data -m fast -w stop" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

as_owner "$bin/initdb -D $work/data -U postgres -A trust -E UTF8 --locale=C.UTF-8" >/dev/null
as_owner "$bin/pg_ctl -D $work/data -l $work/log -o '-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work' -w start" >/dev/null
sql=(-h 127.0.0.1 -p "$database_port" -U postgres)
get() { curl -fsS --max-time 20 "http://127.0.0.1:$port$1"; }
start() { # DATABASE SAMPLE
  QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$database_port/$1" PARALLAX_SAMPLE="$2" QUARKUS_HTTP_PORT="$port" \
    java -Xmx1g -jar target/quarkus-app/quarkus-run.jar > "$work/$1.log" 2>&1 &
  service=$!
  for _ in $(seq 360); do
    get /q/health/ready >/dev/null 2>&1 && return
    kill -0 "$service" 2>/dev/null || break
    sleep 0.5
  done
  tail -20 "$work/$1.log"; exit 1
}
stop() { kill "$service"; wait "$service" || true; service=; }
answers() { # FILE
  for path in /api/v1/stories /api/v1/stories/1/comparison '/api/v1/claims?size=500' /api/v1/articles/1 \
    "/api/v1/sources/varrow-courier/reliability?asOf=$moment" "/api/v1/sources/morning-ledger/reliability?asOf=$moment"; do
    echo "$path"; get "$path"; echo
  done > "$1"
}

"$bin/createdb" "${sql[@]}" parallax
start parallax true
for _ in $(seq 240); do
  get /api/v1/status | grep -q '"pending":0' && get /api/v1/sources/morning-ledger/reliability 2>/dev/null | grep -q '"run":"' && break
  sleep 0.5
done
sleep 1
moment=$(date -u +%Y-%m-%dT%H:%M:%SZ)
answers "$work/before"
"$bin/pg_dump" "${sql[@]}" --format=custom --file="$work/parallax.dump" parallax
stop
"$bin/createdb" "${sql[@]}" restored
"$bin/pg_restore" "${sql[@]}" --exit-on-error --no-owner --dbname=restored "$work/parallax.dump"
start restored false
answers "$work/after"
stop
cmp "$work/before" "$work/after" || { diff "$work/before" "$work/after" | head -c 4000; echo "restore-check: the restored store answers otherwise"; exit 1; }
grep -q '"run":"' "$work/before" || { echo "restore-check: nothing was scored"; exit 1; }
echo "restore-check: passed: $(wc -c < "$work/parallax.dump") bytes dumped from the running service and restored, $(wc -c < "$work/after") bytes of answers the same, scores included"
