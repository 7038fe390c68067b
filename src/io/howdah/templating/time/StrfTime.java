package io.howdah.templating.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** strftime of glibc as Python gives access to it, with its flags - _ 0 ^ # and widths. */
public final class StrfTime {
  private static final Pattern DIRECTIVE = Pattern.compile("%([-_0^#]*)(\\d*)[EO]?([a-zA-Z%+])");

  private static final DateTimeFormatter ZONE_NAME =
      DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  private final LocalDateTime time;
  private final @Nullable ZonedDateTime zoned;
  private final boolean micros;

  private StrfTime(LocalDateTime time, @Nullable ZonedDateTime zoned, boolean micros) {
    this.time = time;
    this.zoned = zoned;
    this.micros = micros;
  }

  /** datetime.strftime of a datetime without a zone: %f is known, %z and %Z are empty. */
  public static String format(String format, LocalDateTime time) {
    return new StrfTime(time, null, true).expand(format);
  }

  /** time.strftime of a struct_time: %f stays as it is. */
  public static String format(String format, ZonedDateTime time) {
    return new StrfTime(time.toLocalDateTime(), time, false).expand(format);
  }

  private String expand(String format) {
    Matcher matcher = DIRECTIVE.matcher(format);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String made = field(matcher.group(3).charAt(0));
      String shown = made == null ? matcher.group() : flagged(made, matcher);
      matcher.appendReplacement(out, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(out).toString();
  }

  private @Nullable String field(char letter) {
    String date = date(letter);
    return date != null ? date : clock(letter);
  }

  private @Nullable String date(char letter) {
    return switch (letter) {
      case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'b', 'h' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'C' -> two(time.getYear() / 100);
      case 'd' -> two(time.getDayOfMonth());
      case 'D', 'x' -> expand("%m/%d/%y");
      case 'e' -> blank(time.getDayOfMonth());
      case 'F' -> expand("%Y-%m-%d");
      case 'g' -> two(time.get(IsoFields.WEEK_BASED_YEAR) % 100);
      case 'G' -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR));
      case 'j' -> String.format("%03d", time.getDayOfYear());
      case 'm' -> two(time.getMonthValue());
      case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
      case 'U' -> two((time.getDayOfYear() + 6 - weekday()) / 7);
      case 'V' -> two(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case 'w' -> Integer.toString(weekday());
      case 'W' -> two((time.getDayOfYear() + 6 - (weekday() + 6) % 7) / 7);
      case 'y' -> two(time.getYear() % 100);
      case 'Y' -> Integer.toString(time.getYear());
      default -> null;
    };
  }

  private @Nullable String clock(char letter) {
    int hour = time.getHour();
    int twelve = hour % 12 == 0 ? 12 : hour % 12;
    return switch (letter) {
      case 'c' -> expand("%a %b %e %H:%M:%S %Y");
      case 'f' -> micros ? String.format("%06d", time.get(ChronoField.MICRO_OF_SECOND)) : null;
      case 'H' -> two(hour);
      case 'I' -> two(twelve);
      case 'k' -> blank(hour);
      case 'l' -> blank(twelve);
      case 'M' -> two(time.getMinute());
      case 'n' -> "\n";
      case 'p' -> hour < 12 ? "AM" : "PM";
      case 'P' -> hour < 12 ? "am" : "pm";
      case 'r' -> expand("%I:%M:%S %p");
      case 'R' -> expand("%H:%M");
      case 's' -> Long.toString(time.atZone(ZoneId.systemDefault()).toEpochSecond());
      case 'S' -> two(time.getSecond());
      case 't' -> "\t";
      case 'T', 'X' -> expand("%H:%M:%S");
      case 'z' -> offset();
      case 'Z' -> zoned == null ? "" : zoneName(zoned);
      case '%' -> "%";
      default -> null;
    };
  }

  private static String zoneName(ZonedDateTime time) {
    if (time.getZone() == ZoneOffset.UTC) {
      return "GMT"; // what gmtime's zone is called, unlike a local zone that is UTC
    }
    boolean utc = time.getZone().normalized().equals(ZoneOffset.UTC);
    return utc ? "UTC" : ZONE_NAME.format(time);
  }

  private String offset() {
    if (zoned == null) {
      return "";
    }
    int seconds = zoned.getOffset().getTotalSeconds();
    int minutes = Math.abs(seconds) / 60;
    return String.format("%s%02d%02d", seconds < 0 ? "-" : "+", minutes / 60, minutes % 60);
  }

  private int weekday() {
    return time.getDayOfWeek().getValue() % 7;
  }

  private static String two(int number) {
    return String.format("%02d", number);
  }

  private static String blank(int number) {
    return String.format("%2d", number);
  }

  private static String flagged(String made, Matcher directive) {
    String flags = directive.group(1);
    String text = made;
    boolean lower = flags.contains("#") && "pZ".contains(directive.group(3));
    if (lower) {
      text = text.toLowerCase(Locale.ROOT);
    } else if (flags.contains("^") || flags.contains("#")) {
      text = text.toUpperCase(Locale.ROOT);
    }
    boolean number = text.strip().matches("\\d+") && "%nt".indexOf(directive.group(3)) < 0;
    if (number && flags.contains("-")) {
      text = text.strip().replaceFirst("^0+(?=\\d)", "");
    } else if (number && flags.contains("_")) {
      text = padded(text.strip().replaceFirst("^0+(?=\\d)", ""), text.length(), ' ');
    } else if (number && flags.contains("0")) {
      text = text.replace(' ', '0');
    }
    int width = directive.group(2).isEmpty() ? 0 : Integer.parseInt(directive.group(2));
    return padded(text, Math.min(width, 1024), number && !flags.contains("_") ? '0' : ' ');
  }

  private static String padded(String text, int width, char fill) {
    return text.length() >= width
        ? text
        : Character.toString(fill).repeat(width - text.length()) + text;
  }
}
