package io.howdah.executor.keyword;

import io.howdah.module.PythonText;
import io.howdah.yaml.TypeNames;
import java.util.List;
import java.util.Map;

/** Why Python can't convert a keyword's value, in its words. */
final class Reasons {
  private Reasons() {}

  static String noBool(Object value) {
    if (value instanceof List<?> || value instanceof Map<?, ?>) {
      return "unhashable type: '" + TypeNames.of(value) + "'";
    }
    return "The value '"
        + PythonText.str(value)
        + "' is not a valid boolean.  Valid booleans include: '0', 'on', 'f', 'false', 1, 'no',"
        + " '1', 'yes', 't', 'y', 'off', 'n', 'true', 0";
  }
}
