package io.howdah.module.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fact mounts: what is mounted where, how full it is. */
final class MountFacts {
  static final String FILES = "/etc/mtab /proc/mounts /proc/self/mountinfo";

  /** lsblk takes longer than anything else, so it runs beside it. */
  static final String SLOW =
      "has lsblk && { sec lsblk; lsblk --list --noheadings --paths --output NAME,UUID --exclude 2;"
          + " }";

  /**
   * A mount that does not answer must not hold up the rest. The table is read by a program, as
   * {@code read} takes a system call for each byte, and a shell forks for each substitution.
   */
  static final String SCRIPT =
      """
      has findmnt && sec findmnt
      has udevadm && has_udev=1
      sec statfs
      _all=$(cat /proc/mounts); _devs=; set --; set -f; IFS='
      '
      for _r in $_all; do
        _d=${_r%% *}; _m=${_r#* }; _t=${_m#* }; _m=${_m%% *}; _t=${_t%% *}
        case $_d in /*|\\\\*|*:/*) ;; *) continue ;; esac
        case "$_devs " in *" $_d "*) ;; *) case $_d in /dev/*) _devs="$_devs $_d" ;; esac ;; esac
        case $_m in *\\\\*) _m=$(printf %b "${_m}x"); _m=${_m%x} ;; esac
        [ "$_t" = none ] || set -- "$@" "$_m"
      done
      unset IFS; set +f
      [ $# -eq 0 ] || if has timeout; then timeout "$_limit" stat -f -c '%S %s %b %a %c %d %n' -- "$@"
      else stat -f -c '%S %s %b %a %c %d %n' -- "$@"; fi
      [ -z "$has_udev" ] || for _d in $_devs; do
        sec "udev $_d"; udevadm info --query property --name "$_d" | grep ^ID_FS_UUID=
      done
      """;

  private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

  private final FactSource source;
  private final Map<String, String> uuids = new HashMap<>();
  private final Map<String, String[]> sizes = new HashMap<>();
  private final Set<String> bound = new HashSet<>();

  private MountFacts(FactSource source) {
    this.source = source;
  }

  static void parse(FactSource source, Map<String, @Nullable Object> facts) {
    MountFacts found = new MountFacts(source);
    found.read();
    List<String> table = source.lines("/etc/mtab");
    Map<String, Object> mounts = new LinkedHashMap<>();
    for (String line : table.isEmpty() ? source.lines("/proc/mounts") : table) {
      String[] fields = line.split("\\s+");
      if (fields.length >= 4 && counts(plain(fields[0]), fields[2])) {
        mounts.put(plain(fields[1]), found.mount(fields));
      }
    }
    facts.put("mounts", new ArrayList<>(mounts.values()));
  }

  private static boolean counts(String device, String type) {
    boolean real = device.startsWith("/") || device.startsWith("\\") || device.contains(":/");
    return real && !type.equals("none");
  }

  private void read() {
    for (String line : source.told().lines("lsblk")) {
      String[] words = line.strip().split("\\s+");
      if (words.length > 1) {
        uuids.putIfAbsent(words[0], words[words.length - 1]);
      }
    }
    for (String line : source.told().lines("statfs")) {
      String[] words = line.split(" ", 7);
      if (words.length == 7) {
        sizes.put(words[6], words);
      }
    }
    if (source.told().has("findmnt")) {
      for (String line : source.lines("/proc/self/mountinfo")) {
        String[] words = line.split(" ");
        if (words.length > 4 && !words[3].equals("/")) {
          bound.add(plain(words[4]));
        }
      }
    }
  }

  private Map<String, @Nullable Object> mount(String[] fields) {
    String device = plain(fields[0]);
    String point = plain(fields[1]);
    String options = plain(fields[3]);
    Map<String, @Nullable Object> mount = new LinkedHashMap<>();
    mount.put("mount", point);
    mount.put("device", device);
    mount.put("fstype", plain(fields[2]));
    mount.put("options", bound.contains(point) ? options + ",bind" : options);
    String[] size = sizes.get(point);
    if (size != null) {
      sizes(mount, size);
    }
    mount.put("uuid", uuid(device));
    return mount;
  }

  private static void sizes(Map<String, @Nullable Object> mount, String[] told) {
    long[] n = new long[6];
    for (int i = 0; i < n.length; i++) {
      n[i] = Long.parseLong(told[i]);
    }
    mount.put("size_total", n[0] * n[2]);
    mount.put("size_available", n[0] * n[3]);
    mount.put("block_size", n[1]);
    mount.put("block_total", n[2]);
    mount.put("block_available", n[3]);
    mount.put("block_used", n[2] - n[3]);
    mount.put("inode_total", n[4]);
    mount.put("inode_available", n[5]);
    mount.put("inode_used", n[4] - n[5]);
  }

  private String uuid(String device) {
    String known = uuids.get(device);
    String udev = source.told().word("udev " + device).replaceFirst("^ID_FS_UUID=", "");
    return known != null ? known : udev.isEmpty() ? "N/A" : udev;
  }

  /** mtab writes blanks and the like as octal escapes. */
  private static String plain(String field) {
    return OCTAL
        .matcher(field)
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(m.group(1), 8))));
  }
}
