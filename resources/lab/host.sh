# The power supply of one host: holds its disk, boots it, boots it again when it asks for that.
# Run as: unshare --mount --propagation slave sh host.sh DIR
# DIR/boot.env says what to boot; it is read again before every boot.
set -eu
dir=$1
. "$dir/boot.env"

# Nothing of a host's run time state may reach the outer machine: a /run of our own.
mount -t tmpfs -o mode=755 tmpfs /run
mount -t overlay overlay -o "lowerdir=$BASE,upperdir=$dir/up,workdir=$dir/work" "$dir/root"

# systemd-nspawn refuses a mixture of cgroup versions: show it the one tree of version 2.
if [ "$(stat -f -c %T /sys/fs/cgroup)" != cgroup2fs ]; then
  umount -R /sys/fs/cgroup 2> /dev/null || :
  mount -t cgroup2 none /sys/fs/cgroup
fi
tree=/sys/fs/cgroup$CGROUP

pull_cable() {
  nsenter --target "$ANCHOR" --net ip link del "$PORT" 2> /dev/null || :
}

# The last of a dead host's processes may take a moment to be gone.
empty_box() {
  tries=0
  while [ -d "$tree/box" ] && [ "$tries" -lt 100 ]; do
    find "$tree/box" -depth -type d -exec rmdir {} \; 2> /dev/null || :
    tries=$((tries + 1))
    [ ! -d "$tree/box" ] || sleep 0.05
  done
  mkdir -p "$tree/box"
}

# The watchdog stands outside of the host's box: it goes on while the host is paused.
fit_watchdog() {
  if [ ! -e "$dir/watchdog.on" ]; then
    [ -z "$watchdog" ] || kill "$watchdog" 2> /dev/null || :
    umount -l "$dir/watchdog" 2> /dev/null || :
    watchdog=
  elif [ -n "$watchdog" ]; then
    kill -USR1 "$watchdog"
  else
    mkdir -p "$dir/watchdog"
    "$SCRIPTS/watchdog" "$dir/watchdog" sh "$SCRIPTS/power-cut.sh" "$dir" &
    watchdog=$!
    until [ -e "$dir/watchdog/watchdog" ]; do
      kill -0 "$watchdog" || break
      sleep 0.05
    done
  fi
}

watchdog=
trap '[ -z "$watchdog" ] || kill "$watchdog"' EXIT

while :; do
  . "$dir/boot.env"
  pull_cable
  empty_box
  rm -f "$dir/reset"
  fit_watchdog
  code=0
  unshare --net sh "$SCRIPTS/boot.sh" "$dir" || code=$?
  pull_cable
  if [ -e "$dir/reset" ]; then
    echo "lab: the watchdog cut the power; dark for $REBOOT_SECONDS s"
    sleep "$REBOOT_SECONDS"
  elif [ "$code" -ne 133 ]; then # 133: systemd-nspawn's word for "reboot"
    exit "$code"
  fi
done
