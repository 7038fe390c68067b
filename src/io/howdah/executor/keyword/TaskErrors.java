package io.howdah.executor.keyword;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import io.howdah.templating.value.TemplateAdvice;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.UndefinedException;
import io.howdah.yaml.Shorthand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors of a task that show where it is written, in Ansible's form. */
public final class TaskErrors {
  private static final String QUOTES =
      "We could be wrong, but this one looks like it might be an issue with\nmissing quotes. Always"
          + " quote template expression brackets when they\nstart a value. For instance:\n\n"
          + "    with_items:\n      - {{ foo }}\n\nShould be written as:\n\n"
          + "    with_items:\n      - \"{{ foo }}\"\n";

  private TaskErrors() {}

  /** An error whose message ends with the place and the lines that stand there. */
  public static HowdahException at(
      String message, SourceLocation location, @Nullable Throwable cause) {
    return new HowdahException(message + excerpt(location), location, null, ExitCode.ERROR, cause);
  }

  /**
   * The words for a missing variable as Ansible puts them: once in its own name, once in Jinja's.
   */
  public static String twice(UndefinedException missing) {
    return missing.ansibleMessage();
  }

  /** Ansible's words for an error. */
  public static String told(HowdahException error) {
    TemplateException cause = templating(error);
    return error == cause ? cause.ansibleMessage() : String.valueOf(error.getMessage());
  }

  /**
   * What Ansible's words for an error do not say: where the template is wrong, what could be meant,
   * what to do about it. May be empty.
   */
  public static String advice(HowdahException error, SourceLocation task) {
    TemplateException cause = templating(error);
    return cause == null
        ? error.remedy().map(remedy -> '\n' + remedy).orElse("")
        : TemplateAdvice.on(told(error), cause, task);
  }

  private static @Nullable TemplateException templating(HowdahException error) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      if (at instanceof TemplateException found) {
        return found;
      }
    }
    return null;
  }

  /** Ansible's paragraph about a place in a file; empty where the file can't be read. */
  public static String excerpt(SourceLocation location) {
    if (location.line() <= 0) {
      return "";
    }
    String head = "\n\n" + Shorthand.place(location);
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of(location.file()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return head + "\n(could not open file to display line)";
    }
    if (location.line() > lines.size()) {
      return head;
    }
    String line = lines.get(location.line() - 1);
    String before = location.line() < 2 ? "" : lines.get(location.line() - 2);
    String quotes = line.contains("{{") && line.contains("}}") ? QUOTES : "";
    if (Shorthand.isIn(before)) {
      return "\n\n" + Shorthand.excerpt(location, before.stripTrailing()) + quotes;
    }
    return head
        + Shorthand.OFFENDING
        + before
        + "\n"
        + line
        + "\n"
        + " ".repeat(Math.max(0, location.column() - 1))
        + "^ here\n"
        + quotes;
  }
}
