package io.howdah.variables;

import io.howdah.inventory.Host;
import io.howdah.playbook.Play;
import io.howdah.playbook.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What belongs to one play while it runs: its vars, vars_files, prompted values and roles. */
public final class PlayVariables {
  /** Reads vars_files for a host. */
  @FunctionalInterface
  public interface VarsFilesReader {
    /**
     * The files' variables, weakest first.
     *
     * @param soFar what is known without them, for the files' names
     * @param host null where there is no host yet; files that can't be found are then left out
     */
    List<Map<String, @Nullable Object>> read(VariableView soFar, @Nullable Host host);
  }

  private final Play play;
  private final PlayHosts hosts;
  private final VarsFilesReader files;
  private final List<Role> roles;
  private final Map<String, @Nullable Object> prompted = new LinkedHashMap<>();
  private volatile @Nullable RoleVariables roleVariables;

  /** A play's variables. */
  public PlayVariables(Play play, PlayHosts hosts, VarsFilesReader files) {
    this.play = play;
    this.hosts = hosts;
    this.files = files;
    this.roles = new ArrayList<>(play.visibleRoles());
  }

  /** What the defaults of a play's own roles say, before it runs. */
  public static Map<String, @Nullable Object> roleDefaults(Play play, boolean merge) {
    return RoleVariables.ofPlay(play.visibleRoles(), merge).defaults();
  }

  /** What the variables of a play's own roles say, before it runs. */
  public static Map<String, @Nullable Object> roleVars(Play play, boolean merge) {
    return RoleVariables.ofPlay(play.visibleRoles(), merge).vars();
  }

  /** The play. */
  public Play play() {
    return play;
  }

  /** Its hosts. */
  public PlayHosts hosts() {
    return hosts;
  }

  /** Shows a role's variables to the whole play from now on, as {@code public: true} does. */
  public synchronized void expose(Role role) {
    roles.add(role);
    roleVariables = null;
  }

  /** Keeps what vars_prompt asked. To be called before tasks run. */
  public synchronized void prompted(String name, @Nullable Object value) {
    prompted.put(name, value);
  }

  /** Roles that the play sees. */
  public synchronized List<Role> roles() {
    return new ArrayList<>(roles);
  }

  synchronized Map<String, @Nullable Object> promptedValues() {
    return new LinkedHashMap<>(prompted);
  }

  VarsFilesReader files() {
    return files;
  }

  RoleVariables roleVariables(boolean merge) {
    RoleVariables known = roleVariables;
    if (known == null) {
      known = RoleVariables.ofPlay(roles(), merge);
      roleVariables = known;
    }
    return known;
  }
}
