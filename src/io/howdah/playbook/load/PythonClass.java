package io.howdah.playbook.load;

import io.howdah.yaml.TypeNames;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of types as Ansible's messages print them. */
final class PythonClass {
  private static final String YAML = "<class 'ansible.parsing.yaml.objects.";

  private PythonClass() {}

  static String of(YamlNode node) {
    if (node instanceof YamlMapping) {
      return YAML + "AnsibleMapping'>";
    }
    if (node instanceof YamlSequence) {
      return YAML + "AnsibleSequence'>";
    }
    String name = TypeNames.of(node.value());
    return name.equals("str") ? YAML + "AnsibleUnicode'>" : "<class '" + name + "'>";
  }

  /** A value as Python's repr prints it. */
  static String repr(@Nullable Object value) {
    if (value instanceof String text) {
      return "'" + text + "'";
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> repr(entry.getKey()) + ": " + repr(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PythonClass::repr).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Boolean bool) {
      return bool ? "True" : "False";
    }
    return value == null ? "None" : value.toString();
  }
}
