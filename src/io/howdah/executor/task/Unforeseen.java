package io.howdah.executor.task;

import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import io.howdah.templating.value.PyTypeException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Errors of templates that Ansible has no words for, such as a division by zero: the result holds
 * the exception instead of a message.
 */
final class Unforeseen {
  private Unforeseen() {}

  /** Whether this is one. */
  static boolean is(HowdahException error) {
    return error instanceof PyTypeException python && python.isUnforeseen();
  }

  /** What it makes of an item, or of a task without a loop: no message, and a loop goes on. */
  static Map<String, @Nullable Object> result(PyTypeException error, HostTask work) {
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    raw.put("changed", false);
    raw.put("failed", true);
    raw.put("exception", trace(error, work));
    return raw;
  }

  /** Where the playbook is wrong, and the error as Python names it. */
  static String trace(HowdahException error, HostTask work) {
    SourceLocation place = work.task().location();
    String named = error instanceof PyTypeException python ? python.pythonClass() : "AnsibleError";
    return "Traceback (most recent call last):\n  File \"%s\", line %d, in %s\n%s: %s\n"
        .formatted(place.file(), place.line(), work.info().name(), named, error.getMessage());
  }
}
