package io.howdah.cli.doc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name that Python's repr gives the type of a value read from YAML by Ansible. */
final class PythonType {
  private PythonType() {}

  static String of(@Nullable Object value) {
    String yaml = "ansible.parsing.yaml.objects.";
    String name =
        value == null
            ? "NoneType"
            : value instanceof Boolean
                ? "bool"
                : value instanceof Long
                    ? "int"
                    : value instanceof Double
                        ? "float"
                        : value instanceof Map<?, ?>
                            ? yaml + "AnsibleMapping"
                            : value instanceof List<?>
                                ? yaml + "AnsibleSequence"
                                : yaml + "AnsibleUnicode";
    return "<class '" + name + "'>";
  }
}
