package io.howdah.action;

import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import java.util.Map;

/**
 * What an action says of a file that it can't have from the controller: Ansible adds the error's
 * class.
 */
final class ControllerFailure {
  private ControllerFailure() {}

  /** The failure for this error. */
  static ModuleFailure of(HowdahException error) {
    String message = String.valueOf(error.getMessage());
    return new ModuleFailure(
        message, Map.of("exception", "ansible.errors.AnsibleFileNotFound: " + message));
  }
}
