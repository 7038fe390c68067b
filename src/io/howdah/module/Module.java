package io.howdah.module;

/**
 * One of Ansible's modules, in Java over the host's POSIX shell. Stateless: one instance serves all
 * hosts and threads. It compares the wanted state with the host's in as few round trips as it can
 * (one when nothing is to be done) and changes only what differs.
 */
public interface Module {
  /** Every option of ansible-core 2.14's module of this name. */
  ArgumentSpec arguments();

  /**
   * Brings the host to the wanted state, or in check mode says what would change.
   *
   * @return what Ansible's module returns, key for key
   * @throws ModuleFailure to end with failed=true and a message
   * @throws io.howdah.connection.ConnectionException if the host is lost
   */
  ModuleResult run(ModuleArgs args, ModuleContext context);
}
