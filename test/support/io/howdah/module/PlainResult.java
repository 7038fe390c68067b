package io.howdah.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes out of a result what differs from one run or machine to the next. */
public final class PlainResult {
  private static final Set<String> DIFFER =
      Set.of(
          "inode",
          "dev",
          "version",
          "blocks",
          "block_size",
          "attr_flags",
          "attributes",
          "mimetype",
          "charset",
          "delta",
          "start",
          "end",
          "elapsed",
          "exception");
  private static final Set<String> TIMES = Set.of("atime", "mtime", "ctime");
  private static final double RECENT = 1.7e9;

  private final String directory;

  private PlainResult(String directory) {
    this.directory = directory;
  }

  /**
   * The result without what differs; ours and the recorded one come out alike.
   *
   * @param ignored keys that differ on purpose
   */
  public static Object of(Object result, String directory, List<String> ignored) {
    Object plain = new PlainResult(directory).plain("", result);
    ignored.forEach(((Map<?, ?>) plain)::remove);
    return plain;
  }

  private Object plain(String key, Object value) {
    if (DIFFER.contains(key) || TIMES.contains(key) && isRecent(value)) {
      return "*";
    }
    if (value instanceof Map<?, ?> map) {
      return plainMap(map);
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(item -> all.add(plain("", item)));
      if (Set.of("directories", "files").contains(key)) {
        all.sort(Comparator.comparing(PlainResult::order));
      }
      return all;
    }
    return value instanceof String text ? plainText(text) : value;
  }

  /** Directories are listed as they come; files are compared in the order of their paths. */
  private static String order(Object item) {
    return item instanceof Map<?, ?> map ? String.valueOf(map.get("path")) : item.toString();
  }

  private Map<String, Object> plainMap(Map<?, ?> map) {
    Map<String, Object> all = new TreeMap<>();
    map.forEach((k, v) -> all.put(plainText(String.valueOf(k)), plain(String.valueOf(k), v)));
    all.remove("invocation");
    all.remove("exception");
    all.remove("server");
    all.remove("date");
    all.remove("stdout_lines");
    all.remove("stderr_lines");
    boolean sized = Set.of("directory", "link").contains(String.valueOf(map.get("state")));
    if (sized || Boolean.TRUE.equals(map.get("isdir"))) {
      all.replace("size", "*");
    }
    return all;
  }

  private String plainText(String text) {
    return text.replace(directory, "{dir}")
        .replaceAll("/tmp/howdah-cases[^/]*/\\d+", "{dir}")
        .replaceAll(
            "[^ ']*/\\.ansible/tmp/[^ '\"]*|[^ ']*/\\.?howdah_tmp[^"
                + " '\"]*|\\S*/ansible_[a-z0-9_]+_payload\\S*|/[^ ]*ansible-local-[^"
                + " '\"]*|\\S*/\\.ansible_tmp\\S*",
            "{tmp}")
        .replaceAll("\\.\\d+\\.\\d{4}-\\d\\d-\\d\\d@\\d\\d:\\d\\d:\\d\\d~", ".{backup}")
        .replaceAll("ansible\\.[a-z0-9_]{8}|a\\.[a-z0-9_]{8}\\.z", "{random}")
        .replaceAll("127\\.0\\.0\\.1:\\d{4,5}", "{url}")
        .replaceAll(" Did you mean '[^']*'\\?", "");
  }

  private static boolean isRecent(Object value) {
    return value instanceof Number number && number.doubleValue() > RECENT;
  }
}
