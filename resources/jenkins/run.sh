# Runs the engine for one step: howdahRun puts a '#!/bin/sh' and a 'set --' with the words in front.
# $1 engine, $2 folder for reports, $3 'yes' to keep the long output in a file, then the engine's
# arguments. Secrets come in the environment and go into files that end with us.
set -u
engine=$1 folder=$2 quiet=$3
shift 3
echo "howdah $*"
mkdir -p "$folder" "${WORKSPACE_TMP:-/tmp}" || exit 1
rm -rf "${folder:?}"/*
private=$(umask 077 && mktemp -d "${WORKSPACE_TMP:-/tmp}/howdah.XXXXXX") || exit 1
trap 'rm -rf "$private"' EXIT

# The engine's locks are this build's, from its first stage to its last.
export HOWDAH_LOCK_OWNER="${HOWDAH_LOCK_OWNER:-${BUILD_TAG:-}}"

hidden() { # file, value: a file with the value
  (umask 077 && printf '%s\n' "$2" >"$private/$1")
}
# A single-quoted YAML scalar doubles its quotes; !unsafe, since braces in it are no template.
if [ -n "${HOWDAH_KEY_PASSPHRASE:-}" ]; then
  hidden passphrase.yml "ansible_ssh_private_key_passphrase: !unsafe '$(printf '%s' "$HOWDAH_KEY_PASSPHRASE" | sed "s/'/''/g")'"
  set -- "$@" -e "@$private/passphrase.yml"
fi
[ -z "${HOWDAH_KEY_FILE:-}" ] || set -- "$@" --private-key "$HOWDAH_KEY_FILE"
user=${HOWDAH_KEY_USER:-${HOWDAH_SSH_USER:-}}
[ -z "$user" ] || set -- "$@" --user "$user"
if [ -n "${HOWDAH_SSH_PASSWORD:-}" ]; then
  hidden ssh "$HOWDAH_SSH_PASSWORD"
  set -- "$@" --connection-password-file "$private/ssh"
fi
[ -z "${HOWDAH_VAULT_FILE:-}" ] || set -- "$@" --vault-password-file "$HOWDAH_VAULT_FILE"
if [ -n "${HOWDAH_VAULT_PASSWORD:-}" ]; then
  hidden vault "$HOWDAH_VAULT_PASSWORD"
  set -- "$@" --vault-password-file "$private/vault"
fi
unset HOWDAH_KEY_FILE HOWDAH_KEY_PASSPHRASE HOWDAH_KEY_USER HOWDAH_SSH_USER HOWDAH_SSH_PASSWORD HOWDAH_VAULT_FILE HOWDAH_VAULT_PASSWORD

# A launcher outside HOWDAH_HOME has its own jar beside it.
case $engine in
"${HOWDAH_HOME:-/nowhere}"/*) ;;
*) unset HOWDAH_HOME ;;
esac

java=${JAVA_HOME:+$JAVA_HOME/bin/java}
java=${java:-java}
case $engine in
*.jar)
  major=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
  if [ "${major:-0}" -lt 17 ]; then
    echo "howdah: this agent needs a Java 17 or newer on PATH or in JAVA_HOME; it has ${major:-none}" >&2
    exit 1
  fi
  # As the launcher does it: in a service without a locale Java reads words as ASCII.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi ;;
  esac
  ;;
esac

start() { # becomes the engine
  case $engine in
  *.jar) exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$engine" "$@" ;;
  *) exec "$engine" "$@" ;;
  esac
}

# An abort may reach only this shell: hand it on, and wait until the engine has left its hosts clean.
stopped=
trap 'stopped=yes; [ -z "${pid:-}" ] || kill -TERM "$pid" 2>/dev/null' TERM INT HUP
log=$folder/log.txt
if [ "$quiet" = yes ]; then
  start "$@" >"$log" &
  pid=$!
else
  # The engine first: an abort ends children in their order, and waits for each, and tee has to stay
  # for the engine's last words.
  mkfifo "$private/out"
  start "$@" >"$private/out" 2>&1 &
  pid=$!
  (trap '' TERM INT HUP && exec tee "$log" <"$private/out") &
  reader=$!
fi
wait "$pid"
code=$?
while kill -0 "$pid" 2>/dev/null; do
  wait "$pid"
  code=$?
done
[ "$quiet" = yes ] || wait "$reader"
if [ "$quiet" = yes ] && [ "$code" != 0 ]; then
  tail -n 40 "$log"
fi
[ -z "$stopped" ] || code=143
exit "$code"
