#!/usr/bin/env bash
# Runs the benchmarks of the project one after the other and prints a table of what each measured, beside its peer or its
# limit in the same run: src/bench/all.sh [NAME...], of reading grouping search comparison stops estimation loops api
# start. Whole output goes to target/bench/NAME.log. Takes an hour on two cores; say which to run less. Needs ../shared
# for reading, wrk for the API, a built service for the API and the start.
set -uo pipefail
cd "$(dirname "$0")/../.."
names=${*:-reading grouping search comparison stops estimation loops api start}
out=target/bench
mkdir -p "$out"

test_of() { ./mvnw -q -Dquick test -Dsurefire.failIfNoSpecifiedTests=false -DtrimStackTrace=true "$@"; }
main_of() { ./mvnw -q -Dquick test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass="$1" -Dexec.args="${*:2}"; }
yardstick() { ./mvnw -q -f src/bench/yardstick/pom.xml package -DbuildDirectory="$PWD/target/yardstick"; }

run() {
  case $1 in
    reading) test_of -Pcorenlp -Dtest=ReadingBenchmark ;;
    grouping) test_of -Dtest=StoryGrowthBenchmarkTest -Dparallax.benchmark=true ;;
    search) test_of -Dtest=ClaimsCheckBenchmarkTest -Dparallax.benchmark=true ;;
    comparison) test_of -Dtest=ComparisonCostTest -Dcomparison.articles=500 && main_of org.parallax.pipeline.StoryCostBenchmark 50 ;;
    stops) main_of org.parallax.pipeline.StopCostBenchmark ;;
    estimation) main_of org.parallax.reliability.ReliabilityBenchmark 10000000 ;;
    loops) ./mvnw -q -Dquick -Pjmh test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test -Dexec.args="-cp %classpath org.openjdk.jmh.Main -f 1 -wi 3 -i 5 -w 2 -r 2" ;;
    api) yardstick && ./mvnw -q -Dquick test-compile failsafe:integration-test failsafe:verify -Dapi.benchmark=true -Dit.test=ApiBenchmark ;;
    start) src/bench/start-up.sh ;;
    *) echo "no benchmark $1" && return 1 ;;
  esac
}

figures='\bratio\b|growth|articles:|articles, |at any size|p95|one round|plain arrays|bare|peer|^start-up:|BENCHMARK|avgt'
echo "Measured on $(date -u +%F), $(nproc) cores of $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(java -version 2>&1 | head -1)"
echo
echo "| benchmark | what it printed | load before |"
echo "|---|---|---|"
for name in $names; do
  load=$(cut -d' ' -f1 /proc/loadavg)
  run "$name" >"$out/$name.log" 2>&1
  status=$?
  grep -E "$figures" "$out/$name.log" | grep -v -E 'ERROR|WARN|INFO' | cut -c1-220 | while read -r line; do
    echo "| $name | ${line//|/,} | $load |"
  done
  [ $status = 0 ] || echo "| $name | FAILED or not run: $out/$name.log | $load |"
done
