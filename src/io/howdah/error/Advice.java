package io.howdah.error;

/** What this engine adds to Ansible's message of a failed task: shown, but no part of its value. */
public final class Advice {
  /** The key of a raw result that holds it; playbooks, which compare messages, never see it. */
  public static final String KEY = "_ansible_advice";

  private Advice() {}
}
