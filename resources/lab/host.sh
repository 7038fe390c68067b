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

empty_box() {
  [ ! -d "$tree/box" ] || find "$tree/box" -depth -type d -exec rmdir {} \; 2> /dev/null || :
  mkdir -p "$tree/box"
}

while :; do
  . "$dir/boot.env"
  pull_cable
  empty_box
  rm -f "$dir/reset"
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
