package io.howdah.module.facts;

import io.howdah.module.facts.FactGroup.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Group hardware: memory, processors, firmware, block devices, mounts, volumes, uptime. */
final class HardwareFacts {
  private static final String FILES =
      "/proc/meminfo /proc/cpuinfo /proc/uptime /proc/self/status /sys/hypervisor/type "
          + FirmwareFacts.FILES
          + " "
          + DeviceFacts.FILES
          + " "
          + MountFacts.FILES;

  private static final String LVM =
      """
      has vgs && [ "$(id -u)" = 0 ] && {
        _o='--noheadings --nosuffix --units g --separator ,'
        sec vgs; vgs $_o
        sec lvs; has lvs && lvs $_o
        sec pvs; has pvs && pvs $_o | while IFS=, read -r _p _r; do
          _p=${_p##* }
          case $_p in /dev/dm-*) _p=/dev/mapper/$(dmsetup info -C --noheadings -o name $_p) ;; esac
          echo "$_p,$_r"; done
      }
      """;

  private HardwareFacts() {}

  static FactGroup group() {
    return FactGroup.of(
            "hardware",
            new Question(
                FILES,
                FirmwareFacts.SCRIPT
                    + DeviceFacts.SCRIPT
                    + MountFacts.SCRIPT
                    + LVM
                    + "[ -e /proc/xen ] && sec xen\n",
                MountFacts.SLOW),
            HardwareFacts::parse)
        .alsoCalled("processor", "processor_cores", "processor_count", "mounts", "devices")
        .after("platform");
  }

  private static void parse(FactSource source, Map<String, @Nullable Object> facts) {
    ProcessorFacts.parse(source, facts);
    memory(source, facts);
    FirmwareFacts.parse(source, facts);
    DeviceFacts.parse(source, facts);
    source
        .file("/proc/uptime")
        .ifPresent(
            text -> facts.put("uptime_seconds", (long) Double.parseDouble(text.split(" ")[0])));
    facts.put("lvm", lvm(source));
    MountFacts.parse(source, facts);
  }

  private static void memory(FactSource source, Map<String, @Nullable Object> facts) {
    Map<String, Long> megabytes = new LinkedHashMap<>();
    for (String line : source.lines("/proc/meminfo")) {
      String[] words = line.split("[:\\s]+");
      megabytes.put(words[0], Long.parseLong(words[1]) / 1024);
    }
    if (megabytes.isEmpty()) {
      return;
    }
    for (String name : List.of("MemTotal", "SwapTotal", "MemFree", "SwapFree")) {
      Optional.ofNullable(megabytes.get(name))
          .ifPresent(v -> facts.put(name.toLowerCase(java.util.Locale.ROOT) + "_mb", v));
    }
    facts.put("memory_mb", memoryTable(megabytes));
  }

  private static Map<String, Object> memoryTable(Map<String, Long> of) {
    long total = of.getOrDefault("MemTotal", 0L);
    long free = of.getOrDefault("MemFree", 0L);
    long noCacheFree = of.getOrDefault("Cached", 0L) + free + of.getOrDefault("Buffers", 0L);
    long swap = of.getOrDefault("SwapTotal", 0L);
    long swapFree = of.getOrDefault("SwapFree", 0L);
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("real", ordered("total", total, "used", total - free, "free", free));
    table.put("nocache", ordered("free", noCacheFree, "used", total - noCacheFree));
    table.put(
        "swap",
        ordered(
            "total",
            swap,
            "free",
            swapFree,
            "used",
            swap - swapFree,
            "cached",
            of.getOrDefault("SwapCached", 0L)));
    return table;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }

  private static Object lvm(FactSource source) {
    if (!source.told().has("vgs")) {
      return "N/A";
    }
    Map<String, Object> groups = new LinkedHashMap<>();
    for (String[] f : rows(source, "vgs")) {
      groups.put(
          f[0],
          ordered(
              "size_g",
              f[f.length - 2],
              "free_g",
              f[f.length - 1],
              "num_lvs",
              f[2],
              "num_pvs",
              f[1]));
    }
    Map<String, Object> volumes = new LinkedHashMap<>();
    rows(source, "lvs").forEach(f -> volumes.put(f[0], ordered("size_g", f[3], "vg", f[1])));
    Map<String, Object> physical = new LinkedHashMap<>();
    rows(source, "pvs")
        .forEach(f -> physical.put(f[0], ordered("size_g", f[4], "free_g", f[5], "vg", f[1])));
    return ordered("lvs", volumes, "vgs", groups, "pvs", physical);
  }

  private static List<String[]> rows(FactSource source, String section) {
    return source.told().lines(section).stream()
        .map(line -> line.strip().split(",", -1))
        .filter(fields -> fields.length > 4)
        .toList();
  }
}
