# Makes a bare Debian tree a lab host. Run as: sh base-setup.sh ROOT (as mmdebstrap's hook)
set -eu
root=$1

# Each host gets its own identity when it is made.
rm -f "$root"/etc/ssh/ssh_host_* "$root/etc/resolv.conf" "$root/etc/hostname"
: > "$root/etc/machine-id"
: > "$root/etc/resolv.conf"

# How the machine that builds reaches its mirror is no host's business.
rm -f "$root/etc/apt/apt.conf.d/99mmdebstrap"

chroot "$root" useradd --create-home --shell /bin/bash vagrant
chroot "$root" passwd --delete root > /dev/null
chroot "$root" passwd --lock root > /dev/null
echo 'vagrant ALL=(ALL) NOPASSWD: ALL' > "$root/etc/sudoers.d/vagrant"
chmod 440 "$root/etc/sudoers.d/vagrant"

# A host without a kernel of its own: no kernel log, no disks to scrub or trim.
sed -i 's/^module(load="imklog")/# &/' "$root/etc/rsyslog.conf"
for unit in e2scrub_all.timer e2scrub_reap.service fstrim.timer apt-daily.timer \
  apt-daily-upgrade.timer systemd-pstore.service getty@tty1.service console-getty.service; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
done

# A host is thrown away whole: dpkg need not wait for the disk after every file.
mv "$root/etc/dpkg/dpkg.cfg.d/99mmdebstrap" "$root/etc/dpkg/dpkg.cfg.d/howdah-lab"
