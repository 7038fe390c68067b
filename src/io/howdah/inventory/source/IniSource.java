package io.howdah.inventory.source;

import io.howdah.error.SourceLocation;
import io.howdah.inventory.HostRange;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the INI format; rules are those of ansible-core's ini inventory plugin. */
final class IniSource {
  private static final Pattern SECTION =
      Pattern.compile("\\[([^:\\]\\s]+)(?::(\\w+))?\\]\\s*(?:#.*)?");
  private static final Pattern GROUP_NAME = Pattern.compile("([^:\\]\\s]+)\\s*(?:#.*)?");

  private record Pending(String kind, int line, List<String> parents) {}

  private final String file;
  private final Inventory inventory;
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private String group = "ungrouped";
  private String kind = "hosts";
  private int line;

  private IniSource(String file, Inventory inventory) {
    this.file = file;
    this.inventory = inventory;
  }

  /** Adds what the text says to the inventory; errors name the file and line. */
  static void read(String file, String text, Inventory inventory) {
    new IniSource(file, inventory).read(text);
  }

  private void read(String text) {
    for (String raw : text.split("\r?\n", -1)) {
      line++;
      String stripped = raw.strip();
      if (!stripped.isEmpty() && stripped.charAt(0) != '#' && stripped.charAt(0) != ';') {
        located(stripped);
      }
    }
    pending.forEach(this::undeclared);
  }

  private void located(String stripped) {
    Matcher section = SECTION.matcher(stripped);
    if (section.matches()) {
      section(section.group(1), section.group(2) == null ? "hosts" : section.group(2));
    } else if (stripped.startsWith("[") && stripped.endsWith("]")) {
      throw error(
          "Invalid section entry: '"
              + stripped
              + "'. Please make sure that there are no"
              + " spaces in the section entry, and that there are no other invalid characters");
    } else {
      entry(stripped);
    }
  }

  private InventoryException error(String message) {
    return new InventoryException(message, new SourceLocation(file, line, 0));
  }

  private void section(String written, String sectionKind) {
    String name = inventory.groupName(written);
    if (!List.of("hosts", "children", "vars").contains(sectionKind)) {
      throw error("Section [" + name + ":" + sectionKind + "] has unknown type: " + sectionKind);
    }
    group = name;
    kind = sectionKind;
    boolean known = inventory.group(name).isPresent();
    if (!known && kind.equals("vars")) {
      pending.putIfAbsent(name, new Pending("vars", line, List.of()));
    }
    inventory.addGroup(name);
    if (!kind.equals("vars")) {
      settle(name);
    }
  }

  private void settle(String name) {
    Pending wanted = pending.remove(name);
    if (wanted == null) {
      return;
    }
    for (String parent : wanted.parents()) {
      inventory.addChild(parent, name);
      Pending above = pending.get(parent);
      if (above != null && above.kind().equals("children")) {
        settle(parent);
      }
    }
  }

  private void entry(String text) {
    switch (kind) {
      case "vars" -> variable(text);
      case "children" -> child(text);
      default -> host(text);
    }
  }

  private void variable(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw error("Expected key=value, got: " + text);
    }
    String value = text.substring(equals + 1).strip();
    inventory.setGroupVariable(
        group, text.substring(0, equals).strip(), PythonLiteral.readOrText(value));
  }

  private void child(String text) {
    Matcher name = GROUP_NAME.matcher(text);
    if (!name.matches()) {
      throw error("Expected group name, got: " + text);
    }
    String child = inventory.groupName(name.group(1));
    if (inventory.group(child).isPresent()) {
      inventory.addChild(group, child);
    } else {
      pending
          .computeIfAbsent(child, c -> new Pending("children", line, new ArrayList<>()))
          .parents()
          .add(group);
    }
  }

  private void host(String text) {
    List<String> words = words(text);
    HostDefinition definition = HostDefinition.of(words.get(0));
    if (words.get(0).endsWith(":")) {
      throw new InventoryException(
          "Invalid host pattern '"
              + words.get(0)
              + "' supplied, ending in ':' is not"
              + " allowed, this character is reserved to provide a port.");
    }
    if (definition.name().equals("---")) {
      throw new InventoryException(
          "Invalid host pattern '---' supplied, '---' is normally a sign this is a YAML"
              + " file.");
    }
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    words.subList(1, words.size()).forEach(word -> variable(word, given));
    for (String name : HostRange.expand(definition.name())) {
      inventory.addHost(name, group);
      if (definition.port() != null) {
        inventory.setHostVariable(name, "ansible_port", definition.port());
      }
      given.forEach((key, value) -> inventory.setHostVariable(name, key, value));
    }
  }

  private List<String> words(String text) {
    try {
      return ShellWords.split(text);
    } catch (IllegalArgumentException e) {
      throw error("Error parsing host definition '" + text + "': " + e.getMessage());
    }
  }

  private void variable(String word, Map<String, @Nullable Object> into) {
    int equals = word.indexOf('=');
    if (equals < 0) {
      throw error("Expected key=value host variable assignment, got: " + word);
    }
    into.put(word.substring(0, equals), PythonLiteral.readOrText(word.substring(equals + 1)));
  }

  private void undeclared(String name, Pending wanted) {
    String message =
        wanted.kind().equals("vars")
            ? "Section [" + name + ":vars] not valid for undefined group: " + name
            : "Section ["
                + wanted.parents().get(wanted.parents().size() - 1)
                + ":children] includes undefined group: "
                + name;
    throw new InventoryException(message, new SourceLocation(file, wanted.line(), 0));
  }
}
