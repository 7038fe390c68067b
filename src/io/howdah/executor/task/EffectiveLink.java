package io.howdah.executor.task;

import io.howdah.error.HowdahException;
import io.howdah.executor.RunOptions;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.templating.Templar;
import io.howdah.variables.VariableView;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that say how a task reaches its host where nobody sets them: the connection and the
 * user that keywords and options come to, and each name's older or newer brother (ansible-core's
 * PlayContext.update_vars). Every variable that is set beats them. Used by one thread.
 */
final class EffectiveLink {
  private static final Map<String, String> BROTHERS =
      Map.of(
          "ansible_user", "ansible_ssh_user",
          "ansible_ssh_user", "ansible_user",
          "ansible_port", "ansible_ssh_port",
          "ansible_ssh_port", "ansible_port",
          "ansible_timeout", "ansible_ssh_timeout",
          "ansible_ssh_timeout", "ansible_timeout",
          "ansible_pipelining", "ansible_ssh_pipelining",
          "ansible_ssh_pipelining", "ansible_pipelining");

  private static final Set<String> OTHERS =
      Set.of("ansible_connection", "ansible_shell_executable");

  private final Task task;
  private final Templar templar;
  private final RunOptions.Defaults defaults;
  private boolean asked;

  EffectiveLink(Task task, TaskServices services) {
    this.task = task;
    this.templar = services.templar();
    this.defaults = services.options().defaults();
  }

  /** Whether it may have a value under this name. */
  static boolean knows(String name) {
    return OTHERS.contains(name) || BROTHERS.containsKey(name);
  }

  /**
   * The value where no variable is set, or null.
   *
   * @param set the variables that are
   * @param all the same with these here, for keywords that are templates
   */
  @Nullable Object value(String name, VariableView set, VariableView all) {
    String brother = BROTHERS.get(name);
    if (brother != null && set.contains(brother)) {
      return set.get(brother);
    }
    Object fixed = defaults.link().get(name);
    if (fixed != null) {
      return fixed;
    }
    // A keyword that asks for the very variable finds it undefined.
    boolean connection = name.equals("ansible_connection");
    if (asked || !(connection || name.endsWith("_user"))) {
      return null;
    }
    asked = true;
    try {
      return connection ? connection(all) : user(all);
    } finally {
      asked = false;
    }
  }

  private String connection(VariableView all) {
    String type = keyword(Keyword.CONNECTION, all).orElse(defaults.connection());
    return "smart".equals(type) ? "ssh" : type;
  }

  private @Nullable String user(VariableView all) {
    return keyword(Keyword.REMOTE_USER, all).orElse(defaults.remoteUser());
  }

  private Optional<String> keyword(Keyword keyword, VariableView all) {
    try {
      return new KeywordValues(task, templar, all).text(keyword);
    } catch (HowdahException e) {
      // What is wrong with it is told where the connection is made.
      return Optional.empty();
    }
  }
}
