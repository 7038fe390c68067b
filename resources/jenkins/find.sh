#!/bin/sh
# Prints on one line the engine that this agent has, or nothing; on the next, where it keeps the one
# of the library's release, whose checksum is HOWDAH_ENGINE_SHA256.
cache=${HOWDAH_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/howdah}
kept=$cache/engine-${HOWDAH_ENGINE_SHA256:-none}
if [ -n "${HOWDAH_HOME:-}" ] && [ -x "$HOWDAH_HOME/howdah" ]; then
  echo "$HOWDAH_HOME/howdah"
elif command -v howdah; then
  :
elif [ -x "$kept/howdah" ]; then
  echo "$kept/howdah"
else
  echo
fi
echo "$kept"
