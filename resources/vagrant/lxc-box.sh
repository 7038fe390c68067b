#!/bin/sh
# Makes a Debian 12 box for Vagrant's lxc provider; there is no public one. Needs root, mmdebstrap,
# vagrant-lxc. Run as: sh lxc-box.sh FILE.box   then: vagrant box add --name NAME FILE.box
set -eu
box=$(realpath -m "$1")
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
key=$(find /usr/share/rubygems-integration /opt/vagrant -name vagrant.pub -path '*keys*' 2> /dev/null | head -n 1)
[ -n "$key" ] || { echo "lxc-box.sh: Vagrant's public key was not found; is vagrant installed?" >&2; exit 1; }

cat > "$work/setup.sh" << 'SETUP'
set -eu
root=$1
chroot "$root" useradd --create-home --shell /bin/bash vagrant
echo 'vagrant ALL=(ALL) NOPASSWD: ALL' > "$root/etc/sudoers.d/vagrant"
chmod 440 "$root/etc/sudoers.d/vagrant"
install -d -m 700 "$root/home/vagrant/.ssh"
install -m 600 "$KEY" "$root/home/vagrant/.ssh/authorized_keys"
chroot "$root" chown -R vagrant: /home/vagrant/.ssh
printf 'auto lo\niface lo inet loopback\nauto eth0\niface eth0 inet dhcp\n' > "$root/etc/network/interfaces"
printf '127.0.0.1 localhost\n' > "$root/etc/hosts"
echo debian > "$root/etc/hostname"
: > "$root/etc/machine-id"
sed -i 's/^module(load="imklog")/# &/' "$root/etc/rsyslog.conf"
SETUP

# The members of the archive must begin with "./rootfs/": the provider strips that.
KEY=$key mmdebstrap --variant=minbase \
  --include=systemd,systemd-sysv,dbus,openssh-server,sudo,python3,python3-apt,ifupdown,isc-dhcp-client,iproute2,iputils-ping,rsyslog,procps,netbase,ca-certificates,curl \
  --customize-hook="sh $work/setup.sh \"\$1\"" bookworm "$work/root"
mkdir "$work/box"
tar -C "$work/root" -czf "$work/box/rootfs.tar.gz" --numeric-owner --transform 's,^\.,./rootfs,S' .
cat > "$work/box/lxc-config" << 'CONFIG'
lxc.include = /usr/share/lxc/config/common.conf
lxc.apparmor.profile = unconfined
lxc.net.0.type = veth
lxc.net.0.link = lxcbr0
lxc.net.0.flags = up
CONFIG
echo '{"provider": "lxc", "version": "1.0.0"}' > "$work/box/metadata.json"
tar -C "$work/box" -czf "$box" metadata.json lxc-config rootfs.tar.gz
echo "$box"
