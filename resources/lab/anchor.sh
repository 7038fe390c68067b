# The lab's own network: a bridge in a network namespace that lives as long as this process.
# Run as: unshare --net sh anchor.sh NET   (NET: the first three octets, as 10.77.0)
set -eu
net=$1

ip link set lo up
ip link add br0 type bridge forward_delay 0 mcast_snooping 0
ip addr add "$net.2/24" dev br0
ip link set br0 up

# Frames between hosts must not be seen by IP filters; the bridge table below does the cutting.
for switch in /proc/sys/net/bridge/bridge-nf-call-*; do
  [ ! -e "$switch" ] || echo 0 > "$switch"
done

# The default gateway of the hosts says at once that there is nothing beyond the lab.
echo 1 > /proc/sys/net/ipv4/ip_forward
ip route add unreachable default
nft 'add table bridge lab; add chain bridge lab cuts { type filter hook forward priority 0; policy accept; }'

echo ready
exec sleep infinity
