# Runs the engine for one step: howdahRun puts a '#!/bin/sh' and a 'set --' with the words in front.
# $1 engine, $2 folder for reports, $3 'yes' to keep the long output in a file, $4 name of a lock or '',
# then the engine's arguments. Secrets come in the environment and go into files that end with us.
set -u
engine=$1 folder=$2 quiet=$3 lock=$4
shift 4
echo "howdah $*"
mkdir -p "$folder" "${WORKSPACE_TMP:-/tmp}" || exit 1
rm -f "$folder"/*
private=$(umask 077 && mktemp -d "${WORKSPACE_TMP:-/tmp}/howdah.XXXXXX") || exit 1
trap 'rm -rf "$private"' EXIT
trap 'exit 143' TERM INT HUP

hidden() { # option, file, value: a file with the value
  (umask 077 && printf '%s\n' "$3" >"$private/$2")
}
[ -z "${HOWDAH_KEY_FILE:-}" ] || set -- "$@" --private-key "$HOWDAH_KEY_FILE"
user=${HOWDAH_KEY_USER:-${HOWDAH_SSH_USER:-}}
[ -z "$user" ] || set -- "$@" --user "$user"
if [ -n "${HOWDAH_SSH_PASSWORD:-}" ]; then
  hidden --connection-password-file ssh "$HOWDAH_SSH_PASSWORD"
  set -- "$@" --connection-password-file "$private/ssh"
fi
[ -z "${HOWDAH_VAULT_FILE:-}" ] || set -- "$@" --vault-password-file "$HOWDAH_VAULT_FILE"
if [ -n "${HOWDAH_VAULT_PASSWORD:-}" ]; then
  hidden --vault-password-file vault "$HOWDAH_VAULT_PASSWORD"
  set -- "$@" --vault-password-file "$private/vault"
fi
unset HOWDAH_KEY_FILE HOWDAH_KEY_USER HOWDAH_SSH_USER HOWDAH_SSH_PASSWORD HOWDAH_VAULT_FILE HOWDAH_VAULT_PASSWORD

java=${JAVA_HOME:+$JAVA_HOME/bin/java}
java=${java:-java}
case $engine in
*.jar)
  major=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
  if [ "${major:-0}" -lt 17 ]; then
    echo "howdah: this agent needs a Java 17 or newer on PATH or in JAVA_HOME; it has ${major:-none}" >&2
    exit 1
  fi
  ;;
esac

# The lock ends with this shell; the engine must not hand it on to hosts that it starts here.
if [ -n "$lock" ] && command -v flock >/dev/null; then
  exec 9>"/tmp/howdah-$lock.lock" || exit 1
  if ! flock -n 9; then
    echo "howdah: another build works on the same cluster ($lock); run them one after the other" >&2
    exit 1
  fi
fi

start() {
  case $engine in
  *.jar) "$java" -jar "$engine" "$@" 9>&- ;;
  *) "$engine" "$@" 9>&- ;;
  esac
}

log=$folder/log.txt
if [ "$quiet" = yes ]; then
  start "$@" >"$log"
  code=$?
  [ "$code" = 0 ] || tail -n 40 "$log"
else
  { start "$@" || echo $? >"$private/code"; } 2>&1 | (trap '' TERM INT HUP && exec tee "$log")
  code=$(cat "$private/code" 2>/dev/null || echo 0)
fi
exit "$code"
