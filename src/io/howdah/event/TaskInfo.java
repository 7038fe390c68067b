package io.howdah.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is shown.
 *
 * @param id the same for every event of this task
 * @param name as Ansible's banner shows it, {@code role : name} included, templated; else the
 *     action
 * @param action as written ({@code command}, {@code ansible.builtin.copy})
 * @param args untemplated, those with a secret option's name hidden; empty where no_log is set
 * @param path file and line as Ansible shows them ({@code /x/site.yml:3}); empty for tasks that no
 *     file holds
 * @param role the role's name, or null
 * @param traits what reporters tell tasks apart by
 * @param tags every tag, inherited ones included
 */
public record TaskInfo(
    String id,
    String name,
    String action,
    Map<String, @Nullable Object> args,
    String path,
    @Nullable String role,
    Traits traits,
    List<String> tags) {

  /** Words that decide how a task is shown. */
  public enum Trait {
    /** Runs as a handler. */
    HANDLER,
    /** include_tasks or include_role: its own results are not printed. */
    INCLUDE,
    /** Has loop or with_*: items are printed one by one. */
    LOOP,
    /** no_log is set on it. */
    NO_LOG,
    /** Runs in check mode. */
    CHECK_MODE,
    /** Shows diffs. */
    DIFF,
    /** Belongs to a play with strategy free or host_pinned. */
    FREE,
    /** Made by the engine: fact gathering. */
    IMPLICIT
  }

  /** A set of traits. */
  public record Traits(List<Trait> all) {
    /** Whether the task has this trait. */
    public boolean has(Trait trait) {
      return all.contains(trait);
    }
  }

  /** Whether the task has this trait. */
  public boolean is(Trait trait) {
    return traits.has(trait);
  }
}
