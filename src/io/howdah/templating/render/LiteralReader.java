package io.howdah.templating.render;

import io.howdah.templating.parse.Literals;
import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one Python literal: constants, texts, lists, tuples, dicts and sets. */
final class LiteralReader {
  /** The text is no literal. */
  static final class NoLiteral extends Exception {
    private static final long serialVersionUID = 1L;

    NoLiteral() {
      super(null, null, false, false);
    }
  }

  private static final int MAX_DEPTH = 95;

  private final String text;
  private final boolean jsonNames;
  private int pos;
  private int depth;
  private long count;

  LiteralReader(String text, boolean jsonNames) {
    this.text = text;
    this.jsonNames = jsonNames;
  }

  @Nullable Object read() throws NoLiteral {
    Object value = tuple();
    skip();
    if (pos < text.length() || endsIndented()) {
      throw new NoLiteral();
    }
    return value;
  }

  /** Python takes white space after the last newline for an indented line. */
  private boolean endsIndented() {
    int last = text.lastIndexOf('\n');
    if (last < 0 || last == text.length() - 1) {
      return false;
    }
    return text.substring(last + 1).chars().allMatch(c -> c == ' ' || c == '\t');
  }

  /** A value, or values with commas between them, which are a tuple. */
  private @Nullable Object tuple() throws NoLiteral {
    Object first = value();
    if (!accept(',')) {
      return first;
    }
    List<@Nullable Object> items = new ArrayList<>();
    items.add(first);
    while (!atEnd()) {
      items.add(value());
      if (!accept(',')) {
        break;
      }
    }
    return PyTuple.copyOf(items);
  }

  private boolean atEnd() {
    skip();
    return pos >= text.length() || text.charAt(pos) == ')';
  }

  private @Nullable Object value() throws NoLiteral {
    Bounds.shown(++count);
    skip();
    char c = peek();
    if (c == '[' || c == '{' || c == '(') {
      return container(c);
    }
    if (c == '-' || c == '+') {
      return signed(c);
    }
    if (c >= '0' && c <= '9' || c == '.') {
      return number();
    }
    return c == '\'' || c == '"' || Literals.startsText(text, pos) ? texts() : word();
  }

  private @Nullable Object container(char open) throws NoLiteral {
    if (++depth > MAX_DEPTH) {
      throw new NoLiteral();
    }
    pos++;
    Object made =
        switch (open) {
          case '[' -> list();
          case '{' -> braces();
          default -> parentheses();
        };
    depth--;
    return made;
  }

  private List<@Nullable Object> list() throws NoLiteral {
    List<@Nullable Object> items = new ArrayList<>();
    while (!accept(']')) {
      items.add(value());
      separator(']');
    }
    return items;
  }

  private @Nullable Object parentheses() throws NoLiteral {
    if (accept(')')) {
      return PyTuple.EMPTY;
    }
    Object made = tuple();
    expect(')');
    return made;
  }

  private Object braces() throws NoLiteral {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    if (accept('}')) {
      return map;
    }
    Object first = value();
    if (!accept(':')) {
      return set(first);
    }
    put(map, first);
    while (!accept('}')) {
      Object key = value();
      expect(':');
      put(map, key);
    }
    return map;
  }

  private void put(Map<@Nullable Object, @Nullable Object> map, @Nullable Object key)
      throws NoLiteral {
    Object item = value();
    try {
      PyAccess.put(map, key, item);
    } catch (TemplateException e) {
      throw new NoLiteral();
    }
    separator('}');
  }

  private Set<@Nullable Object> set(@Nullable Object first) throws NoLiteral {
    Set<@Nullable Object> items = new LinkedHashSet<>();
    items.add(first);
    separator('}');
    while (!accept('}')) {
      items.add(value());
      separator('}');
    }
    return items;
  }

  /** A comma, unless the container ends here. */
  private void separator(char close) throws NoLiteral {
    if (!accept(',') && peek() != close) {
      throw new NoLiteral();
    }
  }

  private @Nullable Object signed(char sign) throws NoLiteral {
    pos++;
    if (++depth > MAX_DEPTH) {
      throw new NoLiteral();
    }
    Object number = value();
    depth--;
    if (!PyTypes.isNumber(number) || number instanceof Boolean) {
      throw new NoLiteral();
    }
    return sign == '-' ? PyMath.neg(number) : number;
  }

  private Object number() throws NoLiteral {
    int end = Literals.numberEnd(text, pos);
    Object made = Literals.number(text.substring(pos, end));
    if (made == null) {
      throw new NoLiteral();
    }
    pos = end;
    return made;
  }

  private Object texts() throws NoLiteral {
    StringBuilder joined = new StringBuilder();
    do {
      Literals.Text part = Literals.text(text, pos);
      if (part == null) {
        throw new NoLiteral();
      }
      joined.append(part.value());
      pos = part.end();
      skip();
    } while (pos < text.length() && Literals.startsText(text, pos));
    return joined.toString();
  }

  private @Nullable Object word() throws NoLiteral {
    int end = pos;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    String name = text.substring(pos, end);
    pos = end;
    if (jsonNames && (name.equals("true") || name.equals("false"))) {
      return name.equals("true");
    }
    return switch (name) {
      case "True" -> Boolean.TRUE;
      case "False" -> Boolean.FALSE;
      case "None" -> null;
      default -> other(name);
    };
  }

  private @Nullable Object other(String name) throws NoLiteral {
    if (jsonNames && name.equals("null")) {
      return null;
    }
    throw new NoLiteral();
  }

  private char peek() {
    return pos < text.length() ? text.charAt(pos) : 0;
  }

  private boolean accept(char c) {
    skip();
    if (peek() == c && pos < text.length()) {
      pos++;
      return true;
    }
    return false;
  }

  private void expect(char c) throws NoLiteral {
    if (!accept(c)) {
      throw new NoLiteral();
    }
  }

  /** White space; newlines and comments only inside brackets or at the end. */
  private void skip() {
    while (pos < text.length()) {
      char c = text.charAt(pos);
      if (c == '#') {
        int line = text.indexOf('\n', pos);
        pos = line < 0 ? text.length() : line;
      } else if (c == ' ' || c == '\t' || c == '\f' || c == '\n' || c == '\r') {
        pos++;
      } else {
        return;
      }
    }
  }
}
