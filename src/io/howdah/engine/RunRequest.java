package io.howdah.engine;

import io.howdah.event.Prompter;
import io.howdah.executor.Shard;
import io.howdah.yaml.VaultSecrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a run is to know. Nothing else reaches the engine: it reads no environment and no
 * ansible.cfg of its own.
 *
 * @param playbooks playbook files as the user wrote them
 * @param inventory inventory sources: files, directories, host lists with a comma
 * @param selection which hosts and tasks
 * @param mode how to run
 * @param extraVars variables of {@code -e}, strongest of all
 * @param access how to reach hosts where variables don't say
 * @param paths where roles, collections and modules are searched
 * @param settings what ansible.cfg can say besides
 * @param vault passwords that open vaults
 * @param prompter asks the person at the terminal
 * @param environment the controller's environment, for lookups and local connections
 */
public record RunRequest(
    List<String> playbooks,
    List<String> inventory,
    Selection selection,
    Mode mode,
    Map<String, @Nullable Object> extraVars,
    Access access,
    Paths paths,
    RunSettings settings,
    VaultSecrets vault,
    Prompter prompter,
    Map<String, String> environment) {

  /**
   * Which hosts and tasks.
   *
   * @param limit {@code --limit}, may name {@code @files}; null for all hosts
   * @param tags {@code --tags}; empty means all
   * @param skipTags {@code --skip-tags}
   * @param startAtTask {@code --start-at-task}, or null
   * @param shard {@code --shard}: which part of the hosts
   */
  public record Selection(
      @Nullable String limit,
      List<String> tags,
      List<String> skipTags,
      @Nullable String startAtTask,
      Shard shard) {
    /** Everything. */
    public static final Selection ALL = new Selection(null, List.of(), List.of(), null);

    /** All of the hosts, not a shard of them. */
    public Selection(
        @Nullable String limit,
        List<String> tags,
        List<String> skipTags,
        @Nullable String startAtTask) {
      this(limit, tags, skipTags, startAtTask, Shard.WHOLE);
    }

    /** The same of a shard, written K/N; null for all hosts. */
    public Selection withShard(@Nullable String text) {
      Shard part = text == null ? Shard.WHOLE : Shard.of(text);
      return new Selection(limit, tags, skipTags, startAtTask, part);
    }
  }

  /**
   * How to run.
   *
   * @param check change nothing, say what would change
   * @param diff show differences
   * @param step ask before each task
   * @param forks hosts at a time
   * @param verbosity the number of {@code -v}
   * @param forceHandlers run handlers of failed hosts too
   * @param flushCache forget cached facts first
   */
  public record Mode(
      boolean check,
      boolean diff,
      boolean step,
      int forks,
      int verbosity,
      boolean forceHandlers,
      boolean flushCache) {
    /** Ansible's defaults: real, five forks, quiet. */
    public static final Mode DEFAULT = new Mode(false, false, false, 5, 0, false, false);
  }

  /**
   * How to reach hosts where their variables don't say.
   *
   * @param connection ssh, local or smart
   * @param user remote user, or null for the local one's name
   * @param port or null for 22
   * @param password SSH password, or null
   * @param privateKey key file, or null
   * @param sshArgs ANSIBLE_SSH_ARGS, --ssh-common-args and --ssh-extra-args joined; empty for none
   * @param hostKeyChecking whether unknown host keys are refused
   * @param timeout for connecting
   * @param become how to become another user where plays don't say
   * @param becomeByDefault {@code --become}
   * @param executable the shell on hosts, {@code /bin/sh}
   */
  public record Access(
      String connection,
      @Nullable String user,
      @Nullable Integer port,
      @Nullable String password,
      @Nullable Path privateKey,
      String sshArgs,
      boolean hostKeyChecking,
      Duration timeout,
      BecomeDefaults become,
      boolean becomeByDefault,
      String executable) {
    /** Ansible's defaults. */
    public static final Access DEFAULT =
        new Access(
            "smart",
            null,
            null,
            null,
            null,
            "",
            true,
            Duration.ofSeconds(10),
            BecomeDefaults.DEFAULT,
            false,
            "/bin/sh");

    @Override
    public String toString() {
      return "Access[" + connection + " " + user + "]";
    }
  }

  /**
   * How to become another user where plays and variables don't say.
   *
   * @param method {@code --become-method}
   * @param user {@code --become-user}
   * @param password what sudo asks for, or null
   * @param flags ANSIBLE_BECOME_FLAGS, or null
   * @param executable ANSIBLE_BECOME_EXE, or null
   */
  public record BecomeDefaults(
      String method,
      String user,
      @Nullable String password,
      @Nullable String flags,
      @Nullable String executable) {
    /** sudo to root, without a password. */
    public static final BecomeDefaults DEFAULT =
        new BecomeDefaults("sudo", "root", null, null, null);

    @Override
    public String toString() {
      return "BecomeDefaults[" + method + " " + user + "]";
    }
  }

  /**
   * Where things are searched, besides beside the playbook.
   *
   * @param workingDirectory what relative paths start from
   * @param roles DEFAULT_ROLES_PATH
   * @param collections COLLECTIONS_PATHS
   * @param modules DEFAULT_MODULE_PATH and {@code -M}
   * @param moduleUtils DEFAULT_MODULE_UTILS_PATH
   * @param plugins filter, test and lookup plugin folders by kind
   */
  public record Paths(
      Path workingDirectory,
      List<Path> roles,
      List<Path> collections,
      List<Path> modules,
      List<Path> moduleUtils,
      Map<String, List<Path>> plugins) {
    /** Only the playbook's own folders. */
    public static Paths of(Path workingDirectory) {
      return new Paths(workingDirectory, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /** The same places with other ones for roles. */
    public Paths withRoles(List<Path> others) {
      return new Paths(workingDirectory, others, collections, modules, moduleUtils, plugins);
    }
  }

  /** The same request for other playbooks, inventory and extra variables. */
  public RunRequest withPlaybooks(
      List<String> otherPlaybooks,
      List<String> otherInventory,
      Map<String, @Nullable Object> otherVars) {
    return new RunRequest(
        otherPlaybooks,
        otherInventory,
        selection,
        mode,
        otherVars,
        access,
        paths,
        settings,
        vault,
        prompter,
        environment);
  }

  /** The same request with other places to search. */
  public RunRequest withPaths(Paths other) {
    return new RunRequest(
        playbooks,
        inventory,
        selection,
        mode,
        extraVars,
        access,
        other,
        settings,
        vault,
        prompter,
        environment);
  }

  /** The same request in another mode. */
  public RunRequest withMode(Mode other) {
    return new RunRequest(
        playbooks,
        inventory,
        selection,
        other,
        extraVars,
        access,
        paths,
        settings,
        vault,
        prompter,
        environment);
  }
}
