package io.howdah.module.command;

import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The async_status module: how a job that {@link AsyncJob} (or Ansible) started is doing. */
public final class AsyncStatusModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("jid", STR, o -> o.require())
        .option("mode", STR, o -> o.byDefault("status").oneOf("cleanup", "status"))
        .option("_async_dir", PATH);
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String jid = args.text("jid");
    boolean cleanup = args.text("mode").equals("cleanup");
    CommandResult ran = new HostRun(context).sh(script(args, cleanup));
    String[] told = ran.out().split("\n", 2);
    if (!ran.succeeded()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("ansible_job_id", jid);
      values.put("started", 1L);
      values.put("finished", 1L);
      throw new ModuleFailure("could not find job", values);
    }
    if (cleanup) {
      return ModuleResult.changed(false).put("ansible_job_id", jid).put("erased", told[0]).build();
    }
    return status(jid, told[0], told.length > 1 ? told[1] : "");
  }

  private static String script(ModuleArgs args, boolean cleanup) {
    String directory =
        args.optionalText("_async_dir")
            .map(ShellQuote::quote)
            .orElse("${ANSIBLE_ASYNC_DIR:-~/.ansible_async}");
    return "_d="
        + directory
        + "\n_f=$_d/"
        + ShellQuote.quote(args.text("jid"))
        + "\n[ -e \"$_f\" ] || exit 1\nprintf '%s\\n' \"$_f\"\n"
        + (cleanup ? "rm -f \"$_f\"\n" : "cat \"$_f\"\n");
  }

  private static ModuleResult status(String jid, String file, String text) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("changed", false);
    values.put("ansible_job_id", jid);
    values.put("results_file", file);
    values.put("started", 1L);
    values.put("finished", 0L);
    values.put("stdout", "");
    values.put("stderr", "");
    Map<String, @Nullable Object> job = read(text, values);
    if (!job.isEmpty() && !job.containsKey("started")) {
      values.put("finished", 1L);
      values.putAll(job.containsKey("job_rc") ? CommandModule.ofJob(job) : job);
    }
    OutputLines.addTo(values);
    return new ModuleResult(values);
  }

  /** An empty file is one that is just being written. */
  private static Map<String, @Nullable Object> read(
      String text, Map<String, @Nullable Object> values) {
    if (text.isBlank()) {
      return Map.of();
    }
    try {
      if (io.howdah.module.facts.JsonReader.read(text) instanceof Map<?, ?> job) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        job.forEach((key, value) -> plain.put(String.valueOf(key), value));
        return plain;
      }
    } catch (IllegalArgumentException notJson) {
      values.put("finished", 1L);
    }
    values.put("failed", true);
    values.put("msg", "Could not parse job output: " + text);
    return Map.of();
  }
}
