package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.AttributeChange;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleFailure;
import io.howdah.module.PosixError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Attributes of everything below a directory: one round trip to look at the whole tree, one to
 * change what differs; one more for each depth of links that lead to other directories.
 */
final class FileTree {
  /** Longest command line that is made, characters; well under Linux' limit. */
  private static final int LONGEST = 60_000;

  private final FileChange change;
  private final Set<String> visited = new HashSet<>();
  private final Map<String, List<String>> commands = new LinkedHashMap<>();
  private boolean changed;

  FileTree(FileChange change) {
    this.change = change;
  }

  /** Whether anything below had to change (or would, in check mode). */
  boolean apply(String top) {
    List<String> directories = List.of(top);
    while (!directories.isEmpty()) {
      List<FileState> links = new ArrayList<>();
      for (FileState state : look(directories)) {
        collect(state);
        if (state.isLink() && state.leadsSomewhere() && change.args.flag("follow")) {
          links.add(state);
        }
      }
      directories = follow(links);
    }
    if (!commands.isEmpty() && !change.context.checkMode()) {
      run();
    }
    return changed;
  }

  /** Everything below the directories; find hands the shell its names in bunches. */
  private List<FileState> look(List<String> directories) {
    Set<FileProbe.Want> wants = change.look.attributes().wanted().wants();
    String each =
        FileProbe.FUNCTIONS
            + "for p do printf '%s\\0' \"$p\"\n"
            + new FileProbe("", wants).script("\"$p\"")
            + "done";
    HostScript script = new HostScript();
    for (String directory : directories) {
      visited.add(directory);
      script.line(
          "find "
              + HostPath.word(directory)
              + " -mindepth 1 -exec sh -c "
              + ShellQuote.quote(each)
              + " sh {} +");
    }
    HostOutput out = script.run(change.context);
    List<FileState> all = new ArrayList<>();
    while (out.hasMore()) {
      all.add(new FileProbe(out.field(), wants).read(out));
    }
    return all;
  }

  private void collect(FileState state) {
    if (!state.exists()) {
      return;
    }
    AttributeChange attributes = change.look.attributes().against(state);
    changed |= attributes.isNeeded(change.context.checkMode());
    attributes.commands().forEach(command -> add(command, state.path()));
    if (state.leadsSomewhere()) {
      FileTimes.Change times = change.look.times().against(state.target());
      changed |= times.isNeeded();
      times.commands().forEach(command -> add(command, state.path()));
    }
  }

  private void add(String command, String path) {
    commands.computeIfAbsent(command, c -> new ArrayList<>()).add(path);
  }

  /** Attributes of what links lead to; the directories among them that were not seen yet. */
  private List<String> follow(List<FileState> links) {
    List<String> directories = new ArrayList<>();
    for (FileState link : links) {
      String target =
          HostPath.join(HostPath.directory(link.path()), String.valueOf(link.linkTarget()));
      collect(
          new FileState(
              target, link.target(), null, link.target(), null, link.flags(), null, null));
      if (link.isDirectory() && visited.add(target)) {
        directories.add(target);
      }
    }
    return directories;
  }

  private void run() {
    HostScript script = new HostScript();
    List<String> order = new ArrayList<>(commands.keySet());
    order.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    for (String command : order) {
      for (String words : bunches(commands.getOrDefault(command, List.of()))) {
        script.step(command + " --" + words, err -> failure(command, err));
      }
    }
    script.run(change.context);
  }

  /** chown clears setuid bits, so it comes before chmod; an immutable file takes neither. */
  private static int rank(String command) {
    return command.startsWith("ch")
        ? command.startsWith("chmod") ? 1 : command.startsWith("chattr") ? 3 : 0
        : 2;
  }

  private static List<String> bunches(List<String> paths) {
    List<String> bunches = new ArrayList<>();
    StringBuilder bunch = new StringBuilder();
    for (String path : paths) {
      bunch.append(' ').append(HostPath.word(path));
      if (bunch.length() > LONGEST) {
        bunches.add(bunch.toString());
        bunch.setLength(0);
      }
    }
    if (!bunch.isEmpty()) {
      bunches.add(bunch.toString());
    }
    return bunches;
  }

  private ModuleFailure failure(String command, String stderr) {
    String verb = command.substring(0, command.indexOf(' '));
    return change.failure(
        verb + " failed: " + PosixError.words(stderr), "path", change.look.path());
  }
}
