package io.howdah.yaml;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Text that is not YAML, or YAML that Ansible would not take. Exit code 4. */
public final class YamlException extends HowdahException {
  private static final long serialVersionUID = 1L;

  YamlException(String message, SourceLocation location, @Nullable Throwable cause) {
    super(message, location, null, ExitCode.PARSE_ERROR, cause);
  }

  /** A problem as Ansible words it: a first line that says YAML, the problem indented below. */
  static YamlException syntax(String problem, SourceLocation location, @Nullable Throwable cause) {
    return new YamlException("Syntax Error while loading YAML.\n  " + problem, location, cause);
  }
}
