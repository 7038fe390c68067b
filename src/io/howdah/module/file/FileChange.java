package io.howdah.module.file;

import io.howdah.module.AttributeChange;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One run of the file module: what it found, and the diff and steps that come together. */
final class FileChange {
  final ModuleArgs args;
  final ModuleContext context;
  final FileLook look;
  final Map<String, Object> before = new LinkedHashMap<>();
  final Map<String, Object> after = new LinkedHashMap<>();
  boolean changed;
  private HostScript steps = new HostScript();
  private boolean hasSteps;

  FileChange(ModuleArgs args, ModuleContext context, FileLook look) {
    this.args = args;
    this.context = context;
    this.look = look;
  }

  /** Starts the diff: a path, and the state if that changes. */
  void start(String path, String state, String previous) {
    before.put("path", path);
    after.put("path", path);
    if (!state.equals(previous)) {
      before.put("state", previous);
      after.put("state", state);
    }
  }

  /** Adds what the attributes and times of a path need. */
  void attributesAndTimes(FileState state) {
    AttributeChange attributes = look.attributes().against(state);
    changed |= attributes.isNeeded(context.checkMode());
    before.putAll(attributes.before());
    after.putAll(attributes.after());
    attributes.addTo(steps);
    hasSteps |= attributes.isNeeded();
    if (state.leadsSomewhere()) {
      times(state, look.times().against(state.target()));
    }
  }

  private void times(FileState state, FileTimes.Change times) {
    changed |= times.isNeeded();
    before.putAll(times.before());
    after.putAll(times.after());
    for (String command : times.commands()) {
      hasSteps = true;
      steps.step(
          FileTimes.command(command, state.path()),
          err ->
              failure(
                  "Error while updating modification or access time: " + PosixError.words(err),
                  "path",
                  state.path()));
    }
  }

  /** Runs the steps collected so far (not in check mode) and looks at the path again. */
  FileState apply(FileState now) {
    if (!hasSteps || context.checkMode()) {
      return now;
    }
    FileProbe probe = new FileProbe(now.path(), Set.of());
    HostScript script = steps.line(FileProbe.FUNCTIONS + probe.script());
    steps = new HostScript();
    hasSteps = false;
    return probe.read(script.run(context));
  }

  /** A result with the diff and the path's info. */
  ModuleResult.Builder result(String key, FileState now) {
    ModuleResult.Builder result =
        ModuleResult.changed(changed)
            .put(key, now.path())
            .put("diff", Map.of("before", before, "after", after))
            .putAll(now.info());
    if (!look.unknown().isEmpty()) {
      result.put("warnings", look.unknown());
    }
    return result;
  }

  ModuleFailure failure(String message, Object... keysAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return new ModuleFailure(message, values);
  }
}
