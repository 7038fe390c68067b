package io.howdah.templating.lookup;

import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters a password may have: names of Python's string constants, or themselves. */
final class PasswordChars {
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final String SPACE = " \t\n\r\u000b\f";
  private static final Map<String, String> NAMED =
      Map.of(
          "ascii_letters", LOWER + UPPER,
          "ascii_lowercase", LOWER,
          "ascii_uppercase", UPPER,
          "digits", DIGITS,
          "hexdigits", DIGITS + "abcdefABCDEF",
          "octdigits", "01234567",
          "punctuation", PUNCTUATION,
          "whitespace", SPACE,
          "printable", DIGITS + LOWER + UPPER + PUNCTUATION + SPACE);

  private PasswordChars() {}

  /** All characters of a list or comma-separated text of names; quotes are never among them. */
  static String of(@Nullable Object given) {
    StringBuilder all = new StringBuilder();
    for (String name : names(given)) {
      all.append(NAMED.getOrDefault(name, name));
    }
    return all.toString().replace("\"", "").replace("'", "");
  }

  private static List<String> names(@Nullable Object given) {
    if (given == null) {
      return List.of("ascii_letters", "digits", ".,:-_");
    }
    List<String> names = new ArrayList<>();
    if (!(PyText.plain(given) instanceof String text)) {
      PyOps.list(given).forEach(name -> names.add(PyText.str(name)));
      return names;
    }
    if (text.contains(",,")) {
      names.add(",");
    }
    for (String name : text.replace(",,", ",").split(",")) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }
}
