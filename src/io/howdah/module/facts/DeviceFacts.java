package io.howdah.module.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts devices and device_links: block devices as /sys shows them. */
final class DeviceFacts {
  static final String FILES =
      "/sys/block/*/size /sys/block/*/removable /sys/block/*/queue/discard_granularity"
          + " /sys/block/*/queue/rotational /sys/block/*/queue/scheduler"
          + " /sys/block/*/queue/logical_block_size /sys/block/*/queue/hw_sector_size"
          + " /sys/block/*/device/vendor /sys/block/*/device/model /sys/block/*/device/serial"
          + " /sys/block/*/device/sas_address /sys/block/*/device/sas_device_handle"
          + " /sys/block/*/*/start /sys/block/*/*/size"
          + " /sys/block/*/holders/*/dm/name /sys/block/*/*/holders/*/dm/name";

  static final String SCRIPT =
      """
      sec blocks
      for _b in /sys/block/*; do [ -e "$_b" ] && cd -P "$_b" && echo "${_b##*/} $PWD"; done; cd /
      sec holders; printf '%s\\n' /sys/block/*/holders/* /sys/block/*/*/holders/*
      sec slaves; printf '%s\\n' /sys/block/*/slaves/*
      [ -d /dev/disk ] && { sec links; ls -l /dev/disk/by-id /dev/disk/by-uuid /dev/disk/by-label; }
      has lspci && { sec lspci; lspci -D; }
      has sg_inq && for _b in /sys/block/*; do sec "sg_inq ${_b##*/}"; sg_inq "/dev/${_b##*/}"; done
      """;

  private static final Pattern LINK = Pattern.compile(" (\\S+) -> \\S*?([^/\\s]+)$");
  private static final Pattern SERIAL = Pattern.compile("(?:Unit serial|Serial) number:\\s+(\\w+)");
  private static final Pattern PCI =
      Pattern.compile(".+/([a-f0-9]{4}:[a-f0-9]{2}:[01][a-f0-9]\\.[0-7])/.*");

  private final FactSource source;
  private final Map<String, Map<String, List<Object>>> links = new LinkedHashMap<>();
  private final Map<String, String> wwns = new HashMap<>();
  private final Map<String, String> uuids = new HashMap<>();

  private DeviceFacts(FactSource source) {
    this.source = source;
  }

  static void parse(FactSource source, Map<String, @Nullable Object> facts) {
    DeviceFacts found = new DeviceFacts(source);
    found.readLinks();
    facts.put("device_links", found.links);
    Map<String, @Nullable Object> devices = new LinkedHashMap<>();
    for (String line : source.told().lines("blocks")) {
      String[] words = line.split(" ", 2);
      devices.put(words[0], found.device(words[0], words[1]));
    }
    facts.put("devices", devices);
  }

  private void readLinks() {
    Map<String, Map<String, TreeSet<String>>> found = new LinkedHashMap<>();
    for (String kind : List.of("ids", "uuids", "labels", "masters")) {
      found.put(kind, new LinkedHashMap<>());
    }
    String kind = "";
    for (String line : source.told().lines("links")) {
      Matcher link = LINK.matcher(line);
      if (line.startsWith("/dev/disk/by-")) {
        kind = line.substring(13).replace(":", "") + "s";
      } else if (link.find() && found.containsKey(kind)) {
        add(found, kind, link.group(2), link.group(1));
        if (link.group(1).startsWith("wwn-")) {
          wwns.put(link.group(2), link.group(1).substring(4));
        }
        if (kind.equals("uuids")) {
          uuids.put(link.group(2), link.group(1));
        }
      }
    }
    for (String line : source.told().lines("slaves")) {
      String[] parts = line.split("/");
      if (parts.length == 6 && !parts[5].equals("*")) {
        add(found, "masters", parts[5], parts[3]);
      }
    }
    found.forEach((name, of) -> links.put(name, lists(of)));
  }

  private static void add(
      Map<String, Map<String, TreeSet<String>>> found, String kind, String device, String name) {
    found
        .getOrDefault(kind, new HashMap<>())
        .computeIfAbsent(device, d -> new TreeSet<>())
        .add(name);
  }

  private static Map<String, List<Object>> lists(Map<String, TreeSet<String>> sets) {
    Map<String, List<Object>> lists = new LinkedHashMap<>();
    sets.forEach((device, names) -> lists.put(device, new ArrayList<>(names)));
    return lists;
  }

  private Map<String, @Nullable Object> device(String name, String path) {
    String at = "/sys/block/" + name;
    Map<String, @Nullable Object> device = new LinkedHashMap<>();
    device.put("virtual", 1L);
    device.put("links", linksOf(name));
    for (String key : List.of("vendor", "model", "sas_address", "sas_device_handle")) {
      device.put(key, file(at + "/device/" + key));
    }
    String serial = serial(name, at);
    if (serial != null) {
      device.put("serial", serial);
    }
    device.put("removable", file(at + "/removable"));
    device.put("support_discard", file(at + "/queue/discard_granularity"));
    if (wwns.containsKey(name)) {
      device.put("wwn", wwns.get(name));
    }
    device.put("partitions", partitions(name, at));
    device.put("rotational", file(at + "/queue/rotational"));
    Matcher mode = Pattern.compile("\\[(.*)\\]").matcher(text(at + "/queue/scheduler"));
    device.put("scheduler_mode", mode.find() ? mode.group(1) : "");
    size(device, at);
    device.put("host", pciHost(path));
    device.put("holders", holders(at + "/holders/"));
    return device;
  }

  private void size(Map<String, @Nullable Object> device, String at) {
    String sectors = file(at + "/size");
    device.put("sectors", sectors == null ? 0L : sectors);
    device.put("sectorsize", sectorSize(at));
    device.put("size", human(sectors == null ? 0 : Double.parseDouble(sectors) * 512));
  }

  private Object sectorSize(String at) {
    String logical = file(at + "/queue/logical_block_size");
    String hardware = file(at + "/queue/hw_sector_size");
    return logical != null ? logical : hardware != null ? hardware : 512L;
  }

  private @Nullable String file(String path) {
    return source.file(path).orElse(null);
  }

  private String text(String path) {
    return source.file(path).orElse("");
  }

  private @Nullable String serial(String name, String at) {
    if (source.told().text("lspci").isEmpty() && !source.told().has("sg_inq " + name)) {
      return file(at + "/device/serial");
    }
    Matcher match = SERIAL.matcher(source.told().text("sg_inq " + name));
    return match.find() ? match.group(1) : file(at + "/device/serial");
  }

  private Map<String, @Nullable Object> linksOf(String device) {
    Map<String, @Nullable Object> of = new LinkedHashMap<>();
    links.forEach((kind, byDevice) -> of.put(kind, byDevice.getOrDefault(device, List.of())));
    return of;
  }

  private Map<String, @Nullable Object> partitions(String name, String at) {
    Map<String, @Nullable Object> partitions = new LinkedHashMap<>();
    Pattern pattern = Pattern.compile(Pattern.quote(name) + "p?\\d+");
    for (String below : source.below(at + "/")) {
      if (pattern.matcher(below).matches()) {
        partitions.put(below, partition(below, at + "/" + below));
      }
    }
    return partitions;
  }

  private Map<String, @Nullable Object> partition(String name, String at) {
    Map<String, @Nullable Object> partition = new LinkedHashMap<>();
    String sectors = file(at + "/size");
    partition.put("links", linksOf(name));
    partition.put("start", source.file(at + "/start").<Object>map(v -> v).orElse(0L));
    partition.put("sectors", sectors == null ? 0L : sectors);
    partition.put("sectorsize", sectorSize(at));
    partition.put("size", human(sectors == null ? 0 : Double.parseDouble(sectors) * 512));
    partition.put("uuid", uuids.get(name));
    partition.put("holders", holders(at + "/holders/"));
    return partition;
  }

  private List<Object> holders(String directory) {
    List<Object> holders = new ArrayList<>();
    for (String line : source.told().lines("holders")) {
      String name = line.startsWith(directory) ? line.substring(directory.length()) : "";
      if (name.startsWith("dm-")) {
        holders.add(source.file(directory + name + "/dm/name").orElse(name));
      }
    }
    return holders;
  }

  private String pciHost(String path) {
    Matcher match = PCI.matcher(path);
    if (!match.matches()) {
      return "";
    }
    return source.told().lines("lspci").stream()
        .filter(line -> line.startsWith(match.group(1) + " "))
        .map(line -> line.substring(match.group(1).length() + 1))
        .findFirst()
        .orElse("");
  }

  /** A size in bytes as Ansible words it: two decimals and a unit. */
  static String human(double bytes) {
    String[] units = {"Bytes", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
    int unit = 0;
    double value = bytes;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.2f %s", value, units[unit]);
  }
}
