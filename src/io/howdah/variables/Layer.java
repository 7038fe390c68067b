package io.howdah.variables;

/**
 * Where variables come from, from weak to strong: the one place that says what beats what. As
 * ansible-core's VariableManager.get_vars, whose documentation counts 22 levels because it lists
 * the inventory's parts one by one (they are joined within {@link #INVENTORY}).
 */
enum Layer {
  /** Where a task's connection goes while nothing says so (PlayContext.update_vars). */
  CONNECTION,
  /** defaults/ of every role that the play names, so that later plays' tasks see them too. */
  PLAY_ROLE_DEFAULTS,
  /** defaults/ of the task's own role, those around it and those that it depends on. */
  ROLE_DEFAULTS,
  /** Inventory, group_vars, host_vars; inventory_hostname and its like. */
  INVENTORY,
  /** Gathered facts and cached set_facts. */
  FACTS,
  /** vars: of the play and what vars_prompt asked. */
  PLAY_VARS,
  /** vars_files: of the play. */
  VARS_FILES,
  /** vars/ of every role that the play names, unless they are private. */
  PLAY_ROLE_VARS,
  /** vars/ of the task's own role, those around it and those that it depends on. */
  ROLE_VARS,
  /** vars: of blocks, imports and the task. */
  TASK_VARS,
  /** include_vars. */
  INCLUDED_VARS,
  /** set_fact and register. */
  SET_FACTS,
  /** Parameters beside the role's name. */
  ROLE_PARAMS,
  /** vars: and loop variables of include_tasks and include_role around the task. */
  INCLUDE_PARAMS,
  /** -e on the command line. */
  EXTRA_VARS,
  /** hostvars, groups and all the others that nobody may set. */
  MAGIC
}
