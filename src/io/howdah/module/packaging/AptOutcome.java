package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** Results and failures of a command line of apt's, with the keys that Ansible gives them. */
final class AptOutcome {
  private AptOutcome() {}

  /** A result that carries what the command wrote. */
  static ModuleResult.Builder of(boolean changed, CommandResult ran) {
    return ModuleResult.changed(changed).put("stdout", ran.out()).put("stderr", ran.err());
  }

  /** A failure that carries what the command wrote. */
  static ModuleFailure failure(String message, CommandResult ran) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("stdout", ran.out());
    values.put("stderr", ran.err());
    values.put("rc", (long) ran.exitCode());
    return new ModuleFailure(message, values);
  }
}
