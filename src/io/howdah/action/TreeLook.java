package io.howdah.action;

import io.howdah.module.Digests;
import io.howdah.module.FileAttributes;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One look at a whole tree on the host: which of its files, folders and links are as they are
 * wanted already, so that nothing has to be asked for them one by one.
 */
final class TreeLook {
  /** Entries a script, so that none grows beyond a few hundred kilobytes. */
  private static final int CHUNK = 500;

  private final ActionContext context;
  private final ModuleArgs args;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A look with copy's arguments.
   *
   * @param args parsed by copy's own specification
   */
  TreeLook(ActionContext context, ModuleArgs args) {
    this.context = context;
    this.args = args;
  }

  /**
   * Something wanted.
   *
   * @param path on the host
   * @param state file, directory or link
   * @param content a file's SHA-1 or a link's target; empty for a folder
   * @param mode the mode wanted, or null
   */
  private record Entry(String path, String state, String content, @Nullable Object mode) {}

  /** Asks for everything in a tree that is to stand in this folder. */
  TreeLook want(LocalTree tree, String dest, boolean decrypt) {
    Object mode = args.raw("mode");
    for (Map.Entry<String, Path> file : tree.files().entrySet()) {
      byte[] bytes = context.controller().files().read(file.getValue(), decrypt);
      String preserved = LocalMode.preserved(mode, file.getValue());
      entries.add(
          new Entry(
              dest + file.getKey(),
              "file",
              Digests.sha1(bytes),
              preserved == null ? mode : preserved));
    }
    for (String directory : tree.directories()) {
      entries.add(new Entry(dest + directory, "directory", "", args.raw("directory_mode")));
    }
    tree.links()
        .forEach((path, target) -> entries.add(new Entry(dest + path, "link", target, null)));
    return this;
  }

  /** The paths of those that are as wanted. */
  Set<String> settled() {
    Set<String> settled = new HashSet<>();
    for (int from = 0; from < entries.size(); from += CHUNK) {
      look(entries.subList(from, Math.min(entries.size(), from + CHUNK)), settled);
    }
    return settled;
  }

  private void look(List<Entry> part, Set<String> settled) {
    FileAttributes wanted = FileAttributes.of(args);
    HostScript script = new HostScript().line(FileProbe.FUNCTIONS).line(wanted.script());
    List<FileProbe> probes = part.stream().map(one -> probe(one, wanted)).toList();
    probes.forEach(probe -> script.line(probe.script()));
    HostOutput out = script.run(context.moduleContext());
    Resolved attributes = wanted.read(out);
    for (int i = 0; i < part.size(); i++) {
      FileState state = probes.get(i).read(out);
      if (isSettled(part.get(i), state, attributes)) {
        settled.add(part.get(i).path());
      }
    }
  }

  private static FileProbe probe(Entry entry, FileAttributes wanted) {
    Set<FileProbe.Want> wants = EnumSet.noneOf(FileProbe.Want.class);
    wants.addAll(wanted.wants());
    if (entry.state().equals("file")) {
      wants.add(FileProbe.Want.SHA1);
    }
    return new FileProbe(entry.path(), wants);
  }

  /** What can't be compared (an unknown owner, say) is left to the way that can say so. */
  private static boolean isSettled(Entry entry, FileState state, Resolved attributes) {
    if (state.error() != null || !state.exists()) {
      return false;
    }
    boolean same =
        switch (entry.state()) {
          case "file" ->
              state.isRegular() && !state.isLink() && entry.content().equals(state.sha1());
          case "directory" -> state.isDirectory() && !state.isLink();
          default -> state.isLink() && entry.content().equals(state.linkTarget());
        };
    try {
      return same && !attributes.withMode(entry.mode()).against(state).isNeeded();
    } catch (ModuleFailure unknown) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "TreeLook at " + entries.size();
  }
}
