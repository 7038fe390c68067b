package io.howdah.cli;

import io.howdah.cluster.ClusterSpec;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.Nearest;
import io.howdah.machines.lab.LabSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The variables of the environment whose names begin with HOWDAH_. */
final class HowdahVariables {
  private static final String PREFIX = "HOWDAH_";
  private static final int REBOOT_SECONDS = 20;

  /** Those that name no setting: the launcher's, the lab's, and what Jenkins' steps hand on. */
  private static final List<String> OTHERS =
      List.of(
          ("SETTINGS HOME JAR JAVA OPTS TIER CDS CACHE PROGRESS PROGRAM LOCK_OWNER"
                  + " LAB LAB_NET LAB_ROOT LAB_MEMORY LAB_REBOOT"
                  + " JAR_URL JAR_SHA256 ENGINE_SHA256 CARRIED KEPT FAILURE KEY_FILE KEY_PASSPHRASE"
                  + " KEY_USER SSH_USER SSH_PASSWORD VAULT_FILE VAULT_PASSWORD")
              .split(" "));

  private final Map<String, String> environment;

  HowdahVariables(Map<String, String> environment) {
    this.environment = environment;
  }

  /** A line for each variable that is one edit or so from a known one; others may be anybody's. */
  List<String> warnings() {
    Set<String> known = new TreeSet<>(OTHERS);
    ClusterSpec.environmentNames().forEach(name -> known.add(name.substring(PREFIX.length())));
    return environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()))
        .filter(word -> !known.contains(word))
        .sorted()
        .flatMap(word -> Nearest.to(word, known).map(near -> warning(word, near)).stream())
        .toList();
  }

  private static String warning(String word, String near) {
    return "[WARNING]: the variable "
        + PREFIX
        + word
        + " says nothing to howdah; did you mean "
        + PREFIX
        + near
        + "?";
  }

  /** Directory of all labs. */
  Path labRoot() {
    return value("LAB_ROOT").map(Path::of).orElse(LabSettings.DEFAULT_ROOT);
  }

  /** Seconds that a lab's host stays dark after its watchdog bit. */
  int labRebootSeconds() {
    return value("LAB_REBOOT").map(HowdahVariables::seconds).orElse(REBOOT_SECONDS);
  }

  private static int seconds(String text) {
    if (!text.matches("\\d{1,6}")) {
      String message = PREFIX + "LAB_REBOOT is '" + text + "': a number of seconds is wanted";
      throw new HowdahException(message, null, null, ExitCode.BAD_OPTIONS, null);
    }
    return Integer.parseInt(text);
  }

  private Optional<String> value(String word) {
    return Optional.ofNullable(environment.get(PREFIX + word)).filter(v -> !v.isEmpty());
  }
}
