package io.howdah.engine;

import io.howdah.yaml.Unsafe;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How hosts are reached, as tasks may read it: the variables that ansible-core's PlayContext fills
 * in where nobody sets them, as far as no keyword of a play may say otherwise.
 */
final class AccessVariables {
  private AccessVariables() {}

  /** By name; older names count where only they are set. A password is never a template. */
  static Map<String, @Nullable Object> of(RunRequest.Access access) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    String password = access.password();
    if (password != null) {
      variables.put("ansible_password", "{{ ansible_ssh_pass }}");
      variables.put("ansible_ssh_pass", "{{ ansible_ssh_password }}");
      variables.put("ansible_ssh_password", Unsafe.of(password));
    }
    Path key = access.privateKey();
    if (key != null) {
      variables.put("ansible_private_key_file", "{{ ansible_ssh_private_key_file }}");
      variables.put("ansible_ssh_private_key_file", Unsafe.of(key.toString()));
    }
    return variables;
  }
}
