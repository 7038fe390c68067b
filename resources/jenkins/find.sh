#!/bin/sh
# Prints where this agent has the engine, or nothing.
if [ -n "${HOWDAH_HOME:-}" ] && [ -x "$HOWDAH_HOME/howdah" ]; then
  echo "$HOWDAH_HOME/howdah"
else
  command -v howdah || true
fi
