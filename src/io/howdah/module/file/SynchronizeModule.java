package io.howdah.module.file;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.LIST;
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
import io.howdah.module.command.HostRun;
import io.howdah.module.command.MissingProgram;
import io.howdah.module.command.ShellSplit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** rsync between two machines, on the one that starts it: ansible.posix.synchronize. */
public final class SynchronizeModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    ArgumentSpec spec =
        ArgumentSpec.create()
            .option("src", STR, o -> o.require())
            .option("dest", STR, o -> o.require())
            .option("dest_port", INT)
            .option("private_key", PATH)
            .option("rsync_path", STR)
            .option("_local_rsync_path", PATH, o -> o.byDefault("rsync"))
            .option("_local_rsync_password", STR, o -> o.secret())
            .option("_substitute_controller", BOOL, o -> o.byDefault(false))
            .option("rsync_timeout", INT, o -> o.byDefault(0L))
            .option("rsync_opts", LIST, o -> o.of(STR).byDefault(List.of()))
            .option("ssh_args", STR)
            .option("mode", STR, o -> o.byDefault("push").oneOf("pull", "push"))
            .option("link_dest", LIST, o -> o.of(STR));
    for (String on : List.of("archive", "compress", "set_remote_user", "delay_updates")) {
      spec.option(on, BOOL, o -> o.byDefault(true));
    }
    for (String off :
        List.of(
            "delete",
            "checksum",
            "existing_only",
            "dirs",
            "copy_links",
            "ssh_connection_multiplexing",
            "partial",
            "verify_host")) {
      spec.option(off, BOOL, o -> o.byDefault(false));
    }
    for (String open : List.of("recursive", "links", "perms", "times", "owner", "group")) {
      spec.option(open, BOOL);
    }
    return spec;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    if (args.flag("_substitute_controller")) {
      throw new ModuleFailure("Could not determine controller hostname for rsync to send to");
    }
    HostRun host = new HostRun(context);
    String program = args.text("_local_rsync_path");
    List<String> seen =
        host.sh(
                "for _p in ssh "
                    + ShellQuote.quote(program)
                    + "; do command -v \"$_p\" || echo; done; cd && pwd")
            .out()
            .lines()
            .toList();
    if (seen.size() < 2 || seen.get(1).isEmpty()) {
      throw MissingProgram.named(program, host);
    }
    if (seen.get(0).isEmpty() && RsyncCommand.needsSsh(args)) {
      throw MissingProgram.named("ssh", host);
    }
    ModuleArgs expanded = atHome(args, seen.size() > 2 ? seen.get(2) : "~");
    String line = new RsyncCommand(expanded).text(seen.get(1), seen.get(0), context.checkMode());
    CommandResult ran = run(host, line, args.optionalText("_local_rsync_password").orElse(""));
    if (!ran.succeeded()) {
      throw new ModuleFailure(ran.err(), Map.of("rc", (long) ran.exitCode(), "cmd", line));
    }
    return result(args, context, line, ran.out());
  }

  private static ModuleArgs atHome(ModuleArgs args, String home) {
    Map<String, Object> values = new LinkedHashMap<>();
    args.values()
        .forEach(
            (name, value) -> {
              boolean own = value instanceof String text && text.matches("~(/.*)?");
              boolean path = name.equals("src") || name.equals("dest");
              if (value != null) {
                values.put(name, own && path ? home + value.toString().substring(1) : value);
              }
            });
    return new ModuleArgs(new LinkedHashMap<>(values));
  }

  /** A password goes to sshpass through a descriptor of its own. */
  private static CommandResult run(HostRun host, String line, String password) {
    String words = ShellQuote.join(ShellSplit.split(line));
    return password.isEmpty()
        ? host.sh(words)
        : host.sh(
            "command -v sshpass >/dev/null || { echo 'to use rsync connection with passwords, you"
                + " must install the sshpass program' >&2; exit 1; }\n"
                + ("exec 7<&0 </dev/null\nsshpass -d7 " + words),
            password + "\n");
  }

  private static ModuleResult result(
      ModuleArgs args, ModuleContext context, String line, String said) {
    boolean links = !args.texts("link_dest").isEmpty();
    boolean changed =
        links ? !said.contains(RsyncCommand.MARKER + ".") : said.contains(RsyncCommand.MARKER);
    String clean = said.replace(RsyncCommand.MARKER, "");
    ModuleResult.Builder result =
        ModuleResult.changed(changed)
            .put("msg", clean)
            .put("rc", 0L)
            .put("cmd", line)
            .put("stdout_lines", clean.lines().filter(l -> !l.isEmpty()).toList());
    if (context.diff()) {
      result.put("diff", Map.of("prepared", clean));
    }
    return result.build();
  }
}
