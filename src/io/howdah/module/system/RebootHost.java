package io.howdah.module.system;

import io.howdah.connection.CommandResult;
import io.howdah.module.ModuleContext;
import io.howdah.module.command.HostRun;

/** The host's half of the reboot action: it asks when the host came up, and takes it down. */
public final class RebootHost {
  private RebootHost() {}

  /** What changes with every boot: the kernel's boot id, else the time of the last boot. */
  public static String bootId(ModuleContext context) {
    return new HostRun(context)
        .sh("cat /proc/sys/kernel/random/boot_id 2>/dev/null || who -b")
        .out()
        .strip();
  }

  /**
   * Takes the host down after a delay, leaving this shell its time to answer.
   *
   * @param command the option reboot_command, or empty for the host's own shutdown
   * @param seconds the option pre_reboot_delay
   * @param message what logged in users are told
   */
  public static CommandResult shutDown(
      ModuleContext context, String command, long seconds, String message) {
    String minutes = Long.toString(seconds / 60);
    String line =
        command.isEmpty()
            ? "shutdown -r " + minutes + " " + io.howdah.connection.ShellQuote.quote(message)
            : command;
    return new HostRun(context).sh(line);
  }
}
