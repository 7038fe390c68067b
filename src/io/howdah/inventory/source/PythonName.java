package io.howdah.inventory.source;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Python writes a value that stands where a name should: its text and its type. */
record PythonName(String text, String type) {
  static PythonName of(@Nullable Object value) {
    if (value == null) {
      return new PythonName("None", "NoneType");
    }
    if (value instanceof Boolean flag) {
      return new PythonName(flag ? "True" : "False", "bool");
    }
    return new PythonName(value.toString(), type(value));
  }

  /** The type of a value that was read from YAML by Ansible, whose texts and lists have places. */
  String yamlType() {
    String kind =
        type.equals("str") ? "AnsibleUnicode" : type.equals("list") ? "AnsibleSequence" : "";
    return kind.isEmpty() ? type : "ansible.parsing.yaml.objects." + kind;
  }

  private static String type(Object value) {
    if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
      return "int";
    }
    if (value instanceof Number) {
      return "float";
    }
    if (value instanceof List) {
      return "list";
    }
    return value instanceof Map ? "dict" : "str";
  }
}
