package io.howdah.module.command;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command module, and with {@code _uses_shell} the shell module, as in ansible-core 2.14. */
public class CommandModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .freeForm()
        .option("_raw_params", STR)
        .option("_uses_shell", BOOL, o -> o.byDefault(false))
        .option("argv", LIST, o -> o.of(STR))
        .option("chdir", PATH)
        .option("executable", STR)
        .option("creates", PATH)
        .option("removes", PATH)
        .option("stdin", STR)
        .option("stdin_add_newline", BOOL, o -> o.byDefault(true))
        .option("strip_empty_ends", BOOL, o -> o.byDefault(true));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    CommandRequest request = CommandRequest.of(args);
    Map<String, @Nullable Object> values = emptyResult();
    if (request.complaint() != null) {
      values.put("rc", 256L);
      values.put("msg", request.complaint());
      values.put("failed", true);
      return done(values);
    }
    values.put("cmd", request.shown());
    request.warning().ifPresent(w -> values.put("warnings", List.of(w)));
    CommandResult result = context.connection().run(command(request, context));
    conclude(
        values, new Ran(Asked.of(request), CommandOutcome.of(result), result), context.checkMode());
    return done(values);
  }

  private record Ran(Asked request, CommandOutcome outcome, CommandResult result) {}

  /** What the result needs to know of the request. */
  private record Asked(@Nullable String creates, @Nullable String removes, boolean strip) {
    static Asked of(CommandRequest request) {
      return new Asked(request.creates(), request.removes(), request.strip());
    }
  }

  /** The result of a job that {@link AsyncJob} ran, from what it left in the job file. */
  static Map<String, @Nullable Object> ofJob(Map<String, @Nullable Object> job) {
    Map<String, @Nullable Object> values = emptyResult();
    values.put("cmd", job.get("cmd"));
    Object creates = job.get("creates");
    Object removes = job.get("removes");
    Asked asked =
        new Asked(
            creates == null ? null : creates.toString(),
            removes == null ? null : removes.toString(),
            Boolean.TRUE.equals(job.get("strip")));
    CommandResult result =
        new CommandResult(
            job.get("job_rc") instanceof Long rc ? rc.intValue() : 1,
            String.valueOf(job.get("job_out")).getBytes(StandardCharsets.UTF_8),
            String.valueOf(job.get("job_err")).getBytes(StandardCharsets.UTF_8));
    conclude(values, new Ran(asked, CommandOutcome.of(result), result), false);
    return values;
  }

  private static Map<String, @Nullable Object> emptyResult() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("changed", false);
    values.put("stdout", "");
    values.put("stderr", "");
    for (String key : List.of("rc", "cmd", "start", "end", "delta")) {
      values.put(key, null);
    }
    values.put("msg", "");
    return values;
  }

  private static ModuleResult done(Map<String, @Nullable Object> values) {
    OutputLines.addTo(values);
    return new ModuleResult(values);
  }

  private static Command command(CommandRequest request, ModuleContext context) {
    String script = request.script(context.checkMode()).text();
    Command plain = Command.of(script).withEnvironment(context.environment());
    String stdin = request.stdin();
    return stdin == null ? plain : plain.withStdin(stdin.getBytes(StandardCharsets.UTF_8));
  }

  private static void conclude(Map<String, @Nullable Object> values, Ran ran, boolean check) {
    switch (ran.outcome.stage()) {
      case "start" -> finished(values, ran);
      case "check" -> wouldRun(values, ran.request);
      case "chdir" -> noDirectory(values, ran.outcome);
      case "errno" -> noProgram(values, ran.outcome);
      case "creates" -> unneeded(values, ran.request.creates() + "' exists", check);
      case "removes" -> unneeded(values, ran.request.removes() + "' does not exist", check);
      default -> broken(values, ran.result);
    }
  }

  private static void finished(Map<String, @Nullable Object> values, Ran ran) {
    Optional<LocalDateTime> start = HostTime.parse(ran.outcome.detail());
    Optional<LocalDateTime> end = HostTime.parse(ran.outcome.end()).or(() -> start);
    start.ifPresent(
        from -> {
          values.put("start", HostTime.show(from));
          values.put("end", HostTime.show(end.orElse(from)));
          values.put("delta", HostTime.delta(from, end.orElse(from)));
        });
    boolean strip = ran.request.strip();
    values.put("stdout", strip ? stripped(ran.outcome.stdout()) : ran.outcome.stdout());
    values.put("stderr", strip ? stripped(ran.result.err()) : ran.result.err());
    values.put("rc", (long) ran.result.exitCode());
    values.put("changed", true);
    if (ran.result.exitCode() != 0) {
      values.put("failed", true);
      values.put("msg", "non-zero return code");
    }
  }

  static String stripped(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static void wouldRun(Map<String, @Nullable Object> values, Asked request) {
    boolean guarded = request.creates() != null || request.removes() != null;
    values.put("rc", 0L);
    values.put("msg", "Command would have run if not in check mode");
    values.put("changed", guarded);
    if (!guarded) {
      values.put("skipped", true);
    }
  }

  private static void unneeded(Map<String, @Nullable Object> values, String why, boolean check) {
    String did = check ? "Would" : "Did";
    values.put("msg", did + " not run command since '" + why);
    values.put("stdout", "skipped, since " + why.replaceFirst("' (exists|does not exist)$", " $1"));
    values.put("rc", 0L);
  }

  private static void noDirectory(Map<String, @Nullable Object> values, CommandOutcome outcome) {
    int blank = outcome.detail().indexOf(' ');
    int errno = Integer.parseInt(outcome.detail().substring(0, blank));
    String reason = Errno.message(errno, outcome.detail().substring(blank + 1));
    values.put("msg", "Unable to change directory before execution: " + reason);
    values.put("failed", true);
  }

  private static void noProgram(Map<String, @Nullable Object> values, CommandOutcome outcome) {
    int errno = Integer.parseInt(outcome.detail().strip());
    List<String> words = new ArrayList<>(outcome.words());
    for (String key : List.of("start", "end", "delta")) {
      values.remove(key);
    }
    values.put("cmd", MaskedWords.join(words));
    values.put("rc", (long) errno);
    values.put("msg", Errno.message(errno, words.get(0)));
    values.put("failed", true);
  }

  private static void broken(Map<String, @Nullable Object> values, CommandResult result) {
    values.put("rc", (long) result.exitCode());
    values.put("stdout", result.out());
    values.put("stderr", result.err());
    values.put("msg", "The command's shell ended before the command");
    values.put("failed", true);
  }
}
