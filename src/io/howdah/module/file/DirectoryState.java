package io.howdah.module.file;

import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PosixError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code state: directory}: a directory, its missing parents included, perhaps with its tree. */
final class DirectoryState {
  private DirectoryState() {}

  static ModuleResult run(FileChange change) {
    FileState now =
        change.args.flag("follow") ? change.look.seen().end() : change.look.seen().own();
    change.start(now.path(), "directory", now.state());
    if (!now.exists()) {
      return create(change, now);
    }
    if (!now.state().equals("directory")) {
      throw change.failure(now.path() + " already exists as a " + now.state(), "path", now.path());
    }
    change.attributesAndTimes(now);
    FileState after = change.apply(now);
    if (change.args.flag("recurse")) {
      change.changed |= new FileTree(change).apply(now.path());
    }
    return change.result("path", after).build();
  }

  private static ModuleResult create(FileChange change, FileState now) {
    change.changed = true;
    if (change.context.checkMode()) {
      return change.result("path", now).build();
    }
    List<FileState> made = make(change, missing(now.path(), change.look.nearest()));
    FileState last = made.get(made.size() - 1);
    try {
      made.forEach(change::attributesAndTimes);
      last = change.apply(last);
    } catch (ModuleFailure failure) {
      throw failure.values().isEmpty()
          ? issue(change, now.path(), String.valueOf(failure.getMessage()))
          : failure;
    }
    return change.result("path", last).build();
  }

  /** The directories to make, the topmost first. */
  private static List<String> missing(String path, String nearest) {
    List<String> all = new ArrayList<>();
    String base = path.startsWith("/") && nearest.equals("/") ? "" : nearest;
    String made = base.equals(".") && !path.startsWith(".") ? "" : base;
    for (String name : path.substring(made.length()).split("/+")) {
      if (!name.isEmpty()) {
        made = made.isEmpty() && !path.startsWith("/") ? name : made + "/" + name;
        all.add(made);
      }
    }
    all.set(all.size() - 1, path);
    return all;
  }

  private static List<FileState> make(FileChange change, List<String> paths) {
    Set<FileProbe.Want> wants = change.look.attributes().wanted().wants();
    HostScript script = new HostScript().line(FileProbe.FUNCTIONS);
    for (String path : paths) {
      String word = HostPath.word(path);
      script.step(
          "{ mkdir -- " + word + " || [ -d " + word + " ]; }",
          err -> issue(change, path, PosixError.words(err, path)));
    }
    List<FileProbe> probes = paths.stream().map(path -> new FileProbe(path, wants)).toList();
    probes.forEach(probe -> script.line(probe.script()));
    HostOutput out = script.run(change.context);
    return probes.stream().map(probe -> probe.read(out)).toList();
  }

  private static ModuleFailure issue(FileChange change, String at, String why) {
    return change.failure(
        "There was an issue creating " + at + " as requested: " + why, "path", change.look.path());
  }
}
