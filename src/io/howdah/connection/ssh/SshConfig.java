package io.howdah.connection.ssh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an ssh_config says, by ssh_config(5): Host and Match blocks, Include. Of Match the criteria
 * all, host, originalhost, user are known; a block with another one (exec, canonical) never
 * matches.
 */
public final class SshConfig {
  /** A block's condition. */
  private record Condition(boolean match, List<String> words) {
    boolean holds(String host, SshOptions soFar, String user) {
      return match ? criteria(host, soFar, user) : HostPatterns.any(words, host);
    }

    private boolean criteria(String host, SshOptions soFar, String user) {
      for (int i = 0; i < words.size(); i++) {
        String name = words.get(i).toLowerCase(Locale.ROOT);
        if (name.equals("all")) {
          continue;
        }
        String address = soFar.get("hostname");
        String login = soFar.get("user");
        String subject =
            switch (name) {
              case "host" -> address == null ? host : address;
              case "originalhost" -> host;
              case "user" -> login == null ? user : login;
              default -> null;
            };
        i++;
        if (subject == null || i >= words.size()) {
          return false;
        }
        if (!HostPatterns.any(List.of(words.get(i).split(",")), subject)) {
          return false;
        }
      }
      return true;
    }
  }

  private record Line(List<Condition> conditions, String text) {}

  private final List<Line> lines = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();

  private SshConfig() {}

  /** Reads text, such as {@code vagrant ssh-config} prints; Include is not followed. */
  public static SshConfig parse(String text) {
    SshConfig config = new SshConfig();
    config.read(text, List.of(), new Includes(null, null));
    return config;
  }

  /** Reads a file with what it includes; a missing file says nothing. */
  public static SshConfig read(Path file, Path home) {
    SshConfig config = new SshConfig();
    Includes includes = new Includes(file, home);
    config.read(includes.text(file), List.of(), includes);
    return config;
  }

  private void read(String text, List<Condition> outer, Includes includes) {
    List<Condition> conditions = outer;
    for (String raw : text.split("\n")) {
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s*=\\s*|\\s+", 2);
      String name = parts[0].toLowerCase(Locale.ROOT);
      String value = parts.length > 1 ? parts[1] : "";
      switch (name) {
        case "host", "match" -> conditions = begin(name.equals("match"), value, outer);
        case "include" -> {
          for (String included : includes.texts(value)) {
            read(included, conditions, includes.deeper());
          }
        }
        default -> lines.add(new Line(conditions, line));
      }
    }
  }

  private List<Condition> begin(boolean match, String value, List<Condition> outer) {
    List<String> words = Words.split(value);
    if (!match) {
      words.stream().filter(word -> !word.matches(".*[*?!].*")).forEach(names::add);
    }
    List<Condition> conditions = new ArrayList<>(outer);
    conditions.add(new Condition(match, words));
    return conditions;
  }

  /** The hosts that have a block of their own, in the file's order. */
  public List<String> hosts() {
    return List.copyOf(names);
  }

  /** What the config says about a host. */
  public SshOptions lookup(String host) {
    SshOptions options = new SshOptions();
    offerTo(options, host, "");
    return options;
  }

  /** Offers what the config says about a host. */
  void offerTo(SshOptions options, String host, String localUser) {
    for (Line line : lines) {
      if (line.conditions().stream().allMatch(each -> each.holds(host, options, localUser))) {
        options.offerLine(line.text());
      }
    }
  }
}
