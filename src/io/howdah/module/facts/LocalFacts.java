package io.howdah.module.facts;

import io.howdah.module.facts.FactGroup.Question;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Group local: what the host's own *.fact files and programs say, in JSON or INI. */
final class LocalFacts {
  private static final String SCRIPT =
      """
      for _f in "$_factpath"/*.fact; do
        if [ ! -e "$_f" ]; then
          [ -h "$_f" ] || continue
          sec "local $_f"; echo dangling; continue
        fi
        if [ -x "$_f" ]; then
          _e=$({ _o=$("$_f" 2>&3 </dev/null) 3>&1; _r=$?; printf '\\037%s\\037%s' "$_r" "$_o"; } 3>&1)
          sec "local $_f"; printf 'ran %s\\n' "$_e"
        else
          sec "local $_f"; echo read; cat "$_f"
        fi
      done
      """;

  private LocalFacts() {}

  static FactGroup group() {
    return FactGroup.of("local", Question.script(SCRIPT), LocalFacts::parse);
  }

  private static void parse(FactSource source, Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> local = new LinkedHashMap<>();
    source
        .told()
        .all()
        .forEach(
            (section, text) -> {
              if (section.startsWith("local ")) {
                String path = section.substring(6);
                String name = path.substring(path.lastIndexOf('/') + 1).replace(".fact", "");
                local.put(name, fact(source, path, text));
              }
            });
    facts.put("local", local);
  }

  private static @Nullable Object fact(FactSource source, String path, String text) {
    if (text.startsWith("dangling")) {
      String failed =
          "Could not stat fact (%s): [Errno 2] No such file or directory: '%s'"
              .formatted(path, path);
      source.warnings().add(failed);
      return failed;
    }
    if (text.startsWith("read\n")) {
      return value(source, path, text.substring(5).strip());
    }
    String[] parts = text.substring(4).split("\037", 3);
    if (parts.length == 3 && !parts[1].equals("0")) {
      String failed =
          "Failure executing fact script (" + path + "), rc: " + parts[1] + ", err: " + parts[0];
      source.warnings().add(failed);
      return failed;
    }
    return value(source, path, parts.length == 3 ? parts[2] : "");
  }

  private static @Nullable Object value(FactSource source, String path, String text) {
    try {
      return JsonReader.read(text);
    } catch (IllegalArgumentException notJson) {
      return ini(source, path, text);
    }
  }

  private static Object ini(FactSource source, String path, String text) {
    Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    Map<String, Object> current = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        current =
            sections.computeIfAbsent(
                line.substring(1, line.length() - 1), s -> new LinkedHashMap<>());
        continue;
      }
      int sign = sign(line);
      if (current == null || sign < 0) {
        String bad = "error loading facts as JSON or ini - please check content: " + path;
        source.warnings().add(bad);
        return bad;
      }
      String key = line.substring(0, sign).strip().toLowerCase(Locale.ROOT);
      current.put(key, line.substring(sign + 1).strip());
    }
    return sections;
  }

  private static int sign(String line) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
  }
}
