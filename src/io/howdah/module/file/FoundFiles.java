package io.howdah.module.file;

import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.Inode;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that stands below some directories, in one round trip.
 *
 * @param skipped paths that could not be walked, and why
 * @param now the host's clock, seconds since 1970
 */
record FoundFiles(List<Entry> entries, Map<String, String> skipped, long examined, double now) {
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
      byte[] names = out.bytes(Integer.parseInt(out.field().strip()));
      String[] stats = out.field().split("\n");
      String text = new String(names, StandardCharsets.UTF_8);
      String[] all = text.isEmpty() ? new String[0] : text.split("\0");
      examined += all.length;
      for (int i = 0; i < all.length && i < stats.length; i++) {
        if (depth(all[i], path) <= deepest(args)) {
          entries.add(new Entry(normal(all[i]), Inode.parse(stats[i])));
        }
      }
    }
    return new FoundFiles(entries, skipped, examined, now);
  }

  /** Names (with their length first) and stat's lines, in the same order. */
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
        + "printf '%s\\0' \"$("
        + find
        + " -print0 2>/dev/null | wc -c)\"\n"
        + find
        + " -print0 2>/dev/null\n"
        + find
        + " -exec stat -c '"
        + Inode.FORMAT
        + "' {} + 2>/dev/null; printf '\\0'\n"
        + "else printf '\\0'; fi";
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
