package io.howdah.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines on a terminal or in a log: colours, banners, wrapped warnings, each warning once. */
public final class Display {
  private static final Pattern CHUNK = Pattern.compile("\\s+|[^\\s]+");

  private final PrintStream out;
  private final PrintStream err;
  private final ConsoleSettings settings;
  private final Set<String> told = new HashSet<>();

  /** Takes where standard output and standard error go, and how to write. */
  public Display(PrintStream out, PrintStream err, ConsoleSettings settings) {
    this.out = out;
    this.err = err;
    this.settings = settings;
  }

  /** How this display writes. */
  public ConsoleSettings settings() {
    return settings;
  }

  /** One line on standard output. */
  public void line(String text, @Nullable Tint tint) {
    print(out, text, tint);
  }

  /** One line on standard error. */
  public void errorLine(String text, @Nullable Tint tint) {
    print(err, text, tint);
  }

  private void print(PrintStream stream, String text, @Nullable Tint tint) {
    String bare = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    stream.print((tint == null ? bare : tinted(bare, tint)) + "\n");
    stream.flush();
  }

  /** The text in the tint's colour, line by line; as it is where there are no colours. */
  public String tinted(String text, Tint tint) {
    if (!settings.colour()) {
      return text;
    }
    String name = settings.colours().getOrDefault(tint, tint.defaultColour());
    String start = "\033[" + Colour.code(name) + "m";
    return start + text.replace("\n", "\033[0m\n" + start) + "\033[0m";
  }

  /** An empty line, then the text and stars up to the width. */
  public void banner(String text) {
    String bare = text.strip();
    int width = bare.codePoints().map(Display::width).sum();
    line("\n" + bare + " " + "*".repeat(Math.max(3, settings.columns() - width)), null);
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115f
        || c >= 0x2e80 && c <= 0xa4cf
        || c >= 0xac00 && c <= 0xd7a3
        || c >= 0xf900 && c <= 0xfaff
        || c >= 0xfe30 && c <= 0xfe6f
        || c >= 0xff00 && c <= 0xff60
        || c >= 0x1f300 && c <= 0x1faff
        || c >= 0x20000 && c <= 0x3fffd;
  }

  /** A warning, wrapped; told once. */
  public void warning(String message, boolean formatted) {
    String text = formatted ? "\n[WARNING]: \n" + message : wrap("[WARNING]: " + message) + "\n";
    once(text, Tint.WARN);
  }

  /** A deprecation, in Ansible's words; told once. */
  public void deprecation(String message, @Nullable String from, String when) {
    if (!settings.has(ConsoleSettings.Option.DEPRECATION_WARNINGS)) {
      return;
    }
    String sentence =
        message.strip().matches("(?s).*[!?.]") ? message.strip() : message.strip() + ".";
    String origin =
        from == null ? "" : " from " + (from.equals("ansible.builtin") ? "ansible-core" : from);
    String text =
        "[DEPRECATION WARNING]: %s This feature will be removed%s %s Deprecation warnings can be disabled by setting deprecation_warnings=False in ansible.cfg."
            .formatted(sentence, origin, when);
    once(wrap(text) + "\n", Tint.DEPRECATE);
  }

  /** An error that ends nothing by itself; told once. */
  public void error(String message, boolean wrapped) {
    String text = wrapped ? wrap("\n[ERROR]: " + message) + "\n" : "ERROR! " + message;
    once(text, Tint.ERROR);
  }

  private void once(String text, Tint tint) {
    if (told.add(text)) {
      errorLine(text, tint);
    }
  }

  /** Breaks at blanks, and inside words that are longer than a line; as Python's textwrap. */
  private String wrap(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Matcher chunk = CHUNK.matcher(text.replaceAll("\\s", " "));
    while (chunk.find()) {
      append(lines, line, chunk.group());
    }
    lines.add(line.toString().stripTrailing());
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private void append(List<String> lines, StringBuilder line, String chunk) {
    String rest = chunk;
    while (line.length() + rest.length() > settings.columns()) {
      if (rest.isBlank()) {
        rest = "";
      } else if (rest.length() > settings.columns()) {
        int room = Math.max(0, settings.columns() - line.length());
        line.append(rest, 0, room);
        rest = rest.substring(room);
      }
      lines.add(line.toString().stripTrailing());
      line.setLength(0);
      if (rest.isEmpty()) {
        return;
      }
    }
    if (!(rest.isBlank() && line.isEmpty() && !lines.isEmpty())) {
      line.append(rest);
    }
  }
}
