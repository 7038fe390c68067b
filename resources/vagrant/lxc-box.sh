#!/bin/sh
# Makes a Debian 12 box for Vagrant's lxc provider; there is no public one. Needs root, mmdebstrap,
# vagrant-lxc. Its packages come from where this machine's own apt gets them.
# Run as: sh lxc-box.sh FILE.box   then: vagrant box add --name NAME FILE.box
set -eu
box=$(realpath -m "$1")
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
key=$(find /usr/share/rubygems-integration /opt/vagrant -name vagrant.pub -path '*keys*' 2> /dev/null | head -n 1)
[ -n "$key" ] || { echo "lxc-box.sh: Vagrant's public key was not found; is vagrant installed?" >&2; exit 1; }

apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' 2> /dev/null \
  | grep -E ' bookworm[^ ]* ' | sort -u > "$work/sources.list" || :
[ -s "$work/sources.list" ] || {
  echo "lxc-box.sh: this machine's apt sources name no mirror of Debian bookworm; add one to /etc/apt/sources.list" >&2
  exit 1
}
apt-config dump --no-empty | grep -E '^Acquire::Check-(Valid-Until|Date) ' > "$work/apt.conf" || :

cat > "$work/setup.sh" << 'SETUP'
set -eu
root=$1
chroot "$root" useradd --create-home --shell /bin/bash vagrant
echo 'vagrant ALL=(ALL) NOPASSWD: ALL' > "$root/etc/sudoers.d/vagrant"
chmod 440 "$root/etc/sudoers.d/vagrant"
install -d -m 700 "$root/home/vagrant/.ssh"
install -m 600 "$KEY" "$root/home/vagrant/.ssh/authorized_keys"
chroot "$root" chown -R vagrant: /home/vagrant/.ssh
printf 'auto lo\niface lo inet loopback\nauto eth0\niface eth0 inet manual\n' > "$root/etc/network/interfaces"
printf '127.0.0.1 localhost\n' > "$root/etc/hosts"
echo debian > "$root/etc/hostname"
: > "$root/etc/machine-id"

# A package cache on the bridge, where there is one, is the way to the mirror.
cp "$WORK/sources.list" "$root/etc/apt/sources.list"
rm -f "$root"/etc/apt/sources.list.d/* "$root/etc/apt/apt.conf.d/99mmdebstrap"
cp "$WORK/apt.conf" "$root/etc/apt/apt.conf.d/50mirror"
echo 'Acquire::http::Proxy-Auto-Detect "/usr/local/sbin/bridge-proxy";' > "$root/etc/apt/apt.conf.d/60bridge-proxy"
cat > "$root/usr/local/sbin/bridge-proxy" << 'PROXY'
#!/bin/sh
proxy=http://$(ip -4 route show default | awk '{ print $3; exit }'):3142
curl -s -o /dev/null -m 2 "$proxy" && echo "$proxy" || echo DIRECT
PROXY
chmod 755 "$root/usr/local/sbin/bridge-proxy"

# A container has no kernel log of its own, no disks to care for and no console to log in at.
sed -i 's/^module(load="imklog")/# &/' "$root/etc/rsyslog.conf"
for unit in e2scrub_all.timer e2scrub_reap.service fstrim.timer apt-daily.timer \
  apt-daily-upgrade.timer getty@tty1.service console-getty.service; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
SETUP

# Members of the archive must begin with "./rootfs/": the provider strips that.
KEY=$key WORK=$work mmdebstrap --mode=root --variant=minbase --dpkgopt=force-unsafe-io \
  --include=systemd,systemd-sysv,dbus,openssh-server,sudo,python3,python3-apt,ifupdown,iproute2,iputils-ping,rsyslog,procps,psmisc,netbase,ca-certificates,curl,gpgv,gnupg,lsb-release \
  --aptopt="$work/apt.conf" --customize-hook="sh $work/setup.sh \"\$1\"" \
  bookworm "$work/root" "$work/sources.list"
# No lists are in it: apt modules that ask how old they are must not take them for fresh.
touch -d @0 "$work/root/var/lib/apt/lists"
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
