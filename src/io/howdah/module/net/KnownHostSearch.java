package io.howdah.module.net;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ssh-keygen found of a host.
 *
 * @param found whether the host is known at all
 * @param replace whether a key has to be put in (in place of one of its type, or besides)
 * @param line number of the line to replace or remove, from 1; -1 if there is none
 */
record KnownHostSearch(boolean found, boolean replace, int line) {
  private static final Pattern LINE = Pattern.compile("found: line (\\d+)");

  static KnownHostSearch of(String output, String key) {
    if (output.isEmpty()) {
      return new KnownHostSearch(false, false, -1);
    }
    if (key.isEmpty()) {
      return new KnownHostSearch(true, false, -1);
    }
    KnownHostKey wanted = KnownHostKey.parse(key);
    int number = -1;
    for (String line : output.split("\n")) {
      Matcher matcher = LINE.matcher(line);
      if (line.startsWith("#") && matcher.find()) {
        number = Integer.parseInt(matcher.group(1));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        KnownHostKey known = KnownHostKey.parse(line);
        if (wanted.equalsButHash(known)) {
          return new KnownHostSearch(true, false, number);
        } else if (wanted.type().equals(known.type())) {
          return new KnownHostSearch(true, true, number);
        }
      }
    }
    return new KnownHostSearch(true, true, -1);
  }

  /** A text's lines with their newlines. */
  static List<String> lines(String text) {
    return Pattern.compile("[^\n]*\n|[^\n]+$").matcher(text).results().map(m -> m.group()).toList();
  }
}
