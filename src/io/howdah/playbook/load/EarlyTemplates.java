package io.howdah.playbook.load;

import io.howdah.playbook.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Renders what has to be known while loading: names of imported files and roles. Sees extra vars,
 * the play's vars and vars_files, roles' and tasks' vars; no host.
 */
@FunctionalInterface
public interface EarlyTemplates {
  /**
   * The value rendered.
   *
   * @param raw text or any plain value with templates in it
   * @param scope the play, block or task that it stands in
   * @throws io.howdah.error.HowdahException where a variable is undefined
   */
  @Nullable Object render(@Nullable Object raw, Scope scope);
}
