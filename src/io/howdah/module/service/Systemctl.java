package io.howdah.module.service;

import io.howdah.module.ModuleArgs;

/**
 * systemctl with the options that a task asks for.
 *
 * @param options such as " --user --no-block"
 */
record Systemctl(String options) {
  private static final String DIRECTORIES =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  /** Without a session of its own, a user's systemd is found through this directory. */
  static final String PREPARE =
      """
      command -v systemctl >/dev/null || {
        echo 'Failed to find required executable "systemctl" in paths: DIRECTORIES' >&2; exit 127; }
      [ -n "${XDG_RUNTIME_DIR+x}" ] || export XDG_RUNTIME_DIR=/run/user/$(id -u)
      """
          .replace("DIRECTORIES", DIRECTORIES);

  static Systemctl of(ModuleArgs args) {
    String scope = args.text("scope");
    return new Systemctl(
        (scope.equals("system") ? "" : " --" + scope)
            + (args.flag("no_block") ? " --no-block" : "")
            + (args.flag("force") ? " --force" : ""));
  }

  /** Shell text that calls systemctl. */
  String line(String rest) {
    return "systemctl" + options + (rest.isEmpty() ? "" : " " + rest);
  }

  /** The command as Ansible shows it. */
  String shown() {
    return "/usr/bin/systemctl" + options;
  }
}
