package io.howdah.module.file;

import io.howdah.module.ModuleFailure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's {@code time.strptime} for the directives of dates and clock times. */
final class StrpTime {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<Character, String> PATTERNS =
      Map.ofEntries(
          Map.entry('Y', "\\d{4}"),
          Map.entry('y', "\\d{2}"),
          Map.entry('m', "1[0-2]|0[1-9]|[1-9]"),
          Map.entry('d', "3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]"),
          Map.entry('j', "36[0-6]|3[0-5]\\d|[12]\\d\\d|0?\\d?\\d"),
          Map.entry('H', "2[0-3]|[01]\\d|\\d"),
          Map.entry('I', "1[0-2]|0[1-9]|[1-9]"),
          Map.entry('M', "[0-5]\\d|\\d"),
          Map.entry('S', "6[01]|[0-5]\\d|\\d"),
          Map.entry('f', "\\d{1,6}"),
          Map.entry('p', "[AaPp][Mm]"),
          Map.entry('b', "[A-Za-z]{3}"),
          Map.entry('B', "[A-Za-z]{3,9}"),
          Map.entry('a', "[A-Za-z]{3}"),
          Map.entry('A', "[A-Za-z]{6,9}"));

  private StrpTime() {}

  /**
   * The local date and time that a text means; what it does not say is 1900-01-01 00:00:00.
   *
   * @throws ModuleFailure with the words that Ansible's file module has for it
   */
  static LocalDateTime parse(String text, String format) {
    List<Character> directives = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex(format, directives)).matcher(text);
    if (!matcher.matches()) {
      throw failure(
          text, format, "time data '" + text + "' does not match format '" + format + "'");
    }
    Map<Character, String> fields = new HashMap<>();
    for (int i = 0; i < directives.size(); i++) {
      fields.put(directives.get(i), matcher.group(i + 1).strip());
    }
    try {
      return date(fields).atTime(hour(fields), number(fields, 'M', 0), second(fields));
    } catch (DateTimeException wrong) {
      throw failure(text, format, "day is out of range for month");
    }
  }

  private static String regex(String format, List<Character> directives) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        regex.append(Character.isWhitespace(c) ? "\\s+" : Pattern.quote(String.valueOf(c)));
        continue;
      }
      char directive = format.charAt(++i);
      String pattern = PATTERNS.get(directive);
      if (pattern == null) {
        regex.append(Pattern.quote(String.valueOf(directive)));
      } else {
        directives.add(directive);
        regex.append('(').append(pattern).append(')');
      }
    }
    return regex.toString();
  }

  private static LocalDate date(Map<Character, String> fields) {
    int year = number(fields, 'Y', 1900);
    if (fields.containsKey('y')) {
      int two = number(fields, 'y', 0);
      year = two < 69 ? 2000 + two : 1900 + two;
    }
    if (fields.containsKey('j')) {
      return LocalDate.ofYearDay(year, number(fields, 'j', 1));
    }
    String name = fields.getOrDefault('b', fields.getOrDefault('B', ""));
    int month = number(fields, 'm', 1);
    if (!name.isEmpty()) {
      month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
    return LocalDate.of(year, month, number(fields, 'd', 1));
  }

  private static int hour(Map<Character, String> fields) {
    if (!fields.containsKey('I')) {
      return number(fields, 'H', 0);
    }
    boolean afternoon = fields.getOrDefault('p', "am").equalsIgnoreCase("pm");
    return number(fields, 'I', 12) % 12 + (afternoon ? 12 : 0);
  }

  private static int second(Map<Character, String> fields) {
    return Math.min(59, number(fields, 'S', 0));
  }

  private static int number(Map<Character, String> fields, char directive, int otherwise) {
    String text = fields.get(directive);
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private static ModuleFailure failure(String text, String format, String why) {
    return new ModuleFailure(
        "Error while obtaining timestamp for time %s using format %s: %s"
            .formatted(text, format, why));
  }
}
