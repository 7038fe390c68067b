package io.howdah.action;

import io.howdah.action.FileDelivery.Parcel;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies a folder: its files, then its folders' own attributes, then its links. */
final class TreeCopy {
  private static final Set<String> FILE_ARGS =
      Set.of(
          "owner",
          "group",
          "mode",
          "seuser",
          "serole",
          "selevel",
          "setype",
          "attributes",
          "attr",
          "unsafe_writes",
          "follow");

  private final ActionContext context;
  private final Path source;
  private final boolean contentsOnly;
  private final List<Object> diffs = new ArrayList<>();
  private Set<String> settled = Set.of();
  private boolean changed;
  private @Nullable ModuleResult failure;

  /**
   * A copy.
   *
   * @param contentsOnly what is in the folder goes into dest; else the folder itself does
   */
  TreeCopy(ActionContext context, Path source, boolean contentsOnly) {
    this.context = context;
    this.source = source;
    this.contentsOnly = contentsOnly;
  }

  ModuleResult run() {
    Args args = context.args();
    String written = args.text("dest").orElse("");
    String dest = written.endsWith("/") ? written : written + "/";
    String prefix = contentsOnly ? "" : source.getFileName().toString();
    LocalTree tree = LocalTree.of(source, prefix, args.flag("local_follow", true));
    look(tree, dest);
    files(tree, dest);
    directories(tree, dest);
    links(tree, dest);
    if (failure != null) {
      return failure;
    }
    ModuleResult.Builder result =
        ModuleResult.changed(changed)
            .put("dest", dest)
            .put("src", source + (contentsOnly ? "/" : ""));
    if (!diffs.isEmpty()) {
      result.put("diff", diffs);
    }
    return result.build();
  }

  /**
   * One round trip where nothing is to be done; a path that the host has to expand goes without.
   */
  private void look(LocalTree tree, String dest) {
    if (dest.startsWith("~") || dest.contains("$")) {
      return;
    }
    ModuleArgs parsed =
        context
            .controller()
            .modules()
            .own("copy")
            .orElseThrow(() -> new ModuleFailure("the module copy is not there"))
            .arguments()
            .parse("copy", context.task().args());
    boolean decrypt = context.args().flag("decrypt", true);
    settled = new TreeLook(context, parsed).want(tree, dest, decrypt).settled();
  }

  private void files(LocalTree tree, String dest) {
    boolean decrypt = context.args().flag("decrypt", true);
    boolean nested = !tree.directories().isEmpty();
    for (Map.Entry<String, Path> file : tree.files().entrySet()) {
      if (failure != null) {
        return;
      }
      if (settled.contains(dest + file.getKey())) {
        continue;
      }
      Map<String, @Nullable Object> args = new LinkedHashMap<>(context.task().args());
      args.put("dest", dest);
      if (nested) {
        args.put("follow", false);
      }
      byte[] bytes = context.controller().files().read(file.getValue(), decrypt);
      String mode = LocalMode.preserved(args.get("mode"), file.getValue());
      take(
          new FileDelivery(context)
              .deliver(
                  new Parcel(bytes, file.getKey(), file.getValue().toString(), false, mode), args));
    }
  }

  private void directories(LocalTree tree, String dest) {
    for (String directory : tree.directories()) {
      if (settled.contains(dest + directory)) {
        continue;
      }
      Map<String, @Nullable Object> args = attributes(dest + directory);
      args.put("state", "directory");
      args.remove("mode");
      if (context.args().has("directory_mode")) {
        args.put("mode", context.args().raw("directory_mode"));
      }
      takeUnlessFailed(args);
    }
  }

  private void links(LocalTree tree, String dest) {
    tree.links()
        .forEach(
            (path, target) -> {
              if (settled.contains(dest + path)) {
                return;
              }
              Map<String, @Nullable Object> args = attributes(dest + path);
              args.put("state", "link");
              args.put("src", target);
              args.put("force", true);
              args.put("follow", false);
              if ("preserve".equals(args.get("mode"))) {
                args.remove("mode");
              }
              takeUnlessFailed(args);
            });
  }

  private Map<String, @Nullable Object> attributes(String path) {
    Map<String, @Nullable Object> args = new LinkedHashMap<>(context.task().args());
    args.keySet().retainAll(FILE_ARGS);
    args.put("path", path);
    return args;
  }

  private void takeUnlessFailed(Map<String, @Nullable Object> args) {
    if (failure == null) {
      take(context.module("ansible.legacy.file", args));
    }
  }

  private void take(ModuleResult result) {
    if (result.isFailed()) {
      failure = result;
      return;
    }
    changed |= result.isChanged();
    Object diff = result.values().get("diff");
    if (result.isChanged() && diff instanceof List<?> list) {
      diffs.addAll(list);
    } else if (result.isChanged() && diff != null) {
      diffs.add(diff);
    }
  }
}
