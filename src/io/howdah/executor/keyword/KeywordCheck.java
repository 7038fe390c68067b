package io.howdah.executor.keyword;

import io.howdah.error.HowdahException;
import io.howdah.playbook.Keyword;
import java.util.List;

/**
 * Looks at a task's keywords before it starts, whether they are needed or not.
 *
 * @param values as the host sees them
 */
public record KeywordCheck(KeywordValues values) {
  private static final List<Keyword> CHECKED =
      List.of(
          Keyword.BECOME,
          Keyword.BECOME_METHOD,
          Keyword.BECOME_USER,
          Keyword.BECOME_FLAGS,
          Keyword.REMOTE_USER,
          Keyword.CHECK_MODE,
          Keyword.DIFF,
          Keyword.NO_LOG,
          Keyword.CONNECTION,
          Keyword.PORT,
          Keyword.RUN_ONCE,
          Keyword.IGNORE_ERRORS,
          Keyword.IGNORE_UNREACHABLE,
          Keyword.ANY_ERRORS_FATAL,
          Keyword.THROTTLE,
          Keyword.TIMEOUT,
          Keyword.DELEGATE_FACTS,
          Keyword.ASYNC,
          Keyword.DELAY,
          Keyword.POLL,
          Keyword.RETRIES);
  private static final List<String> DEBUGGERS =
      List.of("on_failed", "never", "on_unreachable", "always", "on_skipped");

  /**
   * Makes sure that flags and numbers are such, as Ansible does before a task starts.
   *
   * @throws HowdahException for the first that is not
   */
  public void all() {
    for (Keyword keyword : CHECKED) {
      if (keyword == Keyword.CONNECTION) {
        values.checkName(); // those before it are looked at with the connection's own
      }
      if (values.isDoubtful(keyword)) {
        check(keyword);
      }
    }
    checkDebugger();
  }

  private void check(Keyword keyword) {
    if (keyword.type() == Keyword.Type.BOOL) {
      values.flag(keyword, false);
    } else if (keyword.type() == Keyword.Type.INT) {
      values.number(keyword, 0);
    } else {
      values.raw(keyword);
    }
  }

  private void checkDebugger() {
    String chosen = values.text(Keyword.DEBUGGER).orElse(null);
    if (chosen != null && !DEBUGGERS.contains(chosen)) {
      throw values.error(
          "'%s' is not a valid value for debugger. Must be one of %s"
              .formatted(chosen, String.join(", ", DEBUGGERS)));
    }
  }
}
