package io.howdah.module.file;

import io.howdah.module.ModuleArgs;
import io.howdah.module.PythonRegex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Where lineinfile puts its line. Lines are strings of one character a byte, with their newline, so
 * that any encoding survives.
 */
final class LineEdit {
  private final ModuleArgs args;
  private final List<String> lines = new ArrayList<>();
  private final String line;
  private final boolean firstMatch;
  private final @Nullable String insertAfter;
  private final @Nullable String insertBefore;
  private String message = "";
  private long found;

  /** The line to replace or that is there already; -1 if none. */
  private int at = -1;

  /** Where to insert by insertafter or insertbefore; -1 if those match nothing. */
  private int insertAt = -1;

  private @Nullable Matcher match;
  private boolean matched;
  private boolean exact;

  LineEdit(ModuleArgs args, byte[] content) {
    this.args = args;
    this.line = latin(args.optionalText("line").orElse(""));
    this.firstMatch = args.flag("firstmatch");
    this.insertBefore = args.optionalText("insertbefore").orElse(null);
    this.insertAfter = args.optionalText("insertafter").orElse(insertBefore == null ? "EOF" : null);
    String text = PythonRegex.bytes(content);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
  }

  private static String latin(String text) {
    return PythonRegex.bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The content as it is now. */
  byte[] content() {
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** How many lines were removed. */
  long found() {
    return found;
  }

  /** Removes lines. */
  TextFile.Edit absent() {
    Predicate<String> goes = goes();
    found = lines.stream().filter(goes).count();
    lines.removeIf(goes);
    message = found > 0 ? found + " line(s) removed" : "";
    return edit();
  }

  private Predicate<String> goes() {
    if (args.has("regexp")) {
      PythonRegex regexp = PythonRegex.overBytes(args.text("regexp"));
      return regexp::in;
    }
    if (args.has("search_string")) {
      String wanted = latin(args.text("search_string"));
      return text -> text.contains(wanted);
    }
    return text -> bare(text).equals(line);
  }

  /** Sees to it that the line is there. */
  TextFile.Edit present() {
    findLine();
    if (!matched) {
      findPlace();
    }
    if (at >= 0) {
      present(at);
    } else if (!args.flag("backrefs")) {
      insert();
    }
    return edit();
  }

  private TextFile.Edit edit() {
    return new TextFile.Edit(message.isEmpty() ? null : content(), message);
  }

  private void findLine() {
    PythonRegex regexp = args.has("regexp") ? PythonRegex.overBytes(args.text("regexp")) : null;
    String search = args.has("search_string") ? latin(args.text("search_string")) : null;
    for (int i = 0; i < lines.size(); i++) {
      Matcher here = regexp == null ? null : regexp.on(lines.get(i));
      boolean hit = here != null && here.find() || search != null && lines.get(i).contains(search);
      if (hit) {
        at = i;
        matched = true;
        match = here;
        if (firstMatch) {
          return;
        }
      }
    }
  }

  private void findPlace() {
    PythonRegex place = placeRegex();
    for (int i = 0; i < lines.size(); i++) {
      if (bare(lines.get(i)).equals(line)) {
        at = i;
        exact = true;
      } else if (place != null && place.in(lines.get(i))) {
        insertAt = isGiven(insertAfter) ? i + 1 : i;
        if (firstMatch) {
          return;
        }
      }
    }
  }

  private @Nullable PythonRegex placeRegex() {
    if (insertAfter != null && !insertAfter.equals("BOF") && !insertAfter.equals("EOF")) {
      return PythonRegex.overBytes(insertAfter);
    }
    if (insertBefore != null && !insertBefore.equals("BOF")) {
      return PythonRegex.overBytes(insertBefore);
    }
    return null;
  }

  private static boolean isGiven(@Nullable String place) {
    return place != null && !place.isEmpty();
  }

  private void present(int index) {
    String wanted = line;
    if (args.flag("backrefs") && match != null && matched) {
      wanted = PythonRegex.overBytes(args.text("regexp")).expand(match, line);
    }
    wanted = wanted.endsWith("\n") ? wanted : wanted + "\n";
    boolean nothingSearched = !args.has("regexp") && !args.has("search_string") && !matched;
    if (nothingSearched && !exact) {
      insert();
    } else if (!lines.get(index).equals(wanted)) {
      lines.set(index, wanted);
      message = "line replaced";
    }
  }

  private void insert() {
    if ("BOF".equals(insertBefore) || "BOF".equals(insertAfter)) {
      add(0);
    } else if ("EOF".equals(insertAfter) || insertAt < 0) {
      if (!lines.isEmpty() && isOpen(lines.size() - 1)) {
        lines.add("\n");
      }
      add(lines.size());
    } else if (isGiven(insertAfter)) {
      int neighbour = insertAt == lines.size() ? insertAt - 1 : insertAt;
      if (!bare(lines.get(neighbour)).equals(line)) {
        add(insertAt);
      }
    } else {
      add(insertAt);
    }
  }

  private void add(int index) {
    if (index > 0 && index == lines.size() && isOpen(index - 1)) {
      lines.set(index - 1, lines.get(index - 1) + "\n");
    }
    lines.add(index, line + "\n");
    message = "line added";
  }

  /** Whether a line lacks its newline, as a file's last one may. */
  private boolean isOpen(int index) {
    return !lines.get(index).endsWith("\n") && !lines.get(index).endsWith("\r");
  }

  /** Without its newline characters. */
  private static String bare(String text) {
    return text.replaceFirst("[\r\n]+$", "");
  }
}
