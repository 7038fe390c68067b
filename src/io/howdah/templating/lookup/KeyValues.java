package io.howdah.templating.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ansible's key=value texts: words split at white space outside of quotes and templates. */
final class KeyValues {
  /** The key under which words without = are collected. */
  static final String RAW = "_raw_params";

  private KeyValues() {}

  /** Pairs in order; words without an unescaped = come joined under {@link #RAW}. */
  static Map<String, String> parse(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    List<String> raw = new ArrayList<>();
    for (String word : words(text)) {
      int eq = equals(word);
      if (eq < 0) {
        raw.add(word.replace("\\=", "="));
      } else {
        pairs.put(word.substring(0, eq).strip(), unquote(word.substring(eq + 1).strip()));
      }
    }
    if (!raw.isEmpty()) {
      pairs.put(RAW, String.join(" ", raw));
    }
    return pairs;
  }

  private static int equals(String word) {
    int eq = word.indexOf('=');
    while (eq > 0 && word.charAt(eq - 1) == '\\') {
      eq = word.indexOf('=', eq + 1);
    }
    return eq;
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(value.length() - 1)
            && value.charAt(value.length() - 2) != '\\';
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      if (quote != 0) {
        quote = c == quote && !escaped ? 0 : quote;
      } else if ((c == '"' || c == '\'') && !escaped) {
        quote = c;
      }
      depth += text.startsWith("{{", i) ? 1 : text.startsWith("}}", i) ? -1 : 0;
      if (Character.isWhitespace(c) && quote == 0 && depth <= 0) {
        flush(words, word);
      } else {
        word.append(c);
      }
    }
    flush(words, word);
    return words;
  }

  private static void flush(List<String> words, StringBuilder word) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
