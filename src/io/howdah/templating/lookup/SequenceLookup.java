package io.howdah.templating.lookup;

import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.PercentFormat;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** sequence: numbers from start to end, formatted; "start=1 end=3" or the short "1-3/1:%d". */
final class SequenceLookup {
  private static final String NUMBER = "(0?x?[0-9a-f]+)";
  private static final Pattern SHORT =
      Pattern.compile(
          "(?:" + NUMBER + "-)?" + NUMBER + "(?:/" + NUMBER + ")?(?::(.+))?\\n?",
          Pattern.CASE_INSENSITIVE);

  private long start = 1;
  private long stride = 1;
  private @Nullable Long end;
  private @Nullable Long count;
  private String format = "%d";

  private SequenceLookup() {}

  static List<@Nullable Object> run(List<@Nullable Object> terms) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      SequenceLookup sequence = new SequenceLookup();
      String text = written(term);
      if (!sequence.readShort(text)) {
        sequence.readPairs(text);
      }
      sequence.generate(found);
    }
    return found;
  }

  private static String written(@Nullable Object term) {
    if (term instanceof Undefined || PyText.plain(term) instanceof String) {
      return Terms.text(term, "match");
    }
    throw Terms.error(
        "unknown error parsing with_sequence arguments: "
            + PyText.repr(term)
            + ". Error was: expected string or bytes-like object, got '"
            + PyTypes.name(term)
            + "'");
  }

  private boolean readShort(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    start = matcher.group(1) == null ? start : number("start", matcher.group(1));
    end = number("end", matcher.group(2));
    stride = matcher.group(3) == null ? stride : number("stride", matcher.group(3));
    format = matcher.group(4) == null ? format : matcher.group(4);
    return true;
  }

  private void readPairs(String text) {
    Map<String, String> given = KeyValues.parse(text);
    String first = given.remove("start");
    start = first == null ? start : number("start", first);
    String last = given.remove("end");
    end = last == null ? null : (Long) number("end", last);
    String many = given.remove("count");
    count = many == null ? null : (Long) number("count", many);
    String step = given.remove("stride");
    stride = step == null ? stride : number("stride", step);
    String shown = given.remove("format");
    format = shown == null ? format : shown;
    if (!given.isEmpty()) {
      throw Terms.error(
          "unrecognized arguments to with_sequence: "
              + PyText.repr(new ArrayList<@Nullable Object>(given.keySet())));
    }
  }

  /** Python's int(text, 0). */
  private static long number(String name, String text) {
    String digits = text.strip().toLowerCase(java.util.Locale.ROOT);
    boolean negative = digits.startsWith("-");
    String bare = negative || digits.startsWith("+") ? digits.substring(1) : digits;
    int radix =
        bare.startsWith("0x") ? 16 : bare.startsWith("0o") ? 8 : bare.startsWith("0b") ? 2 : 10;
    String rest = radix == 10 ? bare : bare.substring(2);
    boolean octal = radix == 10 && rest.matches("0+[1-9].*");
    try {
      if (octal) {
        throw new NumberFormatException(text);
      }
      long value = new BigInteger(rest, radix).longValueExact();
      return negative ? -value : value;
    } catch (NumberFormatException | ArithmeticException e) {
      throw Terms.error("can't parse " + name + "=" + text + " as integer");
    }
  }

  private void check() {
    if (count == null && end == null) {
      throw Terms.error("must specify count or end in with_sequence");
    }
    if (count != null && end != null) {
      throw Terms.error("can't specify both count and end in with_sequence");
    }
    if (count != null) {
      end = count == 0 ? 0 : start + count * stride - 1;
      start = count == 0 ? 0 : start;
      stride = count == 0 ? 0 : stride;
    }
    long last = end == null ? 0 : end;
    if (stride > 0 && last < start) {
      throw Terms.error("to count backwards make stride negative");
    }
    if (stride < 0 && last > start) {
      throw Terms.error("to count forward don't make stride negative");
    }
    if (format.chars().filter(c -> c == '%').count() != 1) {
      throw Terms.error("bad formatting string: " + format);
    }
  }

  private void generate(List<@Nullable Object> found) {
    check();
    if (stride == 0) {
      return;
    }
    long last = end == null ? 0 : end;
    Bounds.items(Math.abs(last - start) / Math.abs(stride));
    for (long i = start; stride > 0 ? i <= last : i >= last; i += stride) {
      try {
        found.add(PercentFormat.format(format, i));
      } catch (PyTypeException e) {
        throw Terms.error("problem formatting " + i + " with " + PyText.repr(format));
      }
    }
  }
}
