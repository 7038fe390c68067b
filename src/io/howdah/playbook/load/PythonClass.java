package io.howdah.playbook.load;

import io.howdah.yaml.TypeNames;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;

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
}
