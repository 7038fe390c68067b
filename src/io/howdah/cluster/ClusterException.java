package io.howdah.cluster;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/** The cluster's settings are wrong, or the cluster is not what it should be. */
public class ClusterException extends HowdahException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, one sentence. */
  public ClusterException(String message) {
    super(message);
  }

  /** What is wrong in a settings file: one line that begins with the place. */
  static ClusterException inFile(String message, SourceLocation location) {
    return new ClusterException(location + ": " + message, location, ExitCode.PARSE_ERROR);
  }

  /** What is wrong with a setting, where it stands, and what the process ends with. */
  public ClusterException(String message, @Nullable SourceLocation location, ExitCode exitCode) {
    super(message, location, null, exitCode, null);
  }
}
