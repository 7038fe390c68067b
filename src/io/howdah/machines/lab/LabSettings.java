package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which lab, and where.
 *
 * @param name of the lab; names its directory, its cgroup and its interface
 * @param net its /24 as {@code 10.77.0.0/24} or {@code 10.77.0}, kept as the latter; null: what it
 *     has, or a free one
 * @param root directory of all labs, their root file system and their package cache
 * @param memoryMiB what each host believes to have
 * @param rebootSeconds how long a host stays dark after its watchdog bit
 */
public record LabSettings(
    String name, @Nullable String net, Path root, int memoryMiB, int rebootSeconds) {
  /** Where labs live unless told otherwise. */
  public static final Path DEFAULT_ROOT = Path.of("/var/lib/howdah");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,11}");

  /** What a whole network's text has behind its three octets. */
  private static final String WHOLE = ".0/24";

  private static final Pattern NET =
      Pattern.compile(
          "(\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])(\\.(\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])){2}");

  public LabSettings {
    if (!NAME.matcher(name).matches()) {
      throw new MachinesException(
          "'" + name + "' cannot name a lab: a letter, then up to 11 letters, digits or dashes");
    }
    String given = net;
    net =
        given == null || !given.endsWith(WHOLE)
            ? given
            : given.substring(0, given.length() - WHOLE.length());
    if (net != null && !NET.matcher(net).matches()) {
      throw new MachinesException(
          "'" + given + "' is not a lab's network: a /24 is wanted, as 10.77.0.0/24");
    }
    if (memoryMiB < 256) {
      throw new MachinesException(memoryMiB + " MiB are too little memory for a host");
    }
    root = root.toAbsolutePath().normalize();
    if (!root.toString().matches("[^\\s,:'\"\\\\]+")) {
      throw new MachinesException(
          "'" + root + "' cannot hold labs: no blanks, commas, colons or quotes in its path");
    }
  }

  /** A lab by name with everything else at its default. */
  public static LabSettings named(String name) {
    return new LabSettings(name, null, DEFAULT_ROOT, 2048, 20);
  }

  /** The network asked for, if one was. */
  public Optional<String> wantedNet() {
    return Optional.ofNullable(net);
  }
}
