package io.howdah.module.file;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.FileDiff;
import io.howdah.module.FileState;
import io.howdah.module.HostPath;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files, directories, links and their attributes: Ansible's file. */
public final class FileModule implements Module {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option(
              "state",
              Type.STR,
              o -> o.oneOf("absent", "directory", "file", "hard", "link", "touch"))
          .option("path", Type.PATH, o -> o.require().alias("dest", "name"))
          .option("_original_basename", Type.STR)
          .option("recurse", Type.BOOL, o -> o.byDefault(false))
          .option("force", Type.BOOL, o -> o.byDefault(false))
          .option("follow", Type.BOOL, o -> o.byDefault(true))
          .option("_diff_peek", Type.BOOL)
          .option("src", Type.PATH)
          .option("modification_time", Type.STR)
          .option("modification_time_format", Type.STR, o -> o.byDefault("%Y%m%d%H%M.%S"))
          .option("access_time", Type.STR)
          .option("access_time_format", Type.STR, o -> o.byDefault("%Y%m%d%H%M.%S"))
          .withFileOptions();

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    FileLook look = FileLook.at(args, context);
    FileChange change = new FileChange(args, context, look);
    try {
      return dispatch(state(args, look), change);
    } catch (ModuleFailure failure) {
      throw withInfo(failure, look);
    }
  }

  /** The wanted state; where none is given, what is there, else a file. */
  private static String state(ModuleArgs args, FileLook look) {
    FileState now = look.seen().own();
    if (now.error() != null) {
      throw new ModuleFailure(now.error(), Map.of("path", now.path()));
    }
    String otherwise = now.exists() ? now.state() : args.flag("recurse") ? "directory" : "file";
    String state = args.optionalText("state").orElse(otherwise);
    if (args.flag("recurse") && !state.equals("directory")) {
      throw new ModuleFailure(
          "recurse option requires state to be 'directory'", Map.of("path", now.path()));
    }
    boolean link = state.equals("link") || state.equals("hard");
    if (!args.optionalText("src").orElse("").isEmpty() && !link) {
      throw new ModuleFailure(
          "src option requires state to be 'link' or 'hard'", Map.of("path", now.path()));
    }
    return state;
  }

  private static ModuleResult dispatch(String state, FileChange change) {
    if (change.args.has("_diff_peek")) {
      return peek(change);
    }
    return switch (state) {
      case "directory" -> DirectoryState.run(change);
      case "link" -> LinkState.run(change);
      case "hard" -> HardLinkState.run(change);
      case "touch" -> TouchState.run(change);
      case "absent" -> AbsentState.run(change);
      default -> PlainState.run(change);
    };
  }

  private static ModuleResult peek(FileChange change) {
    String path = change.look.path();
    byte[] head =
        change.context.run("head -c 8192 " + HostPath.word(path) + " 2>/dev/null").stdout();
    return ModuleResult.changed(false)
        .put("path", path)
        .put("appears_binary", FileDiff.isBinary(head))
        .putAll(change.look.seen().own().info())
        .build();
  }

  /** Ansible adds a path's info to failures too. */
  private static ModuleFailure withInfo(ModuleFailure failure, FileLook look) {
    Object path = failure.values().getOrDefault("path", failure.values().get("dest"));
    Map<String, Object> values = new LinkedHashMap<>(failure.values());
    for (FileState state : new FileState[] {look.seen().own(), look.seen().end()}) {
      if (state.path().equals(path)) {
        values.putAll(state.info());
      }
    }
    if (!look.unknown().isEmpty()) {
      values.put("warnings", look.unknown());
    }
    return new ModuleFailure(String.valueOf(failure.getMessage()), values);
  }
}
