package io.howdah.templating.lookup;

import io.howdah.templating.filter.PyLines;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's configparser.ConfigParser: sections, continuation lines, %(name)s. */
final class IniFile {
  private static final Pattern SECTION = Pattern.compile("\\[(.+)\\]");
  private static final Pattern OPTION =
      Pattern.compile("(.*?)\\s*(?:([=:])\\s*(.*))?", Pattern.DOTALL);
  private static final Pattern REFERENCE = Pattern.compile("%(?:%|\\(([^)]+)\\)s)?");
  private static final String DEFAULT = "DEFAULT";
  private static final int DEEPEST = 10;

  private final Map<String, Map<String, @Nullable StringBuilder>> sections = new LinkedHashMap<>();
  private final boolean allowNoValue;
  private final boolean caseSensitive;
  private String section = "";
  private @Nullable StringBuilder last;
  private int indent;
  private int number;

  private IniFile(boolean allowNoValue, boolean caseSensitive) {
    this.allowNoValue = allowNoValue;
    this.caseSensitive = caseSensitive;
    sections.put(DEFAULT, new LinkedHashMap<>());
  }

  /** Reads a text; mistakes in it are configparser's errors. */
  static IniFile parse(String text, boolean allowNoValue, boolean caseSensitive) {
    IniFile file = new IniFile(allowNoValue, caseSensitive);
    for (String line : PyLines.split(text)) {
      file.number++;
      file.line(line);
    }
    return file;
  }

  private void line(String line) {
    String bare = line.strip();
    if (bare.startsWith("#") || bare.startsWith(";")) {
      return;
    }
    StringBuilder open = last;
    if (bare.isEmpty()) {
      if (open != null) {
        open.append('\n');
      }
      return;
    }
    int depth = line.length() - line.stripLeading().length();
    if (open != null && depth > indent) {
      open.append('\n').append(bare);
      return;
    }
    indent = depth;
    Matcher header = SECTION.matcher(bare);
    if (header.lookingAt() && bare.charAt(0) == '[') {
      open(header.group(1));
    } else {
      option(bare);
    }
  }

  private void open(String name) {
    if (!name.equals(DEFAULT) && sections.containsKey(name)) {
      throw new PyTypeException(
          "DuplicateSectionError",
          "While reading from '<???>' [line %2d]: section %s already exists"
              .formatted(number, PyText.repr(name)));
    }
    sections.computeIfAbsent(name, key -> new LinkedHashMap<>());
    section = name;
    last = null;
  }

  private void option(String line) {
    Map<String, @Nullable StringBuilder> options = sections.get(section);
    if (options == null) {
      throw new PyTypeException(
          "MissingSectionHeaderError",
          "File contains no section headers.\nfile: '<???>', line: %d\n%s"
              .formatted(number, PyText.repr(line + "\n")));
    }
    Matcher matcher = OPTION.matcher(line);
    boolean known = matcher.matches();
    String delimiter = known ? matcher.group(2) : null;
    if (!known || delimiter == null && !allowNoValue || matcher.group(1).isEmpty()) {
      throw new PyTypeException(
          "ParsingError",
          "Source contains parsing errors: '<???>'\n\t[line %2d]: %s"
              .formatted(number, PyText.repr(line + "\n")));
    }
    String key = key(matcher.group(1).stripTrailing());
    if (options.containsKey(key)) {
      throw new DuplicateOption(
          "While reading from '<???>' [line %2d]: option %s in section %s already exists"
              .formatted(number, PyText.repr(key), PyText.repr(section)));
    }
    last = delimiter == null ? null : new StringBuilder(matcher.group(3).strip());
    options.put(key, last);
  }

  /** An option that comes twice: the lookup says so in its own words. */
  static final class DuplicateOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DuplicateOption(String message) {
      super(message);
    }
  }

  private String key(String name) {
    return caseSensitive ? name : name.toLowerCase(Locale.ROOT);
  }

  boolean hasSection(String name) {
    return !name.equals(DEFAULT) && sections.containsKey(name) || name.equals(DEFAULT);
  }

  /** All options of a section, those of DEFAULT included, with their final values. */
  Map<String, @Nullable String> items(String name) {
    Map<String, @Nullable String> items = new LinkedHashMap<>();
    for (String one : new String[] {DEFAULT, name}) {
      sections
          .getOrDefault(one, Map.of())
          .forEach((key, value) -> items.put(key, value == null ? null : text(value)));
    }
    Map<String, @Nullable String> made = new LinkedHashMap<>();
    items.forEach((key, value) -> made.put(key, expand(value, items, 0)));
    return made;
  }

  /** The final value of one option, or null. */
  @Nullable String get(String name, String option) {
    return items(name).get(key(option));
  }

  boolean has(String name, String option) {
    return items(name).containsKey(key(option));
  }

  private static String text(StringBuilder value) {
    return PyLines.rstrip(value.toString());
  }

  private @Nullable String expand(
      @Nullable String value, Map<String, @Nullable String> items, int depth) {
    if (value == null || value.indexOf('%') < 0) {
      return value;
    }
    if (depth > DEEPEST) {
      throw new PyTypeException(
          "InterpolationDepthError", "Recursion limit exceeded in value substitution");
    }
    Matcher matcher = REFERENCE.matcher(value);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(out, Matcher.quoteReplacement(reference(matcher, items, depth)));
    }
    return matcher.appendTail(out).toString();
  }

  private String reference(Matcher matcher, Map<String, @Nullable String> items, int depth) {
    if (matcher.group().equals("%%")) {
      return "%";
    }
    String name = matcher.group(1);
    if (name == null) {
      throw new PyTypeException("InterpolationSyntaxError", "'%' must be followed by '%' or '('");
    }
    if (!items.containsKey(key(name))) {
      throw new PyTypeException(
          "InterpolationMissingOptionError",
          "Bad value substitution: option contains an interpolation key "
              + PyText.repr(key(name))
              + " which is not a valid option name.");
    }
    String found = expand(items.get(key(name)), items, depth + 1);
    return found == null ? "" : found;
  }
}
