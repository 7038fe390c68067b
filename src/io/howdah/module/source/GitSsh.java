package io.howdah.module.source;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostTool;
import java.util.List;
import java.util.Map;

/** The environment of git commands: how ssh is called, and the umask. */
final class GitSsh {
  private static final String CHECKING = "-o StrictHostKeyChecking=";

  private GitSsh() {}

  /** The tool with GIT_SSH_COMMAND and umask as the options want them. */
  static HostTool prepare(HostTool tool, ModuleArgs args, List<String> warnings) {
    StringBuilder options = new StringBuilder(args.optionalText("ssh_opts").orElse(""));
    if (args.flag("accept_hostkey")) {
      accept(options, "no");
    }
    if (args.flag("accept_newhostkey") && acceptsNew(tool, warnings)) {
      accept(options, "accept-new");
    }
    add(options, "-o BatchMode=yes", "BatchMode=yes");
    args.optionalText("key_file")
        .ifPresent(
            key -> {
              add(options, "-i " + key, "-i " + key);
              add(options, "-o IdentitiesOnly=yes", "IdentitiesOnly=yes");
            });
    return umask(tool, args)
        .with(
            "GIT_SSH_COMMAND=\"${GIT_SSH:-${GIT_SSH_COMMAND:-ssh}} ${GIT_SSH_OPTS:-} \""
                + ShellQuote.quote(options.toString())
                + "; export GIT_SSH_COMMAND");
  }

  private static void accept(StringBuilder options, String which) {
    boolean chosen =
        options.indexOf(CHECKING + "no") >= 0 || options.indexOf(CHECKING + "accept-new") >= 0;
    if (!chosen) {
      add(options, CHECKING + which, CHECKING + which);
    }
  }

  private static void add(StringBuilder options, String words, String unless) {
    if (options.indexOf(unless) < 0) {
      options.append(options.isEmpty() ? "" : " ").append(words);
    }
  }

  private static boolean acceptsNew(HostTool tool, List<String> warnings) {
    HostTool.Ran ran = tool.run("ssh", "-o", "StrictHostKeyChecking=accept-new", "-V");
    if (ran.rc() == 127) {
      throw new ModuleFailure(
          "Remote host is missing ssh command, so you cannot use acceptnewhostkey option.",
          Map.of("details", ran.err().strip()));
    }
    if (!ran.ok()) {
      warnings.add(
          "Your ssh client does not support accept_newhostkey option, therefore it cannot be"
              + " used.");
    }
    return ran.ok();
  }

  private static HostTool umask(HostTool tool, ModuleArgs args) {
    Object umask = args.raw("umask");
    if (umask == null) {
      return tool;
    }
    if (!(umask instanceof String text)) {
      throw new ModuleFailure("umask must be defined as a quoted octal integer");
    }
    if (!text.matches("(0[oO])?[0-7]+")) {
      throw new ModuleFailure(
          "umask must be an octal integer",
          Map.of("details", "invalid literal for int() with base 8: '" + text + "'"));
    }
    return tool.with("umask " + text.replaceFirst("^0[oO]", "0"));
  }
}
