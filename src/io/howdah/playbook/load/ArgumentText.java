package io.howdah.playbook.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arguments in one line, {@code src=a dest="b c" mode={{ m }}}, by Ansible's rules. */
public final class ArgumentText {
  /** The key that free-form text goes under. */
  public static final String RAW = "_raw_params";

  private static final Set<String> COMMAND_OPTIONS =
      Set.of(
          "creates",
          "removes",
          "chdir",
          "executable",
          "warn",
          "stdin",
          "stdin_add_newline",
          "strip_empty_ends");
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\U([a-fA-F0-9]{8})|\\\\u([a-fA-F0-9]{4})|\\\\x([a-fA-F0-9]{2})"
              + "|\\\\N\\{([^}]+)\\}|\\\\([\\\\'\"abfnrtv])");

  private ArgumentText() {}

  /**
   * Keys and values; what is neither goes together under {@link #RAW}.
   *
   * @param command whether only the options of command and shell count as keys
   * @throws IllegalArgumentException where quotes or braces are not closed
   */
  public static Map<String, @Nullable Object> parse(String text, boolean command) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    List<String> raw = new ArrayList<>();
    for (String written : ArgumentSplitter.split(text)) {
      String word = unescape(written);
      int at = equalsSign(word);
      if (at < 0) {
        raw.add(word.indexOf('=') < 0 ? written : word.replace("\\=", "="));
      } else if (command && !COMMAND_OPTIONS.contains(word.substring(0, at))) {
        raw.add(written);
      } else {
        options.put(word.substring(0, at).strip(), unquote(word.substring(at + 1).strip()));
      }
    }
    if (!raw.isEmpty()) {
      options.put(RAW, join(raw));
    }
    return options;
  }

  /** Where the first equals sign stands that is neither escaped nor the first letter, or -1. */
  private static int equalsSign(String word) {
    int at = word.indexOf('=', 1);
    while (at > 0 && word.charAt(at - 1) == '\\') {
      at = word.indexOf('=', at + 1);
    }
    return at;
  }

  /** Words put together again, line ends as they were. */
  static String join(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append(' ');
      }
      text.append(word);
    }
    return text.toString();
  }

  /** Without the quotes around the whole. */
  public static String unquote(String text) {
    return isQuoted(text) ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean isQuoted(String text) {
    int last = text.length() - 1;
    return last > 0
        && text.charAt(0) == text.charAt(last)
        && (text.charAt(0) == '"' || text.charAt(0) == '\'')
        && text.charAt(last - 1) != '\\';
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(m -> Matcher.quoteReplacement(meaning((Matcher) m)));
  }

  private static String meaning(Matcher m) {
    for (int group = 1; group <= 3; group++) {
      if (m.group(group) != null) {
        return Character.toString(Integer.parseInt(m.group(group), 16));
      }
    }
    return m.group(4) != null ? named(m.group(4)) : letter(m.group(5).charAt(0));
  }

  private static String named(String name) {
    return Character.toString(Character.codePointOf(name));
  }

  private static String letter(char c) {
    return switch (c) {
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'v' -> "\u000B";
      default -> String.valueOf(c);
    };
  }
}
