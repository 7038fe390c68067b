package io.howdah.templating.render;

import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.TemplateException;
import java.util.Deque;

/** Ansible's words for what is wrong with a variable whose value is a template. */
final class VariableFaults {
  private static final String LOOP = "recursive loop detected in template string: ";

  private VariableFaults() {}

  /** An error of its template; that it needs itself stays as it is. */
  static String unhandled(Object value, TemplateException e) {
    String message = e.ansibleMessage();
    if (message.startsWith(LOOP)) {
      return message;
    }
    return "An unhandled exception occurred while templating '"
        + ValueRenderer.shown(value)
        + "'. Error was a <class '"
        + e.pythonClass()
        + "'>, original message: "
        + message;
  }

  /** It needs itself, by this way. */
  static TemplateException loop(String name, Deque<String> path) {
    StringBuilder way = new StringBuilder(name);
    for (String step : path) {
      way.insert(0, step + " -> ");
      if (step.equals(name)) {
        break;
      }
    }
    return new PyTypeException("AnsibleError", LOOP + way);
  }
}
