package io.howdah.module;

import io.howdah.error.Advice;
import io.howdah.error.Nearest;
import io.howdah.module.ArgumentSpec.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Raw arguments to {@link ModuleArgs}, by an {@link ArgumentSpec}. Order of checks, conversions and
 * messages are ansible-core 2.14's: the first error is the one that the user sees, an unsupported
 * parameter is the last to be spoken of.
 */
public final class ArgumentParser {
  private static final String MASK = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER";

  private ArgumentParser() {}

  /**
   * Checks and converts. Keys that start with {@code _ansible_} are dropped.
   *
   * @param module the name for messages, such as {@code file}
   * @throws ModuleFailure with Ansible's words for what is wrong
   */
  public static ModuleArgs parse(String module, ArgumentSpec spec, Map<String, ?> raw) {
    Map<String, @Nullable Object> values = ordinary(raw);
    ArgumentCheck check = new ArgumentCheck(spec, values);
    if (!check.complaints().isEmpty()) {
      throw check.complaints().get(0);
    }
    if (!check.unsupported().isEmpty()) {
      throw unsupportedFailure(module, check);
    }
    return new ModuleArgs(values);
  }

  /** All that is wrong, in Ansible's order and words; empty if nothing is. */
  public static List<String> complaints(ArgumentSpec spec, Map<String, ?> raw) {
    ArgumentCheck check = new ArgumentCheck(spec, ordinary(raw));
    List<String> all = new ArrayList<>();
    check.complaints().forEach(complaint -> all.add(String.valueOf(complaint.getMessage())));
    if (!check.unsupported().isEmpty()) {
      all.add(unsupported(check));
    }
    return all;
  }

  private static Map<String, @Nullable Object> ordinary(Map<String, ?> raw) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(raw);
    values.keySet().removeIf(key -> key.startsWith("_ansible_"));
    return values;
  }

  /** Warnings that Ansible would give: an option set under its name and an alias as well. */
  public static List<String> warnings(ArgumentSpec spec, Map<String, ?> raw) {
    List<String> warnings = new ArrayList<>();
    for (Option option : spec.options().values()) {
      for (String alias : option.aliases()) {
        if (raw.containsKey(alias) && raw.containsKey(option.name())) {
          warnings.add("Both option %s and its alias %s are set.".formatted(option.name(), alias));
        }
      }
    }
    return warnings;
  }

  /**
   * What a result shows under {@code invocation.module_args}: all options with their values,
   * secrets masked, aliases under both names.
   */
  public static Map<String, @Nullable Object> invocation(
      ArgumentSpec spec, Map<String, ?> raw, ModuleArgs args) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>(args.values());
    for (Option option : spec.options().values()) {
      if (option.noLog() && args.has(option.name())) {
        shown.put(option.name(), MASK);
      }
      for (String alias : option.aliases()) {
        if (raw.containsKey(alias)) {
          shown.put(alias, shown.get(option.name()));
        }
      }
    }
    return shown;
  }

  private static ModuleFailure unsupportedFailure(String module, ArgumentCheck check) {
    String message =
        "Unsupported parameters for (%s) module: %s".formatted(module, unsupported(check));
    String last = check.unsupported().get(check.unsupported().size() - 1);
    String name = last.substring(last.lastIndexOf('.') + 1);
    return Nearest.to(name, check.unsupportedIn().names())
        .map(near -> " Did you mean '" + near + "'?")
        .map(advice -> new ModuleFailure(message, Map.of(Advice.KEY, advice)))
        .orElse(new ModuleFailure(message));
  }

  private static String unsupported(ArgumentCheck check) {
    ArgumentSpec spec = check.unsupportedIn();
    TreeSet<String> aliases = new TreeSet<>(spec.names());
    aliases.removeAll(spec.options().keySet());
    return "%s. Supported parameters include: %s%s."
        .formatted(
            String.join(", ", new TreeSet<>(check.unsupported())),
            String.join(", ", new TreeSet<>(spec.options().keySet())),
            aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")");
  }
}
