#!/usr/bin/env bash
# Builds the JVM image and runs it, without a container engine's daemon: read-only root, no capabilities, not root. Feeds
# it the sample story, checks the answers, prints what was measured. Needs root and Debian's packages, which it installs;
# says so and passes where it cannot. Build first: ./mvnw package -DskipTests -Dquick
set -euo pipefail
cd "$(dirname "$0")/../../.."
skip() { echo "image-check: NOT RUN: $1"; exit 0; }
[ "$(uname -sm)" = "Linux x86_64" ] || skip "only on Linux on x86-64"
[ -e target/quarkus-app/quarkus-run.jar ] || { echo "build first: ./mvnw package -DskipTests -Dquick"; exit 1; }
if ! command -v mmdebstrap buildah podman runc curl >/dev/null || [ "$(command -v mmdebstrap buildah podman runc curl | wc -l)" -lt 5 ]; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || skip "mmdebstrap, buildah, podman, runc or curl is missing, and only root on Debian installs them"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends mmdebstrap buildah podman runc curl; } >/dev/null 2>&1 \
    || skip "apt-get did not install mmdebstrap, buildah, podman and runc"
fi
[ "$(id -u)" = 0 ] || skip "building without a daemon is tried as root only"

work=${IMAGE_CHECK_DIR:-$(mktemp -d)}
port=${IMAGE_CHECK_PORT:-18090}
store=(--root "$work/root" --runroot "$work/runroot" --storage-driver=overlay)
podman_() { podman "${store[@]}" --cgroup-manager=cgroupfs --runtime=runc "$@"; }
finish() {
  podman_ rm -f -t 5 parallax-check >/dev/null 2>&1 || true
  [ -n "${IMAGE_CHECK_DIR:-}" ] || { podman_ rmi -af >/dev/null 2>&1; rm -rf "$work"; } || true
}
trap finish EXIT
mkdir -p "$work/base" "$work/data"
chown 1001:1001 "$work/data"
seconds() { awk -v from="$1" -v to="$(date +%s.%N)" 'BEGIN { printf "%.1f s", to - from }'; }

if command -v npm >/dev/null && npx --yes dockerfilelint@1.8.0 src/main/docker/Dockerfile.* > "$work/lint.log" 2>&1; then
  echo "image-check: Dockerfiles linted, nothing found"
elif command -v npm >/dev/null; then
  cat "$work/lint.log"; exit 1
else
  echo "image-check: Dockerfiles NOT LINTED: npm is missing"
fi

from=$(date +%s.%N)
[ -e "$work/base/rootfs.tar" ] || mmdebstrap --quiet --variant=minbase --include=openjdk-17-jre-headless,ca-certificates \
  --dpkgopt=force-unsafe-io bookworm "$work/base/rootfs.tar" 2> "$work/base/log" \
  || skip "the base system could not be made from Debian's packages"
printf 'FROM scratch\nADD rootfs.tar /\n' > "$work/base/Containerfile"
buildah "${store[@]}" bud -q --isolation=chroot --layers=false -t parallax-base -f "$work/base/Containerfile" "$work/base" >/dev/null \
  || skip "buildah cannot build an image on this system"
podman_ run --rm --pull=never --network=host --ulimit nofile=4096:4096 --ulimit nproc=4096:4096 localhost/parallax-base true \
  || skip "podman cannot run a container on this system"
echo "image-check: base system of Debian packages with a Java 17 runtime in $(seconds "$from")"

from=$(date +%s.%N)
buildah "${store[@]}" bud -q --isolation=chroot --layers=false --pull-never --build-arg BASE=localhost/parallax-base --build-arg TAG=latest \
  -f src/main/docker/Dockerfile.jvm -t parallax . > "$work/build.log" 2>&1 || { tail -50 "$work/build.log"; exit 1; }
echo "image-check: image built in $(seconds "$from"), $(podman_ image inspect --format '{{.Size}}' parallax | awk '{ printf "%.0f MB", $1 / 1e6 }'), of these the base $(podman_ image inspect --format '{{.Size}}' parallax-base | awk '{ printf "%.0f MB", $1 / 1e6 }')"

run() { # DATABASE OPTIONS...: starts the container and waits for its first answer and its readiness
  from=$(date +%s.%N)
  podman_ run -d --name parallax-check --pull=never --network=host --ulimit nofile=4096:4096 --ulimit nproc=4096:4096 \
    --read-only --tmpfs /tmp:rw,noexec,size=256m --cap-drop=ALL --security-opt=no-new-privileges \
    -v "$work/data:/data" -e PARALLAX_HOST=127.0.0.1 -e QUARKUS_HTTP_PORT="$port" "$@" localhost/parallax >/dev/null
  wait_for /q/health/live; live=$(seconds "$from")
  wait_for /q/health/ready; ready=$(seconds "$from")
}
get() { curl -fsS --max-time 20 "http://127.0.0.1:$port$1"; }
wait_for() { # PATH
  for _ in $(seq 900); do
    get "$1" >/dev/null 2>&1 && return
    podman_ inspect --format '{{.State.Running}}' parallax-check | grep -q true || break
    sleep 0.1
  done
  podman_ logs parallax-check | tail -50; echo "image-check: no answer at $1"; exit 1
}
expect() { # WHAT PATTERN PATH
  get "$3" > "$work/answer"
  grep -q "$2" "$work/answer" || { head -c 2000 "$work/answer"; echo "image-check: expected $1 at $3"; exit 1; }
  echo "image-check: ok, $1"
}

run
pid=$(podman_ inspect --format '{{.State.Pid}}' parallax-check)
echo "image-check: embedded database made; first answer after $live, ready after $ready"
[ "$(awk '/^Uid:/ { print $2 }' "/proc/$pid/status")" = 1001 ] && echo "image-check: ok, runs as user 1001"
podman_ exec parallax-check bash -c '! touch /app/x 2>/dev/null' && echo "image-check: ok, its root cannot be written"
grep -qE "/classes\.(jsa|aot)" "/proc/$pid/maps" && echo "image-check: ok, its class archive is in use" || { echo "image-check: the class archive is void"; exit 1; }
podman_ exec parallax-check bash /app/healthy.sh && echo "image-check: ok, its health check passes"
from=$(date +%s.%N)
curl -fsS --max-time 60 -H 'Content-Type: application/x-ndjson' --data-binary @src/main/resources/sample/story.ndjson \
  "http://127.0.0.1:$port/api/v1/articles:batch" > "$work/answer"
[ "$(grep -c '"status":201' "$work/answer")" = 5 ] || { cat "$work/answer"; exit 1; }
for _ in $(seq 300); do
  get /api/v1/status | grep -q '"pending":0' && get /api/v1/sources/varrow-courier/reliability | grep -q '"letter":"F"' && break
  sleep 0.2
done
echo "image-check: sample story of five articles sent, compared and scored in $(seconds "$from")"
expect "one story with its headline" 'Ferry terminal shuts' /api/v1/stories
expect "the altered quotation" '"text":"We will never go back[^}]*"relation":"altered"' /api/v1/stories/1/comparison
expect "the unconfirmed sale" 'sale of the terminal' '/api/v1/claims?status=unconfirmed&maxOrigins=1&q=sale'
expect "a source with little evidence has letter F" '"letter":"F"' /api/v1/sources/varrow-courier/reliability
expect "the engine's version" '"engine" *: *"parallax' /q/info
echo "image-check: resident memory $(awk '/^VmRSS:/ { printf "%.0f MB", $2 / 1024 }' "/proc/$pid/status") after the sample story"
from=$(date +%s.%N)
podman_ stop -t 30 parallax-check >/dev/null
echo "image-check: ended on SIGTERM after $(seconds "$from") with code $(podman_ inspect --format '{{.State.ExitCode}}' parallax-check)"
podman_ rm parallax-check >/dev/null
run
echo "image-check: second start over the same data: first answer after $live, ready after $ready"
expect "what was stored before" '"articles":5' /api/v1/status
echo "image-check: passed"
