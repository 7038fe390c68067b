package io.howdah.cli;

import io.howdah.event.Prompter;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks at the terminal; reads standard input where there is none, as Ansible does. */
final class TerminalPrompter implements Prompter {
  private final CommandContext context;
  private final BufferedReader input;

  TerminalPrompter(CommandContext context) {
    this.context = context;
    this.input = new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8));
  }

  @Override
  public boolean isInteractive() {
    return Terminal.attached();
  }

  @Override
  public @Nullable String ask(String question, boolean secret) {
    if (secret && context.in() == System.in) {
      Optional<String> typed = ControllingTerminal.askSecret(question);
      if (typed.isPresent()) {
        return typed.get();
      }
    }
    context.out().print(question);
    context.out().flush();
    try {
      Console console = System.console();
      if (secret && console != null && isInteractive()) {
        char[] typed = console.readPassword();
        return typed == null ? null : new String(typed);
      }
      return input.readLine();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public @Nullable String pause(String text, @Nullable Duration bound, boolean echo)
      throws InterruptedException {
    if (!isInteractive()) {
      show(text);
      Thread.sleep(bound == null ? 0 : bound.toMillis());
      return null;
    }
    // The terminal is set before the text invites to type.
    try (RawKeys keys = RawKeys.of(context.in())) {
      show(text);
      return new PauseKeys(keys, context.out(), echo).read(bound);
    } catch (IOException noTerminal) {
      show(text);
      return bound == null ? ask("", !echo) : waitForLine(bound);
    }
  }

  private void show(String text) {
    context.out().println(text);
    context.out().flush();
  }

  private @Nullable String waitForLine(Duration bound) throws InterruptedException {
    long end = System.nanoTime() + bound.toNanos();
    try {
      while (System.nanoTime() < end) {
        if (input.ready()) {
          return input.readLine();
        }
        Thread.sleep(50);
      }
    } catch (IOException e) {
      return null;
    }
    return null;
  }
}
