package io.howdah.module;

import io.howdah.error.HowdahException;
import java.util.Map;

/** Ends a module with failed=true; Ansible's fail_json. */
public class ModuleFailure extends HowdahException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Object> values;

  /** A failure that returns only a message. */
  public ModuleFailure(String message) {
    this(message, Map.of());
  }

  /** A failure with more keys, such as rc, stdout, stderr. */
  public ModuleFailure(String message, Map<String, Object> values) {
    super(message);
    this.values = values;
  }

  /** The keys besides {@code msg} and {@code failed}. */
  public Map<String, Object> values() {
    return values;
  }
}
