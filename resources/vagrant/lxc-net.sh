#!/bin/sh
# What Vagrant's lxc provider needs of a machine on which no service lxc-net runs: the bridge lxcbr0,
# and on it a package cache as the machines' way to Debian's mirror. Needs root, iproute2,
# apt-cacher-ng. A bridge that is there already is used as it is.
# Run as: sh lxc-net.sh up|down. HOWDAH_NETWORK names another /24 than 10.0.3.0/24.
set -eu
bridge=lxcbr0
net=${HOWDAH_NETWORK:-10.0.3.0/24}
net=${net%.0/24}
state=/run/howdah-lxc
cache=/var/cache/howdah-lxc

# Jenkins kills what bears its cookies when a build's step ends.
unset BUILD_ID JENKINS_NODE_COOKIE JENKINS_SERVER_COOKIE || :

fail() {
  echo "lxc-net.sh: $*" >&2
  exit 1
}

check() {
  [ "$(id -u)" = 0 ] || fail "making a bridge needs root"
  for program in ip apt-cacher-ng; do
    command -v "$program" > /dev/null || missing="${missing:-} $program"
  done
  [ -z "${missing:-}" ] || fail "missing:$missing; apt-get install --no-install-recommends iproute2 apt-cacher-ng"
}

make_bridge() {
  if [ ! -e "/sys/class/net/$bridge" ]; then
    ip link add "$bridge" type bridge
    ip address add "$net.1/24" dev "$bridge"
    ip link set dev "$bridge" up
  fi
  ip -4 -o address show dev "$bridge" | grep -q " $net\." \
    || fail "$bridge is not in the network $net.0/24: $(ip -4 -o address show dev "$bridge" | awk '{ print $4 }') is its address; set 'network' to that"
}

start_cache() {
  mkdir -p "$cache" "$state/log"
  {
    echo "CacheDir: $cache"
    echo "LogDir: $state/log"
    echo "SupportDir: /usr/lib/apt-cacher-ng"
    echo "BindAddress: $net.1"
    echo "Port: 3142"
    echo "PassThroughPattern: ^.*:443$"
    apt-config dump --no-empty | sed -n 's/^Acquire::http::Proxy "\(.*\)";$/Proxy: \1/p'
  } > "$state/acng.conf"
  chown -R apt-cacher-ng: "$cache" "$state/log"
  setsid setpriv --reuid=apt-cacher-ng --regid=apt-cacher-ng --init-groups \
    apt-cacher-ng -c "$state" ForeGround=1 < /dev/null > "$state/log/out" 2>&1 &
  echo $! > "$state/apt-cacher-ng.pid"
}

up() {
  if [ -e "/sys/class/net/$bridge" ]; then
    make_bridge # only looks at it
    [ -d "$state" ] || return 0 # somebody else's, such as lxc-net's
    kill -0 "$(cat "$state/apt-cacher-ng.pid" 2> /dev/null)" 2> /dev/null || start_cache
    return
  fi
  check
  mkdir -p "$state"
  trap down EXIT
  make_bridge
  start_cache
  trap - EXIT
}

# Only what "up" made is taken away.
down() {
  [ -d "$state" ] || return 0
  [ -z "$(ls "/sys/class/net/$bridge/brif" 2> /dev/null)" ] || return 0 # others stand on it
  kill "$(cat "$state/apt-cacher-ng.pid")" 2> /dev/null || :
  ip link delete "$bridge" 2> /dev/null || :
  rm -rf --one-file-system "$state" "$cache"
  # What LXC leaves of its last container.
  find /sys/fs/cgroup -maxdepth 2 -type d -name lxc.pivot -exec rmdir {} + 2> /dev/null || :
}

case ${1:-} in
  up) up ;;
  down) down ;;
  *) fail "up or down?" ;;
esac
