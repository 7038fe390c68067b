#!/bin/sh
# Gets the engine where the agent and the library have none: a pinned jar by its address and SHA-256
# (HOWDAH_JAR_URL, HOWDAH_JAR_SHA256), or a build from the checkout in this folder. Prints its path.
set -eu
get() { # address, file
  if command -v curl >/dev/null 2>&1; then curl -fsSL -o "$2" "$1" >&2; else wget -q -O "$2" "$1" >&2; fi
}
if [ -n "${HOWDAH_JAR_URL:-}" ]; then
  if [ -z "${HOWDAH_JAR_SHA256:-}" ]; then
    echo "howdah: engineUrl is taken only with engineSha256" >&2
    exit 1
  fi
  cache=${HOWDAH_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/howdah}
  jar=$cache/howdah-$HOWDAH_JAR_SHA256.jar
  if [ ! -f "$jar" ]; then
    mkdir -p "$cache"
    part=$(mktemp "$jar.XXXXXX")
    trap 'rm -f "$part"' EXIT
    get "$HOWDAH_JAR_URL" "$part"
    sum=$(sha256sum "$part")
    if [ "${sum%% *}" != "$HOWDAH_JAR_SHA256" ]; then
      echo "howdah: $HOWDAH_JAR_URL has the SHA-256 ${sum%% *}, not $HOWDAH_JAR_SHA256" >&2
      exit 1
    fi
    mv "$part" "$jar"
  fi
  echo "$jar"
elif [ -f pom.xml ] && [ -x howdah ] && [ -d src/io/howdah ]; then
  make build >&2
  echo "$PWD/howdah"
fi
