package io.howdah.action;

import io.howdah.error.HowdahException;
import io.howdah.module.ArgumentParser;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code pause}: waits for a time or a person, once for all hosts. */
final class PauseAction implements Action {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final ArgumentSpec ARGUMENTS =
      ArgumentSpec.create()
          .option("echo", Type.BOOL, o -> o.byDefault(true))
          .option("minutes", Type.RAW)
          .option("seconds", Type.RAW)
          .option("prompt", Type.STR)
          .mutuallyExclusive("minutes", "seconds");

  @Override
  public boolean bypassesHostLoop() {
    return true;
  }

  @Override
  public ModuleResult run(ActionContext context) throws InterruptedException {
    ModuleArgs args = ArgumentParser.parse("pause", ARGUMENTS, context.task().args());
    boolean minutes = args.has("minutes");
    Long seconds = seconds(args);
    boolean echo = args.flag("echo");
    LocalDateTime start = LocalDateTime.now();
    long begun = System.nanoTime();
    String typed = waitFor(context, args, seconds);
    double took = (System.nanoTime() - begun) / 1e9;
    return ModuleResult.changed(false)
        .put("rc", 0L)
        .put("stderr", "")
        .put("stdout", paused(took, minutes || seconds == null))
        .put("start", TIME.format(start))
        .put("stop", TIME.format(LocalDateTime.now()))
        .put("delta", (long) took)
        .put("echo", echo)
        .put("user_input", typed == null ? "" : typed)
        .build();
  }

  private static @Nullable Long seconds(ModuleArgs args) {
    String name = args.has("minutes") ? "minutes" : "seconds";
    Object given = args.raw(name);
    if (given == null) {
      return null;
    }
    long number = given instanceof Number n ? n.longValue() : whole(name, given);
    return Math.max(1, number * (name.equals("minutes") ? 60 : 1));
  }

  /** Python's int() of a text: fractions are refused, though numbers may have them. */
  private static long whole(String name, Object given) {
    try {
      return Long.parseLong(given.toString().strip());
    } catch (NumberFormatException e) {
      throw new ModuleFailure(
          "argument '%s' is of type <class 'str'> and we were unable to convert to int: invalid literal for int() with base 10: '%s'"
              .formatted(name, given));
    }
  }

  private static @Nullable String waitFor(
      ActionContext context, ModuleArgs args, @Nullable Long seconds) throws InterruptedException {
    String hidden = args.flag("echo") ? "" : " (output is hidden)";
    String asked =
        args.optionalText("prompt")
            .filter(text -> !text.isEmpty())
            .orElse("Press enter to continue, Ctrl+C to interrupt");
    String prompt = "[" + context.task().name().strip() + "]\n" + asked + hidden + ":";
    Controller controller = context.controller();
    if (seconds == null) {
      if (!controller.isInteractive()) {
        controller.say(0, prompt);
        controller.warn("Not waiting for response to prompt as stdin is not interactive");
        return null;
      }
      return paused(controller, prompt, null, args.flag("echo"));
    }
    String text =
        "Pausing for "
            + seconds
            + " seconds"
            + hidden
            + "\n(ctrl+C then 'C' = continue early, ctrl+C then 'A' = abort)\r"
            + (args.has("prompt") ? "\n" + prompt : "");
    paused(controller, text, Duration.ofSeconds(seconds), false);
    return null;
  }

  /** A person who wants the play to end fails the task. */
  private static @Nullable String paused(
      Controller controller, String text, @Nullable Duration bound, boolean echo)
      throws InterruptedException {
    try {
      return controller.pause(text, bound, echo);
    } catch (HowdahException abort) {
      throw new ModuleFailure(String.valueOf(abort.getMessage()));
    }
  }

  private static String paused(double seconds, boolean inMinutes) {
    double shown = Math.round((inMinutes ? seconds / 60 : seconds) * 100) / 100.0;
    return "Paused for " + shown + (inMinutes ? " minutes" : " seconds");
  }
}
