package io.howdah.action;

import io.howdah.connection.Command;
import io.howdah.connection.ShellQuote;
import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code unarchive}: takes an archive of this machine's to the host and unpacks it there. */
final class UnarchiveAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Map<String, @Nullable Object> args = new LinkedHashMap<>(context.task().args());
    boolean remote = isRemote(context.args(), args);
    String source = context.args().text("src").orElse(null);
    if (source == null || !context.args().has("dest")) {
      throw new ModuleFailure("src (or content) and dest are required");
    }
    String creates = context.args().text("creates").orElse(null);
    if (creates != null && exists(context, creates)) {
      return ModuleResult.changed(false)
          .put("skipped", true)
          .put("msg", "skipped, since " + creates + " exists")
          .build();
    }
    args.remove("decrypt");
    if (remote) {
      return unpacked(context, args);
    }
    byte[] archive = read(context, source);
    try (HostTemp temp = new HostTemp(context.connection())) {
      args.put("src", temp.put("source", archive, 0600));
      return unpacked(context, args);
    }
  }

  /** The action, not the module, is the one that names a missing folder in Ansible. */
  private static ModuleResult unpacked(ActionContext context, Map<String, @Nullable Object> args) {
    ModuleResult told = context.module("ansible.legacy.unarchive", args);
    String dest = context.args().text("dest").orElse("");
    String missing = "Destination '" + dest + "' is not a directory";
    if (missing.equals(told.values().get("msg"))) {
      throw new ModuleFailure("dest '" + dest + "' must be an existing dir");
    }
    return told;
  }

  private static boolean isRemote(Args given, Map<String, @Nullable Object> args) {
    if (!given.has("copy")) {
      return given.flag("remote_src", false);
    }
    if (given.has("remote_src")) {
      throw new ModuleFailure("parameters are mutually exclusive: ('copy', 'remote_src')");
    }
    args.remove("copy");
    args.put("remote_src", !given.flag("copy", true));
    return !given.flag("copy", true);
  }

  private static boolean exists(ActionContext context, String path) {
    String word =
        path.startsWith("~/") ? "~/" + ShellQuote.quote(path.substring(2)) : ShellQuote.quote(path);
    return context.connection().run(Command.of("[ -e " + word + " ]")).succeeded();
  }

  private static byte[] read(ActionContext context, String source) {
    try {
      Path found = context.controller().files().find("files", source);
      return context.controller().files().read(found, context.args().flag("decrypt", true));
    } catch (HowdahException e) {
      throw ControllerFailure.of(e);
    }
  }
}
