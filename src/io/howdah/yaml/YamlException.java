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

  /** A problem as Ansible words it: what JSON's reader says, then what YAML's says. */
  static YamlException syntax(String problem, SourceLocation location, @Nullable Throwable cause) {
    return new YamlException(
        "We were unable to read either as JSON nor YAML, these are the errors we got from each:\n"
            + "JSON: Expecting value: line 1 column 1 (char 0)\n\n"
            + "Syntax Error while loading YAML.\n  "
            + problem,
        location,
        cause);
  }
}
