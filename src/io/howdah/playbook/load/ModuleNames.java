package io.howdah.playbook.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows which actions and modules there are. */
@FunctionalInterface
public interface ModuleNames {
  /**
   * The full name of an action or module, as ansible.builtin.copy or community.general.ufw.
   *
   * @param name as the author wrote it, short or full
   * @param collections where a short name is looked for besides Ansible's own; may be empty
   * @return null where there is no such thing
   */
  @Nullable String resolve(String name, List<String> collections);

  /** The known name that an unknown one was probably meant to be. */
  default Optional<String> nearest(String unknown) {
    return Optional.empty();
  }

  /** Names a role's or a playbook's folder, which may hold modules and plugins of its own. */
  default void lookIn(Path folder) {}

  /** Whether there is such a group of actions for module_defaults. */
  default boolean hasGroup(String group) {
    return true;
  }
}
