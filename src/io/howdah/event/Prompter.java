package io.howdah.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal: vars_prompt, pause, --step and the task debugger. */
public interface Prompter {
  /** Whether there is a terminal to ask at; where not, questions take their defaults. */
  boolean isInteractive();

  /**
   * Shows a question and reads one line.
   *
   * @param secret true: what is typed is not shown
   * @return the line without its end, or null when there is no terminal or input has ended
   */
  @Nullable String ask(String question, boolean secret);

  /**
   * Shows a text and waits until a key ends the pause or the time is over.
   *
   * @param bound how long at most; null waits for Enter
   * @param echo whether what is typed is shown
   * @return what was typed, or null when time ran out or there is no terminal
   * @throws InterruptedException if the person aborts the run
   */
  @Nullable String pause(String text, @Nullable Duration bound, boolean echo)
      throws InterruptedException;

  /** Where nobody can be asked. */
  Prompter NONE =
      new Prompter() {
        @Override
        public boolean isInteractive() {
          return false;
        }

        @Override
        public @Nullable String ask(String question, boolean secret) {
          return null;
        }

        @Override
        public @Nullable String pause(String text, @Nullable Duration bound, boolean echo)
            throws InterruptedException {
          if (bound != null) {
            Thread.sleep(bound.toMillis());
          }
          return null;
        }
      };
}
