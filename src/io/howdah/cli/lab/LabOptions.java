package io.howdah.cli.lab;

import io.howdah.machines.lab.Lab;
import io.howdah.machines.lab.LabSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lab a command is about; each option has an environment variable. */
public final class LabOptions {
  @Option(
      names = "--lab",
      paramLabel = "NAME",
      defaultValue = "${env:HOWDAH_LAB:-howdah}",
      description = "Name of the lab (HOWDAH_LAB; default howdah).")
  String name = "howdah";

  @Option(
      names = {"--net", "--network"},
      paramLabel = "A.B.C.0/24",
      defaultValue = "${env:HOWDAH_LAB_NET:-}",
      description =
          "Its network, or the first three octets of it (HOWDAH_LAB_NET; default a free one,"
              + " 10.77.0.0/24 first).")
  @Nullable String net;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = "${env:HOWDAH_LAB_ROOT:-/var/lib/howdah}",
      description = "Directory of all labs (HOWDAH_LAB_ROOT; default /var/lib/howdah).")
  Path root = LabSettings.DEFAULT_ROOT;

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      defaultValue = "${env:HOWDAH_LAB_MEMORY:-2048}",
      description = "Memory that each host believes to have (HOWDAH_LAB_MEMORY; default 2048).")
  int memory = 2048;

  @Option(
      names = "--reboot-seconds",
      paramLabel = "S",
      defaultValue = "${env:HOWDAH_LAB_REBOOT:-20}",
      description =
          "How long a host is dark after its watchdog bit (HOWDAH_LAB_REBOOT; default 20).")
  int reboot = 20;

  LabSettings settings() {
    return settings(name);
  }

  LabSettings settings(String lab) {
    String wanted = net == null || net.isBlank() ? null : net;
    return new LabSettings(lab, wanted, root, memory, reboot);
  }

  Lab open() {
    return Lab.open(settings(), System.err::println);
  }
}
