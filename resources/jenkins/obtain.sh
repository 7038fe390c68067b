#!/bin/sh
# Gets the engine where the agent and the library have none: a pinned jar by its address and SHA-256
# (HOWDAH_JAR_URL, HOWDAH_JAR_SHA256), or a build from the checkout in this folder. Prints its path.
set -eu
if [ -n "${HOWDAH_JAR_URL:-}" ]; then
  jar=${WORKSPACE_TMP:-/tmp}/howdah-$HOWDAH_JAR_SHA256.jar
  mkdir -p "$(dirname "$jar")"
  if [ ! -f "$jar" ]; then
    curl -fsSL -o "$jar.part" "$HOWDAH_JAR_URL" >&2
    echo "$HOWDAH_JAR_SHA256  $jar.part" | sha256sum -c - >&2
    mv "$jar.part" "$jar"
  fi
  echo "$jar"
elif [ -f pom.xml ] && [ -x howdah ] && [ -d src/io/howdah ]; then
  make build >&2
  echo "$PWD/howdah"
fi
