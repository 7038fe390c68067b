package io.howdah.report.console;

import io.howdah.report.console.ConsoleSettings.Option;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines on a terminal or in a log: colours, banners, wrapped warnings, each warning once. */
public final class Display {
  private final PrintStream out;
  private final PrintStream err;
  private final ConsoleSettings settings;
  private final Set<String> told = new HashSet<>();
  private LineLog log = (text, tint) -> {};

  /** Takes a copy of each line, as it is without colours. */
  @FunctionalInterface
  public interface LineLog {
    /** Takes a text, perhaps of several lines; the tint says how important it is. */
    void take(String text, @Nullable Tint tint);
  }

  /** Takes where standard output and standard error go, and how to write. */
  public Display(PrintStream out, PrintStream err, ConsoleSettings settings) {
    this.out = out;
    this.err = err;
    this.settings = settings;
  }

  /** Has every line that is meant for logs copied there. */
  public void logTo(LineLog copy) {
    this.log = copy;
  }

  /** How this display writes. */
  public ConsoleSettings settings() {
    return settings;
  }

  /** One line on standard output. */
  public void line(String text, @Nullable Tint tint) {
    print(out, text, tint);
    log.take(text, tint);
  }

  /** One line on standard output that logs do without. */
  public void screenLine(String text, @Nullable Tint tint) {
    print(out, text, tint);
  }

  /** A line for the log alone. */
  void logLine(String text) {
    log.take(text, null);
  }

  /** One line on standard error. */
  public void errorLine(String text, @Nullable Tint tint) {
    print(err, text, tint);
    log.take(text, tint);
  }

  /** A line for the curious. */
  public void verboseLine(String text) {
    if (settings.has(Option.VERBOSE_TO_STDERR)) {
      errorLine(text, Tint.VERBOSE);
    } else {
      line(text, Tint.VERBOSE);
    }
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
    int stars = Math.max(3, settings.columns() - TextWidth.of(bare));
    line("\n" + bare + " " + "*".repeat(stars), null);
  }

  /** A warning, wrapped; told once. */
  public void warning(String message, boolean formatted) {
    String wrapped = Wrapped.text("[WARNING]: " + message, settings.columns(), true) + "\n";
    once(formatted ? "\n[WARNING]: \n" + message : wrapped, Tint.WARN);
  }

  /**
   * A deprecation, in Ansible's words; told once.
   *
   * @param from the collection whose feature it is, or null
   * @param when a sentence's end, such as {@code in version 2.18.}
   */
  public void deprecation(String message, @Nullable String from, String when) {
    if (!settings.has(Option.DEPRECATION_WARNINGS)) {
      return;
    }
    String bare = message.strip();
    String sentence = bare.isEmpty() || bare.matches("(?s).*[!?.]") ? bare : bare + ".";
    String origin = "ansible.builtin".equals(from) ? "ansible-core" : from;
    String text =
        "[DEPRECATION WARNING]: %s This feature will be removed%s %s Deprecation warnings can be disabled by setting deprecation_warnings=False in ansible.cfg."
            .formatted(sentence, origin == null ? "" : " from " + origin, when);
    once(Wrapped.text(text, settings.columns(), false).strip(), Tint.DEPRECATE);
  }

  /** An error that ends nothing by itself; told once. */
  public void error(String message, boolean wrapped) {
    String text = Wrapped.text("\n[ERROR]: " + message, settings.columns(), true) + "\n";
    once(wrapped ? text : "ERROR! " + message, Tint.ERROR);
  }

  private void once(String text, Tint tint) {
    if (told.add(text)) {
      errorLine(text, tint);
    }
  }
}
