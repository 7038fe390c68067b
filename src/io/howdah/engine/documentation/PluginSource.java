package io.howdah.engine.documentation;

import java.nio.file.Path;

/**
 * A plugin that is a file.
 *
 * @param name without its collection
 * @param collection its collection, {@code ansible.builtin} for an installed Ansible's; empty for
 *     the user's own folders
 * @param file where it is
 */
public record PluginSource(String name, String collection, Path file) {
  /** The full name in lists; what belongs to no collection is the legacy one's. */
  public String listName() {
    return (collection.isEmpty() ? "ansible.legacy" : collection) + "." + name;
  }

  /** Whether the file's name marks the plugin as one that will go. */
  boolean deprecated() {
    return file.getFileName().toString().startsWith("_");
  }
}
