package io.howdah.templating.regex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Python pattern into Java's language. Java's own shorthand classes, anchors, named groups
 * and quoting differ from Python's, so every construct is written out; the result is meant for
 * Pattern.UNIX_LINES, where a dot stops at line feeds only, as in Python.
 */
final class Translator {
  private static final Pattern CONDITION = Pattern.compile("\\(\\?\\((\\w+)\\)");

  private final Source source;
  private final StringBuilder out = new StringBuilder();
  private final List<Integer> groups = new ArrayList<>(List.of(0));
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Set<String> conditions = new HashSet<>();
  private final Map<Integer, Integer> markers = new LinkedHashMap<>();
  private int javaGroups;
  private int flags;

  Translator(String pattern, int flags) {
    this.source = new Source(pattern);
    this.flags = flags;
    Matcher condition = CONDITION.matcher(pattern);
    while (condition.find()) {
      conditions.add(condition.group(1));
    }
  }

  Translation translate() {
    Matcher global = Pattern.compile("\\(\\?([aiLmsux]+)\\)").matcher(source.text);
    if (global.lookingAt()) {
      flags |= GroupFlags.of(global.group(1));
      source.at = global.end();
    }
    out.append(has(PyPattern.IGNORECASE) ? GroupFlags.java(true, has(PyPattern.ASCII)) : "(?:");
    alternatives();
    out.append(')');
    if (source.more()) {
      throw new PyRegexException("unbalanced parenthesis", source.at);
    }
    return new Translation(out.toString(), List.copyOf(groups), Map.copyOf(names));
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }

  private void alternatives() {
    sequence();
    while (source.take("|")) {
      out.append('|');
      sequence();
    }
  }

  private void sequence() {
    Quantifiers repeat = new Quantifiers(source, out);
    while (source.more() && !source.next('|') && !source.next(')')) {
      if (has(PyPattern.VERBOSE) && ignorable()) {
        continue;
      }
      if (!repeat.take()) {
        repeat.after(atom());
      }
    }
  }

  private boolean ignorable() {
    if (Character.isWhitespace(source.text.charAt(source.at))) {
      source.at++;
      return true;
    }
    if (!source.take("#")) {
      return false;
    }
    source.run(c -> c != '\n', Integer.MAX_VALUE);
    return true;
  }

  /** Writes one atom; whether it can be repeated. */
  private Quantifiers.Atom atom() {
    int start = source.at;
    int c = source.codePoint();
    switch (c) {
      case '.' -> out.append(has(PyPattern.DOTALL) ? "(?s:.)" : ".");
      case '^' -> out.append(has(PyPattern.MULTILINE) ? "(?<![^\\n])" : "\\A");
      case '$' -> out.append(has(PyPattern.MULTILINE) ? "(?![^\\n])" : "(?=\\n?\\z)");
      case '[' -> out.append(new CharacterClass(source, has(PyPattern.ASCII)).translate());
      case '(' -> {
        return group(start);
      }
      case '\\' -> {
        return escape(start);
      }
      default -> out.append(Escapes.literal(c));
    }
    return c == '^' || c == '$' ? Quantifiers.Atom.ANCHOR : Quantifiers.Atom.ITEM;
  }

  private Quantifiers.Atom escape(int start) {
    if (!source.more()) {
      throw new PyRegexException("bad escape (end of pattern)", start);
    }
    int letter = source.codePoint();
    String anchor = anchor(letter);
    if (anchor != null) {
      out.append(anchor);
      return Quantifiers.Atom.ANCHOR;
    }
    if (Escapes.isSet(letter)) {
      String set = Escapes.set(letter, has(PyPattern.ASCII));
      out.append(Character.isUpperCase(letter) ? "[^" : "[").append(set).append(']');
    } else if (letter >= '1' && letter <= '9') {
      numbered(letter, start);
    } else {
      out.append(Escapes.literal(Escapes.character(source, letter, start)));
    }
    return Quantifiers.Atom.ITEM;
  }

  private @Nullable String anchor(int letter) {
    String w = "[" + Escapes.set('w', has(PyPattern.ASCII)) + "]";
    return switch (letter) {
      case 'A' -> "\\A";
      case 'Z' -> "\\z";
      case 'b' -> "(?:(?<=%1$s)(?!%1$s)|(?<!%1$s)(?=%1$s))".formatted(w);
      case 'B' -> "(?:(?!\\A\\z)(?:(?<=%1$s)(?=%1$s)|(?<!%1$s)(?!%1$s)))".formatted(w);
      default -> null;
    };
  }

  private void numbered(int first, int start) {
    String rest = source.run(Escapes::isDigit, 1);
    String digits = Character.toString(first) + rest;
    if (digits.length() == 2 && digits.chars().allMatch(Escapes::isOctal)) {
      String third = source.run(Escapes::isOctal, 1);
      if (!third.isEmpty()) {
        out.append(Escapes.literal(octal(digits + third, start)));
        return;
      }
    }
    reference(Integer.parseInt(digits), start + 1);
  }

  private static int octal(String digits, int start) {
    int value = Integer.parseInt(digits, 8);
    if (value > 0377) {
      throw new PyRegexException(
          "octal escape value \\" + digits + " outside of range 0-0o377", start);
    }
    return value;
  }

  private void reference(int number, int position) {
    if (number >= groups.size()) {
      throw new PyRegexException("invalid group reference " + number, position);
    }
    if (groups.get(number) < 0) {
      throw new PyRegexException("cannot refer to an open group", position - 1);
    }
    out.append("(?:\\").append(groups.get(number)).append(')');
  }

  private Quantifiers.Atom group(int start) {
    if (!source.take("?")) {
      capture(null, start);
      return Quantifiers.Atom.ITEM;
    }
    if (source.take("#")) {
      source.until(')', "missing ), unterminated comment");
      return Quantifiers.Atom.NOTHING;
    }
    if (source.take("P<")) {
      capture(name('>'), start);
    } else if (source.take("P=")) {
      named(start);
    } else if (source.take("(")) {
      conditional(start);
    } else {
      plainGroup(start);
    }
    return Quantifiers.Atom.ITEM;
  }

  private String name(char end) {
    int at = source.at;
    String name = source.until(end, "missing " + end + ", unterminated name");
    if (name.isEmpty()) {
      throw new PyRegexException("missing group name", at);
    }
    if (!Escapes.isIdentifier(name)) {
      throw new PyRegexException("bad character in group name '" + name + "'", at);
    }
    return name;
  }

  private void named(int start) {
    String name = name(')');
    Integer number = names.get(name);
    if (number == null) {
      throw new PyRegexException("unknown group name '" + name + "'", start + 4);
    }
    reference(number, start + 4);
  }

  private void capture(@Nullable String name, int start) {
    int number = groups.size();
    int java = ++javaGroups;
    groups.add(-java);
    if (name != null && names.putIfAbsent(name, number) != null) {
      throw new PyRegexException(
          "redefinition of group name '%s' as group %d; was group %d"
              .formatted(name, number, names.get(name)),
          start + 4);
    }
    out.append('(');
    inner(start);
    if (conditions.contains(String.valueOf(number)) || name != null && conditions.contains(name)) {
      markers.put(number, ++javaGroups);
      out.append("()");
    }
    out.append(')');
    groups.set(number, java);
  }

  private void inner(int start) {
    int before = flags;
    alternatives();
    flags = before;
    if (!source.take(")")) {
      throw new PyRegexException("missing ), unterminated subpattern", start);
    }
  }

  /** (?(id)yes|no): an empty group inside the group asked for tells whether it took part. */
  private void conditional(int start) {
    int at = source.at;
    String id = source.until(')', "missing ), unterminated name");
    Integer number = names.get(id);
    if (number == null && id.matches("[0-9]{1,4}")) {
      number = Integer.valueOf(id);
    }
    Integer marker = number == null ? null : markers.get(number);
    if (marker == null) {
      throw new PyRegexException("invalid group reference " + id, at);
    }
    out.append("(?:(?:\\").append(marker).append(')');
    sequence();
    out.append("|(?!\\").append(marker).append(')');
    if (source.take("|")) {
      sequence();
    }
    out.append(')');
    if (!source.take(")")) {
      throw new PyRegexException("missing ), unterminated subpattern", start);
    }
  }

  private void plainGroup(int start) {
    for (String kind : List.of(":", "=", "!", "<=", "<!", ">")) {
      if (source.take(kind)) {
        out.append("(?").append(kind);
        inner(start);
        out.append(')');
        return;
      }
    }
    flagGroup(start);
  }

  private void flagGroup(int start) {
    String on = source.run(c -> "aiLmsux".indexOf(c) >= 0, 20);
    String off = source.take("-") ? source.run(c -> "imsx".indexOf(c) >= 0, 20) : "";
    if (source.next(')') && !on.isEmpty() && off.isEmpty()) {
      throw new PyRegexException("global flags not at the start of the expression", start);
    }
    if (!source.take(":") || on.isEmpty() && off.isEmpty()) {
      throw new PyRegexException("unknown extension ?" + unknown(start + 2), start + 1);
    }
    int before = flags;
    flags = (flags | GroupFlags.of(on)) & ~GroupFlags.of(off);
    out.append(GroupFlags.java(has(PyPattern.IGNORECASE), has(PyPattern.ASCII)));
    inner(start);
    out.append(')');
    flags = before;
  }

  private String unknown(int at) {
    int length = source.text.startsWith("<", at) || source.text.startsWith("P", at) ? 2 : 1;
    return source.text.substring(
        Math.min(at, source.text.length()), Math.min(at + length, source.text.length()));
  }
}
