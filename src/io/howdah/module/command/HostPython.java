package io.howdah.module.command;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleContext;
import java.util.Map;

/** The Python of a host, for what only Python can do (pip, a terminal's dialogue). */
public final class HostPython {
  /** Among the facts: the interpreter that the task's variables name. */
  public static final String CHOSEN = "ansible_python_interpreter";

  private HostPython() {}

  /**
   * Shell text that sets a variable to an interpreter: the one that facts name, the system's, or
   * the first in PATH. Where there is none it is left as {@code python3}.
   */
  public static String choose(String variable, ModuleContext context) {
    StringBuilder text = new StringBuilder(variable + "=python3\nfor _y in ");
    if (context.facts().get(CHOSEN) instanceof String path && !path.startsWith("auto")) {
      text.append(ShellQuote.quote(path)).append(' ');
    }
    if (context.facts().get("python") instanceof Map<?, ?> python
        && python.get("executable") instanceof String path) {
      text.append(ShellQuote.quote(path)).append(' ');
    }
    return text
        + "/usr/bin/python3 python3 /usr/libexec/platform-python python; do"
        + (" command -v \"$_y\" >/dev/null 2>&1 && { " + variable + "=$_y; break; }; done\n");
  }
}
