package io.howdah.cli.config;

import io.howdah.cli.StartTexts;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every setting's value and where it comes from: an environment variable, else ansible.cfg
 * (ANSIBLE_CONFIG, ./ansible.cfg, ~/.ansible.cfg, /etc/ansible/ansible.cfg; the first that exists),
 * else Ansible's default.
 */
public final class Configuration {
  private static final Set<String> TRUE = Set.of("y", "yes", "on", "1", "true", "t", "1.0");

  /** A setting's text and its origin, as {@code ansible-config dump} shows it. */
  public record Value(String text, String origin) {}

  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Map<String, String> environment;
  private final Path directory;
  private final List<String> warnings = new ArrayList<>();
  private final @Nullable Path file;
  private final Map<String, String> ini;

  private Configuration(Map<String, String> environment, Path directory) {
    this.environment = environment;
    this.directory = directory;
    for (String line : StartTexts.lines("settings.tsv")) {
      Setting setting = Setting.of(line);
      settings.put(setting.name(), setting);
    }
    this.file = find();
    this.ini = file == null ? Map.of() : IniFile.read(file);
  }

  /** Reads the settings for a process with this environment, working in this folder. */
  public static Configuration load(Map<String, String> environment, Path directory) {
    Configuration made = new Configuration(environment, directory.toAbsolutePath().normalize());
    made.settings.values().forEach(made::check);
    return made;
  }

  /** What is set to something that can't be is an error at once, whoever would have read it. */
  private void check(Setting setting) {
    Value value = value(setting.name());
    if (value.origin().equals("default")) {
      return;
    }
    if (setting.kind().equals("int")) {
      number(setting.name());
    }
    if (!setting.choices().isEmpty() && !setting.choices().contains(value.text())) {
      throw wrong(
          "Invalid value \"%s\" for configuration option \"setting: %s \", valid values are: %s"
              .formatted(value.text(), setting.name(), String.join(", ", setting.choices())));
    }
  }

  private @Nullable Path find() {
    String given = environment.get("ANSIBLE_CONFIG");
    if (given != null && !given.isEmpty()) {
      Path path = resolve(given);
      Path inside = Files.isDirectory(path) ? path.resolve("ansible.cfg") : path;
      if (Files.isReadable(inside)) {
        return inside;
      }
    }
    Path local = directory.resolve("ansible.cfg");
    if (Files.isReadable(local) && !ignoredAsWorldWritable()) {
      return local;
    }
    for (Path candidate : List.of(resolve("~/.ansible.cfg"), Path.of("/etc/ansible/ansible.cfg"))) {
      if (Files.isReadable(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private boolean ignoredAsWorldWritable() {
    try {
      boolean open =
          Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_WRITE);
      if (open) {
        warnings.add(
            "Ansible is being run in a world writable directory ("
                + directory
                + "), ignoring it as an ansible.cfg source. For more information see"
                + " https://docs.ansible.com/ansible/devel/reference_appendices/config.html#cfg-in-world-writable-dir");
      }
      return open;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** The ansible.cfg in use, if one was found. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Ansible's word on that, for the curious. */
  public String told() {
    return file == null
        ? "No config file found; using defaults"
        : "Using " + file + " as config file";
  }

  /** The environment that this was read from. */
  public Map<String, String> environment() {
    return environment;
  }

  /** The folder that relative paths of the command line start from. */
  public Path directory() {
    return directory;
  }

  /** Every setting, in order of name. */
  public List<Setting> settings() {
    return new ArrayList<>(settings.values());
  }

  /** What the user should hear about the configuration itself. */
  public List<String> warnings() {
    return warnings;
  }

  /** Keys of ansible.cfg in the sections that Ansible owns, which no setting reads. */
  public Set<String> unknownKeys() {
    Set<String> unknown = new TreeSet<>(ini.keySet());
    settings.values().forEach(s -> unknown.removeAll(s.ini()));
    return unknown;
  }

  /** A key of ansible.cfg, {@code section.key}, if it is set there. */
  public Optional<String> iniValue(String key) {
    return Optional.ofNullable(ini.get(key));
  }

  /** Every key of ansible.cfg, as {@code [section]key}. */
  public Map<String, String> iniKeys() {
    Map<String, String> keys = new LinkedHashMap<>();
    ini.forEach((key, text) -> keys.put(key.replaceFirst("^(.*)\\.([^.]*)$", "[$1]$2"), text));
    return keys;
  }

  /** A setting's text and where it comes from. */
  public Value value(String name) {
    Setting setting = settings.get(name);
    if (setting == null) {
      throw new IllegalArgumentException("no such setting: " + name);
    }
    Value found = new Value(setting.defaultText(), "default");
    for (String key : setting.ini()) {
      found = ini.containsKey(key) ? new Value(unquoted(ini.get(key)), "" + file) : found;
    }
    for (String variable : setting.environment()) {
      String text = environment.get(variable);
      boolean given = text != null && !(text.isEmpty() && setting.isNumber());
      found = given ? new Value("" + text, "env: " + variable) : found;
    }
    return found;
  }

  private static String unquoted(@Nullable String text) {
    String value = text == null ? "" : text;
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** A setting's text; empty for none. */
  public String text(String name) {
    return value(name).text();
  }

  /** A setting's text, if it has any. */
  public Optional<String> optional(String name) {
    return Optional.of(text(name)).filter(t -> !t.isEmpty());
  }

  /** A bool setting: true by Ansible's words for that, false by any other. */
  public boolean flag(String name) {
    return TRUE.contains(text(name).strip().toLowerCase(Locale.ROOT));
  }

  /** An int setting. */
  public int number(String name) {
    try {
      return Integer.parseInt(text(name).strip());
    } catch (NumberFormatException e) {
      Value value = value(name);
      throw wrong(
          "Invalid type for configuration option setting: %s (from %s): invalid literal for int() with base 10: '%s'"
              .formatted(name, value.origin(), value.text()));
    }
  }

  private static HowdahException wrong(String message) {
    return new HowdahException(message, null, null, ExitCode.BAD_OPTIONS, null);
  }

  /** A list setting: words between commas. */
  public List<String> list(String name) {
    return Arrays.stream(text(name).split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** A path setting, if it is set; relative to ansible.cfg where it stands there. */
  public Optional<Path> path(String name) {
    return optional(name).map(t -> resolveFrom(name, t));
  }

  /** A setting of several paths between colons. */
  public List<Path> paths(String name) {
    return Arrays.stream(text(name).split(":"))
        .filter(s -> !s.isBlank())
        .map(s -> resolveFrom(name, s.strip()))
        .toList();
  }

  private Path resolveFrom(String name, String text) {
    boolean inFile = file != null && value(name).origin().equals(file.toString());
    Path parent = inFile && file != null ? file.toAbsolutePath().getParent() : directory;
    String expanded = text.replace("{{CWD}}", directory.toString());
    Path plain = resolve(expanded);
    boolean relative = !expanded.startsWith("/") && !expanded.startsWith("~");
    return relative && parent != null ? parent.resolve(expanded).normalize() : plain;
  }

  /** A path of the user's, {@code ~} and relative ones made absolute. */
  public Path resolve(String text) {
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    String expanded =
        text.equals("~") ? home : text.startsWith("~/") ? home + text.substring(1) : text;
    return directory.resolve(expanded).normalize();
  }
}
