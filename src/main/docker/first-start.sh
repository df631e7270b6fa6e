#!/usr/bin/env bash
# Starts the service once while the image is built: leaves the native libraries and the embedded database unpacked beside
# it, so that it runs on a read-only root, and what the JVM learns of its classes. Writes java.args for every later start.
set -euo pipefail
cd "$(dirname "$0")"
bash java-args.sh /app "${GC:-}" > java.args
printf '%s\n' -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -Dot.epg.working-dir=/app/database >> java.args
export PARALLAX_DATA_DIR=/tmp/first-data PARALLAX_SAMPLE=true PARALLAX_HOST=127.0.0.1 QUARKUS_HTTP_PORT=18080
mkdir native database

start() { # JVM options
  java @java.args "$@" org.parallax.Main > /tmp/first-start.log 2>&1 &
  service=$!
  for _ in $(seq 240); do
    bash healthy.sh && return
    kill -0 $service 2>/dev/null || break
    sleep 0.5
  done
  cat /tmp/first-start.log; exit 1
}
stop() { kill -TERM $service; wait $service || true; rm -rf "$PARALLAX_DATA_DIR"; }
answer() { exec 4<>/dev/tcp/127.0.0.1/18080; printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&4; cat <&4; exec 4>&-; }

start
cp /tmp/onnxruntime-java*/*.so native/
stop

echo -Donnxruntime.native.path=/app/native >> java.args
release=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')
if [ "${release%%.*}" -ge 25 ]; then
  record=-XX:AOTCacheOutput=/app/classes.aot use=-XX:AOTCache=/app/classes.aot
else
  record=-XX:ArchiveClassesAtExit=/app/classes.jsa use=-XX:SharedArchiveFile=/app/classes.jsa
fi
start $record
for _ in $(seq 60); do
  answer /api/v1/status | grep -q '"pending":0' && break
  sleep 1
done
answer /api/v1/stories/1/comparison > /tmp/first-answer
stop
echo $use >> java.args
rm -rf /tmp/*
