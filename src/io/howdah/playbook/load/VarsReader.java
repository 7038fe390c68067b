package io.howdah.playbook.load;

import io.howdah.playbook.Identifiers;
import io.howdah.playbook.PlaybookException;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code vars:}: a dictionary, or a list of dictionaries. */
final class VarsReader {
  private VarsReader() {}

  /** The variables, raw; an unsafe mapping's values each marked. */
  static Map<String, @Nullable Object> read(YamlNode node, String what) {
    Map<String, @Nullable Object> vars = new LinkedHashMap<>();
    if (node instanceof YamlMapping mapping) {
      addAll(vars, mapping, what);
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (!(item instanceof YamlMapping mapping)) {
          throw wrongType(node, what);
        }
        addAll(vars, mapping, what);
      }
    } else if (node.value() != null) {
      throw wrongType(node, what);
    }
    return vars;
  }

  private static void addAll(Map<String, @Nullable Object> vars, YamlMapping mapping, String what) {
    for (YamlEntry entry : mapping.entries()) {
      if (!(entry.name() instanceof String name) || !isName(name)) {
        throw new PlaybookException(
            "Invalid variable name in vars specified for "
                + what
                + ": '"
                + entry.key().text()
                + "' is not a valid variable name",
            entry.key().location());
      }
      Object value = entry.value().value();
      vars.put(name, mapping.unsafe() ? Unsafe.of(value) : value);
    }
  }

  private static PlaybookException wrongType(YamlNode node, String what) {
    return new PlaybookException(
        "Vars in a "
            + what
            + " must be specified as a dictionary"
            + (what.equals("TaskInclude") ? "" : ", or a list of dictionaries"),
        node.location());
  }

  /** Whether Ansible takes the text as a variable's name: a Python identifier, no keyword. */
  static boolean isName(String text) {
    return Identifiers.isValid(text);
  }
}
