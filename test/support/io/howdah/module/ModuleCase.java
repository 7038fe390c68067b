package io.howdah.module;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One case of test/cases/MODULE/*.yml with what real Ansible said, recorded by
 * test/oracle/record_cases.py.
 *
 * @param file where it stands
 * @param module the module's name
 * @param given the case as written
 * @param expected first, second, inspect and inspect_again
 */
public record ModuleCase(
    Path file, String module, Map<String, Object> given, Map<String, Object> expected) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  /** All cases below a directory. */
  public static List<ModuleCase> below(Path top) throws IOException {
    List<ModuleCase> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        all.addAll(in(file));
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static List<ModuleCase> in(Path file) throws IOException {
    Path answers = Path.of(file.toString().replaceFirst("\\.yml$", ".expected.json"));
    Map<String, Object> recorded =
        (Map<String, Object>) JSON.readValue(answers.toFile(), Map.class).get("cases");
    String folder = file.getParent().getFileName().toString();
    List<ModuleCase> cases = new ArrayList<>();
    Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    for (Object one : (List<?>) yaml) {
      Map<String, Object> given = (Map<String, Object>) longs(one);
      String module = String.valueOf(given.getOrDefault("module", folder));
      Object expected = recorded.get(given.get("name"));
      if (expected == null) {
        throw new IOException(file + ": no recorded answer for: " + given.get("name"));
      }
      cases.add(new ModuleCase(file, module, given, (Map<String, Object>) expected));
    }
    return cases;
  }

  /** The case's name with its file's, for display. */
  public String display() {
    return module + "/" + file.getFileName() + ": " + given.get("name");
  }

  /** The arguments with {@code {dir}} filled in. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> arguments(String directory) {
    return (Map<String, Object>) fill(given.get("arguments"), directory, FakeWebServer.port());
  }

  /** The task's environment with {@code {dir}} filled in. */
  public Map<String, String> environment(String directory) {
    Map<String, String> all = new LinkedHashMap<>();
    ((Map<?, ?>) given.getOrDefault("environment", Map.of()))
        .forEach((k, v) -> all.put(k.toString(), v.toString().replace("{dir}", directory)));
    return all;
  }

  /** The same case in another environment. */
  public ModuleCase withEnvironment(Map<String, String> environment) {
    Map<String, Object> changed = new LinkedHashMap<>(given);
    changed.put("environment", environment);
    return new ModuleCase(file, module, changed, expected);
  }

  /** A text key with {@code {dir}} filled in. */
  public String text(String key, String directory) {
    return String.valueOf(given.getOrDefault(key, "true")).replace("{dir}", directory);
  }

  /** Keys of the result where we differ from Ansible on purpose: the case's {@code differs}. */
  public List<String> differs() {
    Object keys = given.getOrDefault("differs", List.of());
    return ((List<?>) keys).stream().map(String::valueOf).toList();
  }

  /** A flag. */
  public boolean flag(String key) {
    return Boolean.TRUE.equals(given.get(key));
  }

  private static Object fill(Object value, String directory, long port) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> filled = new LinkedHashMap<>();
      map.forEach((k, v) -> filled.put(k, fill(v, directory, port)));
      return filled;
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list.stream().map(v -> fill(v, directory, port)).toList());
    }
    if ("{port}".equals(value)) {
      return port;
    }
    return value instanceof String text
        ? text.replace("{dir}", directory).replace("{url}", "http://127.0.0.1:" + port)
        : value;
  }

  private static Object longs(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((k, v) -> all.put(k, longs(v)));
      return all;
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(v -> all.add(longs(v)));
      return all;
    }
    return value instanceof Integer number ? (Object) number.longValue() : value;
  }
}
