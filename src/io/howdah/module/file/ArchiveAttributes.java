package io.howdah.module.file;

import io.howdah.module.AttributeChange;
import io.howdah.module.FileAttributes;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.PosixError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Owner, group and mode of all that an archive unpacked; two round trips at most. */
final class ArchiveAttributes {
  private final ModuleArgs args;
  private final ModuleContext context;

  ArchiveAttributes(ModuleArgs args, ModuleContext context) {
    this.args = args;
    this.context = context;
  }

  /** Whether anything had to change. */
  boolean apply(List<String> members) {
    FileAttributes wanted = FileAttributes.of(args);
    if (wanted.isEmpty()) {
      return false;
    }
    List<FileProbe> probes = new ArrayList<>();
    for (String path : paths(members)) {
      probes.add(new FileProbe(path, wanted.wants()));
    }
    HostScript look = new HostScript().line(FileProbe.FUNCTIONS + wanted.script());
    probes.forEach(probe -> look.line(probe.script()));
    HostOutput out = look.run(context);
    FileAttributes.Resolved resolved = wanted.read(out);
    Map<String, StringBuilder> commands = new LinkedHashMap<>();
    for (FileProbe probe : probes) {
      FileState state = probe.read(out);
      if (state.exists()) {
        AttributeChange change = resolved.against(state);
        for (String command : change.commands()) {
          commands
              .computeIfAbsent(command, c -> new StringBuilder())
              .append(' ')
              .append(HostPath.word(state.path()));
        }
      }
    }
    run(commands);
    return !commands.isEmpty();
  }

  private Set<String> paths(List<String> members) {
    Set<String> paths = new LinkedHashSet<>();
    String dest = args.text("dest").replaceFirst("(?<=.)/+$", "");
    for (String member : members) {
      paths.add(HostPath.join(dest, member));
      if (member.contains("/")) {
        paths.add(HostPath.join(dest, member.split("/")[0]));
      }
    }
    return paths;
  }

  private void run(Map<String, StringBuilder> commands) {
    if (commands.isEmpty()) {
      return;
    }
    HostScript script = new HostScript();
    List<String> order = new ArrayList<>(commands.keySet());
    order.sort((a, b) -> Boolean.compare(a.startsWith("chmod"), b.startsWith("chmod")));
    for (String command : order) {
      script.step(
          "printf '%s\\n' "
              + commands.get(command)
              + " | tr '\\n' '\\0' | xargs -0 "
              + command
              + " --",
          err ->
              new ModuleFailure(
                  "Unexpected error when accessing exploded file: " + PosixError.words(err)));
    }
    script.run(context);
  }
}
