package io.howdah.playbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task does.
 *
 * @param name the module or action as the author wrote it
 * @param resolved its full name, as ansible.builtin.copy
 * @param args raw; free-form text under _raw_params, an args: template under _variable_params
 */
public record Action(String name, String resolved, Map<String, @Nullable Object> args) {
  /** The last part of the full name: what it is, whatever it was called. */
  public String simpleName() {
    return resolved.substring(resolved.lastIndexOf('.') + 1);
  }

  /** Whether it is one of Ansible's own of that name, as "meta" or "include_tasks". */
  public boolean is(String builtin) {
    return resolved.startsWith("ansible.") && simpleName().equals(builtin);
  }
}
