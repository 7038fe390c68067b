package io.howdah.executor.debug;

import io.howdah.event.Prompter;
import io.howdah.module.PythonText;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a person's commands after a task until they say how to go on. */
public final class DebugSession {
  private static final Pattern ASSIGNMENT = Pattern.compile("([^=]+?)\\s*=(?!=)\\s*(.+)");
  private static final String HELP =
      "\nDocumented commands (type help <topic>):\n========================================\n"
          + "EOF  c  continue  h  help  p  pprint  q  quit  r  redo  u  update_task\n";

  private final Prompter prompter;
  private final Consumer<String> display;
  private final DebugScope scope;
  private String before = "";

  /** A session at a prompt; {@code display} takes the lines that it shows. */
  public DebugSession(Prompter prompter, Consumer<String> display, DebugScope scope) {
    this.prompter = prompter;
    this.display = display;
    this.scope = scope;
  }

  /** How to go on. */
  public enum Next {
    /** Do the task again, as it is now. */
    REDO,
    /** Take the result as it is. */
    CONTINUE,
    /** End the run. */
    QUIT
  }

  /** Takes commands; the end of input is quit. */
  public Next run(String prompt) {
    while (true) {
      String line = prompter.ask(prompt, false);
      Next next = line == null ? Next.QUIT : command(line.strip());
      if (next != null) {
        return next;
      }
    }
  }

  /** An empty line is the command before, as in Python's cmd. */
  private @Nullable Next command(String typed) {
    String line = typed.isEmpty() ? before : typed;
    before = line;
    String word = line.split("\\s+", 2)[0];
    switch (word) {
      case "r", "redo" -> {
        return Next.REDO;
      }
      case "c", "continue" -> {
        return Next.CONTINUE;
      }
      case "q", "quit", "EOF" -> {
        return Next.QUIT;
      }
      case "" -> {}
      case "h", "help", "?" -> display.accept(HELP);
      case "u", "update_task" -> attempt(scope::update);
      case "p", "pprint" -> attempt(() -> display.accept(shown(line.substring(word.length()))));
      default -> attempt(() -> statement(line));
    }
    return null;
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (DebugPath.Wrong wrong) {
      display.accept(String.valueOf(wrong.getMessage()));
    }
  }

  private String shown(String expression) {
    if (expression.isBlank()) {
      throw new DebugPath.Wrong("SyntaxError", "'invalid syntax'");
    }
    return PrettyPrint.of(scope.value(expression));
  }

  private void statement(String line) {
    Map<String, @Nullable Object> all = scope.values();
    if (line.startsWith("del ")) {
      path(line.substring(4)).delete(all);
      return;
    }
    Matcher assignment = ASSIGNMENT.matcher(line);
    if (assignment.matches()) {
      path(assignment.group(1)).set(all, scope.value(assignment.group(2)));
      return;
    }
    Object value = scope.value(line);
    if (value != null) {
      display.accept(PythonText.repr(value));
    }
  }

  private static DebugPath path(String text) {
    DebugPath path = DebugPath.of(text);
    if (path == null) {
      throw new DebugPath.Wrong("SyntaxError", "'invalid syntax'");
    }
    return path;
  }
}
