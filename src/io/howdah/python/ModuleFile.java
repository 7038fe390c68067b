package io.howdah.python;

import java.nio.file.Path;

/**
 * A module that is a file of this machine.
 *
 * @param path where it is
 * @param name what the task calls it, for messages and {@code _ansible_module_name}
 */
public record ModuleFile(Path path, String name) {
  /** The name without collection, ending and the mark of a deprecated one. */
  public String simpleName() {
    String file = path.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** The full name: collection and name, or the name alone. */
  public String fullName() {
    String[] parts = pythonName().split("\\.", 6);
    return parts[0].equals("ansible_collections")
        ? parts[1] + "." + parts[2] + "." + parts[5]
        : simpleName();
  }

  /** The name as which Python knows it: its collection's, or one of ansible.modules. */
  public String pythonName() {
    String whole = path.toString();
    int at = whole.lastIndexOf("/ansible_collections/");
    if (at >= 0 && whole.contains("/plugins/modules/")) {
      String inside = whole.substring(at + 1).replaceFirst("\\.[^./]*$", "");
      return inside.replace('/', '.');
    }
    return "ansible.modules." + simpleName();
  }
}
