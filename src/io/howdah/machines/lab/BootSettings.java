package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that host.sh reads before each boot. */
final class BootSettings {
  /** Settings of the outer kernel that roles like to set; each host gets private copies. */
  private static final String SYSCTLS =
      "vm.swappiness vm.overcommit_memory vm.overcommit_ratio vm.overcommit_kbytes vm.dirty_ratio"
          + " vm.dirty_background_ratio vm.dirty_bytes vm.dirty_background_bytes"
          + " vm.dirty_expire_centisecs vm.dirty_writeback_centisecs vm.vfs_cache_pressure"
          + " vm.min_free_kbytes vm.max_map_count vm.zone_reclaim_mode vm.nr_hugepages"
          + " vm.hugetlb_shm_group kernel.shmmax kernel.shmall kernel.shmmni kernel.sem"
          + " kernel.msgmax kernel.msgmnb kernel.pid_max kernel.threads-max kernel.panic"
          + " kernel.panic_on_oops kernel.core_pattern kernel.core_uses_pid kernel.numa_balancing"
          + " kernel.randomize_va_space kernel.sysrq kernel.printk kernel.sched_autogroup_enabled"
          + " kernel.kptr_restrict kernel.dmesg_restrict fs.file-max fs.nr_open fs.aio-max-nr"
          + " fs.suid_dumpable fs.protected_hardlinks fs.protected_symlinks"
          + " fs.inotify.max_user_watches fs.inotify.max_user_instances";

  private BootSettings() {}

  /** Where a host boots from and into. */
  record Place(Path base, Path scripts, ControlGroup group, long anchor, boolean cableIn) {}

  static void write(LabSettings settings, LabHost host, String net, Place place) {
    Path directory = LabPaths.of(settings).host(host.name());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("NAME", host.name());
    values.put("MACHINE", settings.name() + "-" + host.name());
    values.put("BASE", place.base().toString());
    values.put("SCRIPTS", place.scripts().toString());
    values.put("CGROUP", place.group().name());
    values.put("ANCHOR", String.valueOf(place.anchor()));
    values.put("PORT", host.port());
    values.put("MAC", host.mac(net));
    values.put("CABLE", place.cableIn() ? "up" : "down");
    values.put("REBOOT_SECONDS", String.valueOf(settings.rebootSeconds()));
    values.put("SYSCTLS", SYSCTLS);
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(name).append("='").append(value.replace("'", "'\\''")).append("'\n"));
    try {
      Files.writeString(directory.resolve("boot.env"), text);
      Files.writeString(directory.resolve("meminfo"), meminfo(settings.memoryMiB()));
    } catch (IOException e) {
      throw new MachinesException("cannot write the boot settings of " + host.name(), e);
    }
  }

  /** What /proc/meminfo says in a host: a machine of that size, most of it free. */
  private static String meminfo(int mebibytes) {
    long total = mebibytes * 1024L;
    long available = total * 9 / 10;
    Map<String, Long> lines = new LinkedHashMap<>();
    lines.put("MemTotal", total);
    lines.put("MemFree", total * 7 / 10);
    lines.put("MemAvailable", available);
    lines.put("Buffers", total / 100);
    lines.put("Cached", total * 2 / 10);
    for (String none : new String[] {"SwapCached", "SwapTotal", "SwapFree", "Dirty", "Writeback"}) {
      lines.put(none, 0L);
    }
    lines.put("Shmem", 1024L);
    lines.put("SReclaimable", total / 100);
    lines.put("CommitLimit", total / 2);
    lines.put("Committed_AS", total / 10);
    StringBuilder text = new StringBuilder();
    lines.forEach((name, kib) -> text.append(String.format("%-16s%8d kB%n", name + ":", kib)));
    for (String count :
        new String[] {"HugePages_Total", "HugePages_Free", "HugePages_Rsvd", "HugePages_Surp"}) {
      text.append(String.format("%-16s%8d%n", count + ":", 0));
    }
    return text.append(String.format("%-16s%8d kB%n", "Hugepagesize:", 2048)).toString();
  }
}
