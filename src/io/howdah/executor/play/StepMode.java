package io.howdah.executor.play;

import io.howdah.event.Prompter;
import io.howdah.playbook.Task;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** --step: asks before each task. */
final class StepMode {
  private final Prompter prompter;
  private boolean asking;

  StepMode(Prompter prompter, boolean asking) {
    this.prompter = prompter;
    this.asking = asking;
  }

  /** Whether the person wants the task; on one host, or null for all. */
  boolean wants(Task task, @Nullable String host) {
    if (!asking) {
      return true;
    }
    String on = host == null ? "" : "on " + host + " ";
    String answer =
        prompter.ask(
            "Perform task: TASK: " + task.title() + " " + on + "(N)o/(y)es/(c)ontinue: ", false);
    String word = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
    if (word.equals("c") || word.equals("continue")) {
      asking = false;
      return true;
    }
    return word.equals("y") || word.equals("yes");
  }
}
