package io.howdah.templating.regex;

import java.util.ArrayList;
import java.util.List;

/** Python's replacement text for re.sub, parsed: literal texts and group numbers. */
final class Replacement {
  private static final String ESCAPES = "a\u0007b\bf\fn\nr\rt\tv\u000b\\\\";

  private final List<Object> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private final String source;
  private final PyPattern pattern;
  private int at;

  private Replacement(String source, PyPattern pattern) {
    this.source = source;
    this.pattern = pattern;
  }

  static Replacement parse(String source, PyPattern pattern) {
    Replacement made = new Replacement(source, pattern);
    while (made.at < source.length()) {
      char c = source.charAt(made.at++);
      if (c == '\\') {
        made.escape();
      } else {
        made.literal.append(c);
      }
    }
    made.flush();
    return made;
  }

  String expand(PyMatch match) {
    StringBuilder out = new StringBuilder();
    for (Object part : parts) {
      out.append(part instanceof Integer group ? match.text(group) : part);
    }
    return out.toString();
  }

  private void flush() {
    if (literal.length() > 0) {
      parts.add(literal.toString());
      literal.setLength(0);
    }
  }

  private void escape() {
    if (at >= source.length()) {
      throw new PyRegexException("bad escape (end of pattern)", at - 1);
    }
    char c = source.charAt(at++);
    if (c == 'g') {
      named();
    } else if (c == '0') {
      octal(c);
    } else if (c >= '1' && c <= '9') {
      numbered(c);
    } else {
      simple(c);
    }
  }

  private void simple(char c) {
    int known = ESCAPES.indexOf(c);
    if (known >= 0 && known % 2 == 0) {
      literal.append(ESCAPES.charAt(known + 1));
    } else if (c < 128 && Character.isLetter(c)) {
      throw new PyRegexException("bad escape \\" + c, at - 2);
    } else {
      literal.append('\\').append(c);
    }
  }

  private void octal(char first) {
    int value = first - '0';
    for (int i = 0; i < 2 && at < source.length() && isOctal(source.charAt(at)); i++) {
      value = value * 8 + source.charAt(at++) - '0';
    }
    literal.append((char) (value & 0xff));
  }

  private void numbered(char first) {
    int start = at - 2;
    int group = first - '0';
    if (at < source.length() && isDigit(source.charAt(at))) {
      char second = source.charAt(at++);
      if (octalTriple(first, second)) {
        return;
      }
      group = group * 10 + second - '0';
    }
    reference(group, start + 1);
  }

  private boolean octalTriple(char first, char second) {
    boolean triple =
        isOctal(first) && isOctal(second) && at < source.length() && isOctal(source.charAt(at));
    if (triple) {
      int value = (first - '0') * 64 + (second - '0') * 8 + source.charAt(at++) - '0';
      if (value > 0377) {
        throw new PyRegexException(
            "octal escape value %s outside of range 0-0o377"
                .formatted(source.substring(at - 4, at)),
            at - 4);
      }
      literal.append((char) value);
    }
    return triple;
  }

  private void named() {
    if (at >= source.length() || source.charAt(at) != '<') {
      throw new PyRegexException("missing <", at);
    }
    int end = source.indexOf('>', at);
    if (end < 0) {
      throw new PyRegexException("missing >, unterminated name", at + 1);
    }
    String name = source.substring(at + 1, end);
    int start = at + 1;
    at = end + 1;
    if (name.isEmpty()) {
      throw new PyRegexException("missing group name", start);
    }
    reference(number(name, start), start);
  }

  private int number(String name, int start) {
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name);
    }
    if (!Escapes.isIdentifier(name)) {
      throw new PyRegexException("bad character in group name '" + name + "'", start);
    }
    Integer group = pattern.groupNumber(name);
    if (group == null) {
      throw new PyRegexException("unknown group name '" + name + "'");
    }
    return group;
  }

  private void reference(int group, int position) {
    if (group > pattern.groupCount()) {
      throw new PyRegexException("invalid group reference " + group, position);
    }
    flush();
    parts.add(group);
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
