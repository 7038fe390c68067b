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
    mixinStandardHelpOptions = true,
    subcommands = {
      LabUpCommand.class,
      LabLs.class,
      LabSshConfig.class,
      LabSsh.class,
      LabExec.class,
      LabKill.class,
      LabStop.class,
      LabStart.class,
      LabPause.class,
      LabResume.class,
      LabCut.class,
      LabHeal.class,
      LabWatchdog.class,
      LabDownCommand.class
    })
public final class LabCommand {
  /** Runs {@code lab} alone, without the rest of the command line. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new LabCommand());
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
