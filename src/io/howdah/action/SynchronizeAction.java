package io.howdah.action;

import io.howdah.connection.Become;
import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.ModuleRunner;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code synchronize}: rsync, started on this machine (or on the delegate), to or from the task's
 * host. The other end is reached through ssh's own program, as under Ansible.
 */
final class SynchronizeAction implements Action {
  private static final String MODULE = "ansible.posix.synchronize";
  private static final List<String> LOCAL_NAMES = List.of("127.0.0.1", "localhost", "::1");

  @Override
  public ModuleResult run(ActionContext context) {
    if (!context.args().has("src") || !context.args().has("dest")) {
      throw new ModuleFailure("synchronize requires both src and dest parameters are set");
    }
    boolean sameHost =
        context.host().isDelegated()
            ? ownNames(context).contains(context.host().target())
            : context.host().isLocal();
    Map<String, @Nullable Object> args = new LinkedHashMap<>(context.task().args());
    Object useSshArgs = args.remove("use_ssh_args");
    if (Args.isTrue(useSshArgs)) {
      args.put("ssh_args", sshArguments(context));
    }
    String rsync = variable(context, "ansible_rsync_path");
    args.put("_local_rsync_path", rsync.isEmpty() ? "rsync" : rsync);
    boolean pull = "pull".equals(args.get("mode"));
    String far = pull ? "src" : "dest";
    for (String end : List.of("src", "dest")) {
      boolean remote = end.equals(far) && !sameHost;
      String path = String.valueOf(args.get(end));
      args.put(end, remote ? overSsh(context, path) : absolute(context, path));
    }
    if (!sameHost) {
      remoteEnd(context, args);
    }
    return start(context, args, sameHost);
  }

  private static List<String> ownNames(ActionContext context) {
    return List.of(context.host().name(), address(context));
  }

  private static String address(ActionContext context) {
    Object all = context.controller().variables().get("hostvars");
    Object own = all instanceof Map<?, ?> map ? map.get(context.host().name()) : null;
    Object address = own instanceof Map<?, ?> vars ? vars.get("ansible_host") : null;
    if (address == null && !context.host().isDelegated()) {
      address = context.controller().variables().get("ansible_host");
    }
    return address == null ? context.host().name() : String.valueOf(context.render(address));
  }

  private static String variable(ActionContext context, String name) {
    Object value = context.controller().variables().get(name);
    return value == null ? "" : String.valueOf(context.render(value));
  }

  private static String sshArguments(ActionContext context) {
    return String.join(
            " ",
            List.of("ansible_ssh_args", "ansible_ssh_common_args", "ansible_ssh_extra_args")
                .stream()
                .map(name -> variable(context, name))
                .filter(text -> !text.isEmpty())
                .toList())
        .strip();
  }

  private static String overSsh(ActionContext context, String path) {
    String host = address(context);
    if (path.startsWith("rsync://")) {
      return path;
    }
    boolean withUser = context.args().flag("set_remote_user", true);
    String user = withUser ? user(context) : "";
    String prefix = user.isEmpty() ? "" : user + "@";
    return host.contains(":") ? "[" + prefix + host + "]:" + path : prefix + host + ":" + path;
  }

  private static String user(ActionContext context) {
    String user = variable(context, "ansible_user");
    return user.isEmpty() ? variable(context, "ansible_ssh_user") : user;
  }

  /** Relative to the role's or the playbook's files; a closing slash means something to rsync. */
  private static String absolute(ActionContext context, String path) {
    if (path.contains(":") || path.startsWith("/") || path.startsWith("~")) {
      return path;
    }
    ControllerFiles files = context.controller().files();
    Path found = null;
    try {
      found = files.find("files", path);
    } catch (io.howdah.error.HowdahException absent) {
      found = files.resolve(path);
    }
    return found + (path.endsWith("/") ? "/" : "");
  }

  private static void remoteEnd(ActionContext context, Map<String, @Nullable Object> args) {
    String port = variable(context, "ansible_port");
    args.putIfAbsent("dest_port", port.isEmpty() ? "22" : port);
    String key = variable(context, "ansible_ssh_private_key_file");
    if (!key.isEmpty()) {
      args.putIfAbsent("private_key", key);
    }
    String password = variable(context, "ansible_ssh_pass");
    password = password.isEmpty() ? variable(context, "ansible_password") : password;
    if (!password.isEmpty()) {
      args.put("_local_rsync_password", password);
    }
    Become become = context.host().become();
    if (become != null && become.method().equals("sudo")) {
      args.putIfAbsent("rsync_path", "sudo -u " + become.user() + " rsync");
    }
  }

  private static ModuleResult start(
      ActionContext context, Map<String, @Nullable Object> args, boolean sameHost) {
    if (context.host().isDelegated() || context.host().isLocal()) {
      Connection there = context.connection();
      return run(context, args, sameHost ? there : there.as(null));
    }
    try (LocalConnection here = new LocalConnection()) {
      return run(context, args, here);
    }
  }

  private static ModuleResult run(
      ActionContext context, Map<String, @Nullable Object> args, Connection connection) {
    ModuleContext plain = context.moduleContext();
    ModuleContext there =
        new ModuleContext(
            connection, plain.checkMode(), plain.diff(), plain.facts(), plain.environment());
    return ModuleRunner.run(
        MODULE,
        context
            .controller()
            .modules()
            .own(MODULE)
            .orElseThrow(() -> new ModuleFailure("the module synchronize is not there")),
        args,
        there);
  }
}
