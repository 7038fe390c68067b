#!/bin/sh
# Puts what the library's release carried into the agent's cache, for this build and the next ones:
# HOWDAH_CARRIED (a folder with howdah and howdah.jar) becomes HOWDAH_KEPT. Prints the launcher.
set -eu
sum=$(sha256sum "$HOWDAH_CARRIED/howdah.jar")
if [ "${sum%% *}" != "$HOWDAH_ENGINE_SHA256" ]; then
  echo "howdah: the jar in the library is not the one that its howdah.jar.sha256 names" >&2
  exit 1
fi
chmod +x "$HOWDAH_CARRIED/howdah"
if [ ! -x "$HOWDAH_KEPT/howdah" ]; then
  mkdir -p "$(dirname "$HOWDAH_KEPT")"
  part=$(mktemp -d "$HOWDAH_KEPT.XXXXXX")
  cp -p "$HOWDAH_CARRIED/howdah" "$HOWDAH_CARRIED/howdah.jar" "$part/"
  # Another build may have been faster; then its copy is the same.
  mv -T "$part" "$HOWDAH_KEPT" 2>/dev/null || rm -rf "$part"
fi
rm -rf "$HOWDAH_CARRIED"
echo "$HOWDAH_KEPT/howdah"
