package io.howdah.report;

import io.howdah.event.TaskResult;
import java.util.List;
import java.util.Optional;

/** What a failed task says in one line: its message, and a command's last words. */
final class FailureText {
  private static final int LONGEST = 200;

  private FailureText() {}

  static String of(TaskResult result) {
    String message = String.valueOf(result.values().getOrDefault("msg", "failed"));
    Optional<TaskResult> item = result.items().stream().filter(FailureText::isFailure).findFirst();
    Optional<String> more = item.map(FailureText::of).or(() -> lastWords(result));
    return more.filter(words -> !message.contains(words))
        .map(words -> message + ": " + words)
        .orElse(message);
  }

  private static boolean isFailure(TaskResult result) {
    return result instanceof TaskResult.Failed || result instanceof TaskResult.Unreachable;
  }

  /** The last line that is not empty, of the first output that has one. */
  private static Optional<String> lastWords(TaskResult result) {
    return List.of("stderr", "module_stderr", "stdout").stream()
        .map(name -> result.values().get(name))
        .filter(String.class::isInstance)
        .map(text -> ((String) text).strip())
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(text.lastIndexOf('\n') + 1))
        .map(line -> line.substring(0, Math.min(line.length(), LONGEST)))
        .findFirst();
  }
}
