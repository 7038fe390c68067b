package io.howdah.connection.ssh;

import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options by the names of ssh_config, from several sources. As with ssh the first value that is
 * offered for a name wins; only identity files add up.
 */
public final class SshOptions {
  private static final String WITH_ARGUMENT = "BbcDEeFIiJLlmOopQRSWw";
  private static final Map<Character, String> NAMES =
      Map.of('i', "identityfile", 'J', "proxyjump", 'l', "user", 'p', "port", 'F', "configfile");

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /**
   * Reads what stands on an ssh command line before the host, such as {@code -o ProxyCommand="..."
   * -i key -J jump}. What says nothing about reaching the host (multiplexing, forwarding,
   * compression, verbosity) is read over.
   */
  public static SshOptions parse(String arguments) {
    SshOptions options = new SshOptions();
    options.addArguments(arguments);
    return options;
  }

  /** Offers what further arguments say. */
  public void addArguments(String arguments) {
    List<String> words = Words.split(arguments);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int at = word.startsWith("-") ? letterWithArgument(word) : -1;
      if (at > 0) {
        boolean attached = at + 1 < word.length();
        if (!attached && i + 1 == words.size()) {
          throw new HowdahException("ssh option " + word + " lacks its argument: " + arguments);
        }
        String argument = attached ? word.substring(at + 1) : words.get(++i);
        offerLetter(word.charAt(at), argument);
      }
    }
  }

  private static int letterWithArgument(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (WITH_ARGUMENT.indexOf(word.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void offerLetter(char letter, String argument) {
    if (letter == 'o') {
      offerLine(argument);
      return;
    }
    String name = NAMES.get(letter);
    if (name != null) {
      offer(name, argument);
    }
  }

  /** Offers a line of ssh_config: name, blank or equals sign, value. */
  void offerLine(String line) {
    String[] parts = line.strip().split("\\s*=\\s*|\\s+", 2);
    if (parts.length == 2) {
      offer(parts[0], unquoted(parts[1].strip()));
    }
  }

  static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    boolean one = quoted && value.indexOf('"', 1) == value.length() - 1;
    return one ? value.substring(1, value.length() - 1) : value;
  }

  /** Offers one value; it counts unless the name has one already. */
  public void offer(String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    String key = name.toLowerCase(Locale.ROOT);
    List<String> list = values.computeIfAbsent(key, missing -> new ArrayList<>());
    if (list.isEmpty() || (key.equals("identityfile") && !list.contains(value))) {
      list.add(value);
    }
  }

  /** The value of a name, or null. */
  public @Nullable String get(String name) {
    List<String> list = values.get(name.toLowerCase(Locale.ROOT));
    return list == null ? null : list.get(0);
  }

  /** All values of a name. */
  public List<String> all(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** A whole number that is at least the given one, or the default. */
  int number(String name, int least, int otherwise) {
    String value = get(name);
    try {
      return value == null ? otherwise : Math.max(least, Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw new HowdahException("ssh option " + name + " is not a number: " + value, e);
    }
  }

  /** Whether the value is yes. */
  boolean yes(String name) {
    return "yes".equalsIgnoreCase(get(name));
  }
}
