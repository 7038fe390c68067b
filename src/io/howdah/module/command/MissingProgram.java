package io.howdah.module.command;

import io.howdah.module.ModuleFailure;
import java.util.List;

/** The failure for a program that a host does not have, in the words of Ansible's get_bin_path. */
public final class MissingProgram {
  /** The host's own PATH, then system directories that are not in it. */
  private static final String PATHS =
      """
      _q=${PATH%:/usr/local/sbin:/usr/sbin:/sbin}
      for _d in /sbin /usr/sbin /usr/local/sbin; do
        case :$_q: in *:$_d:*) ;; *) [ -d $_d ] && _q=$_q:$_d ;; esac
      done
      printf %s "$_q"
      """;

  private MissingProgram() {}

  /** Asks the host where it was looked for. */
  public static ModuleFailure named(String program, HostRun host) {
    return new ModuleFailure(words(program, host));
  }

  /** The message alone. */
  public static String words(String program, HostRun host) {
    List<String> paths = host.sh(PATHS).out().lines().toList();
    return "Failed to find required executable \""
        + program
        + "\" in paths: "
        + (paths.isEmpty() ? "" : paths.get(0));
  }
}
