package io.howdah.executor.play;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task's arguments as logs may keep them: a playbook's author may have written a secret into the
 * file. Options are told by their names, as a module's own description is not at hand for every
 * module and would be read for each task that is skipped.
 */
final class ShownArguments {
  private static final String HIDDEN = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER";
  private static final Set<String> NO_SECRETS =
      Set.of("update_password", "password_expire_max", "password_expire_min");

  private ShownArguments() {}

  /** The arguments with the values of secret options replaced; the same map if there is none. */
  static Map<String, @Nullable Object> of(Map<String, @Nullable Object> args) {
    if (args.keySet().stream().noneMatch(ShownArguments::secret)) {
      return args;
    }
    Map<String, @Nullable Object> shown = new LinkedHashMap<>(args);
    shown.replaceAll((name, value) -> secret(name) ? hidden(value) : value);
    return shown;
  }

  private static boolean secret(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return (low.contains("passw") || low.contains("passphrase") || low.contains("secret"))
            && !NO_SECRETS.contains(low)
        || low.contains("token")
        || low.equals("content");
  }

  private static @Nullable Object hidden(@Nullable Object value) {
    return value == null || value instanceof Boolean ? value : HIDDEN;
  }
}
