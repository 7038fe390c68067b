# One boot of one host. Run as: unshare --net sh boot.sh DIR
set -eu
dir=$1
. "$dir/boot.env"
tree=/sys/fs/cgroup$CGROUP
root=$dir/root
echo $$ > "$tree/box/cgroup.procs"

# The cable: one end eth0 here, the other a port of the lab's bridge.
ip link add eth0 address "$MAC" type veth peer name "$PORT" netns "$ANCHOR"
nsenter --target "$ANCHOR" --net ip link set "$PORT" master br0 "$CABLE"

# Settings that belong to the outer kernel: private files, so that a host may set them.
# A mount below /proc takes its source from inside the host.
binds=
rm -rf "$root/usr/lib/howdah-lab"
mkdir -p "$root/usr/lib/howdah-lab"
for name in $SYSCTLS; do
  file=$(echo "$name" | tr . /)
  [ -e "/proc/sys/$file" ] || continue
  cat "/proc/sys/$file" > "$root/usr/lib/howdah-lab/$name"
  binds="$binds --bind=/usr/lib/howdah-lab/$name:/proc/sys/$file"
done
cp "$dir/meminfo" "$root/usr/lib/howdah-lab/meminfo"
binds="$binds --bind-ro=/usr/lib/howdah-lab/meminfo:/proc/meminfo"
[ ! -e "$dir/watchdog/watchdog" ] || binds="$binds --bind=$dir/watchdog/watchdog:/dev/watchdog"

export SYSTEMD_NSPAWN_API_VFS_WRITABLE=network SYSTEMD_NSPAWN_TMPFS_TMP=0
# shellcheck disable=SC2086
exec systemd-nspawn --quiet --boot --directory="$root" --machine="$MACHINE" --hostname="$NAME" \
  --register=no --keep-unit --link-journal=no --resolv-conf=off --timezone=off --console=pipe \
  --network-namespace-path="/proc/$$/ns/net" \
  --capability=CAP_NET_ADMIN,CAP_NET_RAW,CAP_SYS_NICE,CAP_IPC_LOCK $binds
