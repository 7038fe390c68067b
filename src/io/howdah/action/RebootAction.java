package io.howdah.action;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import org.jspecify.annotations.Nullable;

/** {@code reboot}: restarts the host and waits until it is back. */
final class RebootAction implements Action {
  private static final String BOOT_ID = "cat /proc/sys/kernel/random/boot_id";

  @Override
  public boolean supportsAsync() {
    return true;
  }

  @Override
  public ModuleResult run(ActionContext context) throws InterruptedException {
    if (context.host().isLocal()) {
      return result(false, 0, false)
          .put("failed", true)
          .put(
              "msg",
              "Running "
                  + context.task().action()
                  + " with local connection would reboot the control node.")
          .build();
    }
    if (context.task().mode().checkMode()) {
      return result(true, 0, true).build();
    }
    Args args = context.args();
    args.allowOnly(
        context.task().action(),
        "boot_time_command",
        "connect_timeout",
        "msg",
        "post_reboot_delay",
        "pre_reboot_delay",
        "reboot_command",
        "reboot_timeout",
        "search_paths",
        "test_command");
    String bootCommand = args.text("boot_time_command").orElse(BOOT_ID);
    String before = ask(context, bootCommand);
    long begun = System.nanoTime();
    start(context);
    Thread.sleep(Math.max(0, args.number("post_reboot_delay", 0)) * 1000);
    String problem = await(context, bootCommand, before);
    long elapsed = (System.nanoTime() - begun) / 1_000_000_000L;
    if (problem != null) {
      return result(false, elapsed, true)
          .put("failed", true)
          .put("msg", "Timed out waiting for last boot time check: " + problem)
          .build();
    }
    return result(true, elapsed, true).build();
  }

  private static ModuleResult.Builder result(boolean changed, long elapsed, boolean rebooted) {
    return ModuleResult.changed(changed).put("elapsed", elapsed).put("rebooted", rebooted);
  }

  private static String ask(ActionContext context, String command) {
    CommandResult told = context.connection().run(Command.of(command));
    if (!told.succeeded()) {
      throw new ModuleFailure(
          "reboot: failed to get host boot time info, rc: "
              + told.exitCode()
              + ", stdout: "
              + told.out().strip()
              + ", stderr: "
              + told.err().strip());
    }
    return told.out().strip();
  }

  private static void start(ActionContext context) {
    Args args = context.args();
    long minutes = Math.max(0, args.number("pre_reboot_delay", 0)) / 60;
    String message = args.text("msg").orElse("Reboot initiated by Ansible");
    String command =
        args.text("reboot_command")
            .orElse(
                "PATH=$PATH:/sbin:/usr/sbin:/usr/local/sbin shutdown -r "
                    + minutes
                    + " "
                    + ShellQuote.quote(message));
    try {
      CommandResult said = context.connection().run(Command.of(command));
      if (!said.succeeded()) {
        throw new ModuleFailure(
            "Reboot command failed. Error was: '"
                + said.out().strip()
                + ", "
                + said.err().strip()
                + "'");
      }
    } catch (ConnectionException gone) {
      // The host went down before it could answer, as asked.
    }
  }

  private static @Nullable String await(ActionContext context, String bootCommand, String before)
      throws InterruptedException {
    String test = context.args().text("test_command").orElse("whoami");
    long timeout = context.args().number("reboot_timeout", 600);
    return new Reachability(context)
        .await(
            timeout,
            1,
            () -> {
              CommandResult boot = context.connection().run(Command.of(bootCommand));
              if (!boot.succeeded() || boot.out().strip().equals(before)) {
                return "boot time has not changed";
              }
              return context.connection().run(Command.of(test)).succeeded()
                  ? null
                  : "Test command failed";
            });
  }
}
