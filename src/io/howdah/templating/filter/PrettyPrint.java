package io.howdah.templating.filter;

import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyStrings;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Python's pprint.pformat with its defaults: 80 columns, dicts sorted. */
final class PrettyPrint {
  private static final int WIDTH = 80;
  private static final int DEEPEST = 200;
  private static final PyPattern WORDS = PyPattern.compile("\\S*\\s*", 0);
  private static final Comparator<@Nullable Object> ORDER = PrettyPrint::compare;

  private final StringBuilder out = new StringBuilder();

  /** Where a value is written: its column, what must follow on its last line, how deep. */
  private record Place(int indent, int allowance, int level) {
    Place inside(int shift, int following) {
      return new Place(indent + shift, following, level + 1);
    }
  }

  private PrettyPrint() {}

  static String format(@Nullable Object value) {
    PrettyPrint printer = new PrettyPrint();
    printer.write(PyText.plain(value), new Place(0, 0, 0));
    return printer.out.toString();
  }

  private static int compare(@Nullable Object left, @Nullable Object right) {
    try {
      return PyOps.less(left, right) ? -1 : PyOps.less(right, left) ? 1 : 0;
    } catch (PyTypeException e) {
      return PyTypes.name(left).compareTo(PyTypes.name(right));
    }
  }

  private static List<Map.Entry<?, ?>> sorted(Map<?, ?> map) {
    List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
    entries.sort((one, other) -> ORDER.compare(one.getKey(), other.getKey()));
    return entries;
  }

  private static String repr(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new PyTypeException("RecursionError", "maximum recursion depth exceeded");
    }
    if (value instanceof Map<?, ?> map) {
      return sorted(map).stream()
          .map(e -> repr(e.getKey(), depth + 1) + ": " + repr(e.getValue(), depth + 1))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    String type = PyTypes.name(value);
    if (value instanceof List<?> list && (type.equals("list") || type.equals("tuple"))) {
      String items =
          list.stream().map(item -> repr(item, depth + 1)).collect(Collectors.joining(", "));
      boolean single = value instanceof PyTuple tuple && tuple.size() == 1;
      return type.equals("list") ? "[" + items + "]" : "(" + items + (single ? ",)" : ")");
    }
    return PyText.repr(value);
  }

  private void write(@Nullable Object value, Place place) {
    String whole = repr(value, 0);
    boolean fits = PyStrings.length(whole) <= WIDTH - place.indent() - place.allowance();
    String type = PyTypes.name(value);
    if (fits) {
      out.append(whole);
    } else if (value instanceof Map<?, ?> map) {
      dict(map, place);
    } else if (value instanceof List<?> list && type.equals("list")) {
      items(list, new String[] {"[", "]"}, place);
    } else if (value instanceof PyTuple tuple) {
      items(tuple, new String[] {"(", tuple.size() == 1 ? ",)" : ")"}, place);
    } else if (value instanceof Set<?> set && !set.isEmpty()) {
      List<@Nullable Object> members = new ArrayList<>(set);
      members.sort(ORDER);
      items(members, new String[] {"{", "}"}, place);
    } else if (PyText.plain(value) instanceof String text) {
      text(text, place);
    } else {
      out.append(whole);
    }
  }

  private void dict(Map<?, ?> map, Place place) {
    out.append('{');
    int last = place.allowance() + 1;
    List<Map.Entry<?, ?>> entries = sorted(map);
    for (int i = 0; i < entries.size(); i++) {
      String key = repr(entries.get(i).getKey(), 0);
      out.append(key).append(": ");
      boolean end = i == entries.size() - 1;
      write(
          PyText.plain(entries.get(i).getValue()),
          place.inside(1 + PyStrings.length(key) + 2, end ? last : 1));
      out.append(end ? "" : ",\n" + " ".repeat(place.indent() + 1));
    }
    out.append('}');
  }

  private void items(List<?> items, String[] brackets, Place place) {
    out.append(brackets[0]);
    String close = brackets[1];
    int last = place.allowance() + close.length();
    for (int i = 0; i < items.size(); i++) {
      boolean end = i == items.size() - 1;
      write(PyText.plain(items.get(i)), place.inside(1, end ? last : 1));
      out.append(end ? "" : ",\n" + " ".repeat(place.indent() + 1));
    }
    out.append(close);
  }

  private void text(String text, Place place) {
    boolean top = place.level() == 0;
    int indent = place.indent() + (top ? 1 : 0);
    int allowance = place.allowance() + (top ? 1 : 0);
    List<String> chunks = chunks(text, WIDTH - indent, allowance);
    if (chunks.size() == 1) {
      out.append(chunks.get(0));
      return;
    }
    out.append(top ? "(" : "");
    out.append(String.join("\n" + " ".repeat(indent), chunks));
    out.append(top ? ")" : "");
  }

  private static List<String> chunks(String text, int width, int allowance) {
    List<String> chunks = new ArrayList<>();
    List<String> lines = PyLines.splitKeeping(text);
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      String whole = PyText.repr(lines.get(i));
      if (PyStrings.length(whole) <= width - (last ? allowance : 0)) {
        chunks.add(whole);
      } else {
        chunks.addAll(words(lines.get(i), width, last ? allowance : 0));
      }
    }
    return chunks;
  }

  private static List<String> words(String line, int width, int allowance) {
    List<String> chunks = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    WORDS.each(line, match -> parts.add(match.text(0)));
    parts.remove(parts.size() - 1);
    String current = "";
    for (int i = 0; i < parts.size(); i++) {
      int room = width - (i == parts.size() - 1 ? allowance : 0);
      String longer = current + parts.get(i);
      if (PyStrings.length(PyText.repr(longer)) <= room) {
        current = longer;
        continue;
      }
      if (!current.isEmpty()) {
        chunks.add(PyText.repr(current));
      }
      current = parts.get(i);
    }
    if (!current.isEmpty()) {
      chunks.add(PyText.repr(current));
    }
    return chunks;
  }
}
