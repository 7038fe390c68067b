package io.howdah.templating.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the repetitions of one sequence and refuses what Python refuses. */
final class Quantifiers {
  /** What stands before a repetition. */
  enum Atom {
    NOTHING,
    ANCHOR,
    ITEM,
    REPEATED
  }

  private static final Pattern BRACES = Pattern.compile("\\{(\\d*)(,(\\d*))?\\}");
  private static final int MOST = 1_000_000_000;

  private final Source source;
  private final StringBuilder out;
  private Atom last = Atom.NOTHING;

  Quantifiers(Source source, StringBuilder out) {
    this.source = source;
    this.out = out;
  }

  void after(Atom atom) {
    if (atom != Atom.NOTHING) {
      last = atom;
    }
  }

  /** Takes a repetition if one stands here. */
  boolean take() {
    int start = source.at;
    String java = repetition();
    if (java == null) {
      return false;
    }
    if (last == Atom.NOTHING || last == Atom.ANCHOR) {
      throw new PyRegexException("nothing to repeat", start);
    }
    if (last == Atom.REPEATED) {
      throw new PyRegexException("multiple repeat", start);
    }
    out.append(java);
    if (source.take("?")) {
      out.append('?');
    } else if (source.take("+")) {
      out.append('+');
    }
    last = Atom.REPEATED;
    return true;
  }

  private @Nullable String repetition() {
    for (String simple : new String[] {"*", "+", "?"}) {
      if (source.take(simple)) {
        return simple;
      }
    }
    Matcher braces = BRACES.matcher(source.text).region(source.at, source.text.length());
    if (!braces.lookingAt() || braces.group().equals("{}")) {
      return null;
    }
    int start = source.at;
    source.at = braces.end();
    return bounds(braces, start);
  }

  private static String bounds(Matcher braces, int start) {
    int least = braces.group(1).isEmpty() ? 0 : number(braces.group(1));
    if (braces.group(2) == null) {
      return "{" + least + "}";
    }
    if (braces.group(3).isEmpty()) {
      return "{" + least + ",}";
    }
    int most = number(braces.group(3));
    if (most < least) {
      throw new PyRegexException("min repeat greater than max repeat", start + 1);
    }
    return "{" + least + "," + most + "}";
  }

  private static int number(String digits) {
    if (digits.length() > 10 || Long.parseLong(digits) > MOST) {
      throw new PyRegexException("the repetition number is too large");
    }
    return Integer.parseInt(digits);
  }
}
