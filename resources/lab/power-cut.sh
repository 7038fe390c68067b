# Cuts a host's power for the time that its watchdog leaves it dark. Run as: sh power-cut.sh DIR
# Runs in the mount namespace of host.sh, which sees the host die and boots it again.
set -eu
dir=$1
. "$dir/boot.env"
: > "$dir/reset"
nsenter --target "$ANCHOR" --net ip link del "$PORT" 2> /dev/null || :
echo 1 > "/sys/fs/cgroup$CGROUP/box/cgroup.kill"
