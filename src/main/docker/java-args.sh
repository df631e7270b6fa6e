#!/usr/bin/env bash
# Prints, for a file of arguments, how the service is started with an archive of its classes: java-args.sh DIRECTORY
# [GC-OPTION], of target/quarkus-app. On a plain class path, since an archive holds nothing of what Quarkus' own class loader loads; with a
# heap that begins small and gives back what it does not need.
set -euo pipefail
directory=$1
jars=("$directory"/quarkus/transformed-bytecode.jar "$directory"/quarkus/generated-bytecode.jar "$directory"/app/*.jar "$directory"/lib/boot/*.jar "$directory"/lib/main/*.jar)
printf '%s\n' -cp "$(IFS=:; echo "${jars[*]}")" "${2:--XX:+UseSerialGC}" -Xms24m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
# what the manifest and the main class of quarkus-run.jar do otherwise
printf '%s\n' --add-opens=java.base/java.lang=ALL-UNNAMED -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
  -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory
# where the archive was made for, its pages are read as they are
printf '%s\n' -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0
release=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')
# what loading the models has freed goes back to the system
[ "${release%%.*}" -lt 25 ] || printf '%s\n' -XX:+UseCompactObjectHeaders -XX:TrimNativeHeapInterval=5000
