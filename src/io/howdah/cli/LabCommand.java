package io.howdah.cli;

import io.howdah.cli.lab.LabCut;
import io.howdah.cli.lab.LabDownCommand;
import io.howdah.cli.lab.LabExec;
import io.howdah.cli.lab.LabHeal;
import io.howdah.cli.lab.LabKill;
import io.howdah.cli.lab.LabLs;
import io.howdah.cli.lab.LabPause;
import io.howdah.cli.lab.LabResume;
import io.howdah.cli.lab.LabSsh;
import io.howdah.cli.lab.LabSshConfig;
import io.howdah.cli.lab.LabStart;
import io.howdah.cli.lab.LabStop;
import io.howdah.cli.lab.LabUpCommand;
import io.howdah.cli.lab.LabWatchdog;
import io.howdah.error.HowdahException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code howdah lab}: hosts on this machine. */
@Command(
    name = "lab",
    description = "Hosts on this machine: systemd-nspawn containers on a network of their own.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class LabCommand {
  /** The command with those below it, or the one that is called. */
  static CommandLine build(String called) {
    return new Below()
        .with("up", LabUpCommand::new)
        .with("ls", LabLs::new)
        .with("ssh-config", LabSshConfig::new)
        .with("ssh", LabSsh::new)
        .with("exec", LabExec::new)
        .with("kill", LabKill::new)
        .with("stop", LabStop::new)
        .with("start", LabStart::new)
        .with("pause", LabPause::new)
        .with("resume", LabResume::new)
        .with("cut", LabCut::new)
        .with("heal", LabHeal::new)
        .with("watchdog", LabWatchdog::new)
        .with("down", LabDownCommand::new)
        .under(new LabCommand(), called);
  }

  /** Runs {@code lab} alone, without the rest of the command line. */
  public static void main(String[] args) {
    CommandLine line = build("");
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (!(e instanceof HowdahException known)) {
            throw e;
          }
          System.err.println("ERROR! " + known.getMessage());
          known.remedy().ifPresent(remedy -> System.err.println("  " + remedy));
          return known.exitCode().code();
        });
    System.exit(line.execute(args));
  }
}
