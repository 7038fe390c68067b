package io.howdah.module.file;

import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.Inode;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * All that stands below some directories, in one round trip.
 *
 * @param skipped paths that could not be walked, and why
 * @param now the host's clock, seconds since 1970
 */
record FoundFiles(List<Entry> entries, Map<String, String> skipped, long examined, double now) {
  private static final Pattern STAT_LINE = Pattern.compile("^[0-9a-f]+( [0-9.-]+){11} [0-9a-f ]+:");

  /** A path and what is there. */
  record Entry(String path, Inode inode) {
    String name() {
      return HostPath.baseName(path);
    }
  }

  static FoundFiles below(ModuleArgs args, ModuleContext context) {
    HostScript script = new HostScript().line("printf '%s\\0' \"$(date +%s)\"");
    List<String> paths = args.texts("paths");
    paths.forEach(path -> script.line(walk(path, args)));
    HostOutput out = script.run(context);
    double now = Double.parseDouble(out.field());
    Map<String, String> skipped = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    long examined = 0;
    for (String path : paths) {
      if (out.field().isEmpty()) {
        skipped.put(path, "'" + path + "' is not a directory");
        continue;
      }
      List<Entry> below = entries(out.field());
      examined += below.size();
      below.stream()
          .filter(entry -> depth(entry.path(), path) <= deepest(args))
          .forEach(entry -> entries.add(new Entry(normal(entry.path()), entry.inode())));
    }
    return new FoundFiles(entries, skipped, examined, now);
  }

  /** stat's lines, each with its file's name at the end: files come and go, so all in one walk. */
  private static String walk(String path, ModuleArgs args) {
    long deepest = deepest(args);
    String word = HostPath.word(path.length() > 1 ? path.replaceFirst("/+$", "") + "/" : path);
    String find =
        "find "
            + (args.flag("follow") ? "-L " : "")
            + word
            + " -mindepth 1"
            + (args.flag("recurse")
                ? deepest < Integer.MAX_VALUE ? " -maxdepth " + (deepest + 1) : ""
                : " -maxdepth 1");
    return "if [ -d "
        + HostPath.word(path)
        + " ]; then printf '1\\0'\n"
        + find
        + " -exec stat -c '"
        + Inode.FORMAT
        + ":%n' {} + 2>/dev/null; printf '\\0'\n"
        + "else printf '\\0'; fi";
  }

  /**
   * A line that isn't stat's goes on with the name before it: names may have lines' ends in them.
   */
  static List<Entry> entries(String lines) {
    List<String> records = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      if (STAT_LINE.matcher(line).find()) {
        records.add(line);
      } else if (!records.isEmpty()) {
        records.set(records.size() - 1, records.get(records.size() - 1) + "\n" + line);
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      String record = records.get(i);
      String[] parts = record.split(":", 4);
      // The last record has stat's own line's end still on it.
      String name = i == records.size() - 1 ? parts[3].replaceFirst("\n$", "") : parts[3];
      entries.add(new Entry(name, Inode.parse(String.join(":", List.of(parts).subList(0, 3)))));
    }
    return entries;
  }

  private static long deepest(ModuleArgs args) {
    return args.number("depth").filter(d -> d > 0).orElse((long) Integer.MAX_VALUE);
  }

  private static long depth(String path, String top) {
    String prefix = top.replaceFirst("/+$", "") + "/";
    return normal(path).chars().filter(c -> c == '/').count()
        - prefix.chars().filter(c -> c == '/').count()
        + 1;
  }

  private static String normal(String path) {
    return path.replaceAll("/(\\./)*/*", "/").replaceFirst("^\\./", "");
  }
}
