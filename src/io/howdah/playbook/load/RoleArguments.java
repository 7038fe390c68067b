package io.howdah.playbook.load;

import io.howdah.error.SourceLocation;
import io.howdah.playbook.Action;
import io.howdah.playbook.PlaybookException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of include_role and import_role.
 *
 * @param name the role's
 * @param from files to take instead of main: by "tasks", "vars", "defaults", "handlers"
 * @param duplicates the text that says whether it runs again
 * @param validation the text that says whether arguments are checked against argument_specs
 */
record RoleArguments(String name, Map<String, String> from, String duplicates, String validation) {
  private static final List<String> FROM =
      List.of("tasks_from", "vars_from", "defaults_from", "handlers_from");
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "role",
          "tasks_from",
          "vars_from",
          "defaults_from",
          "handlers_from",
          "apply",
          "public",
          "allow_duplicates",
          "rolespec_validate");

  // Both written out: a record's own are linked at run time, which a short run feels.
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RoleArguments that
        && name.equals(that.name)
        && from.equals(that.from)
        && duplicates.equals(that.duplicates)
        && validation.equals(that.validation);
  }

  /** Arguments as written: of a file's path only the last part counts, as in Ansible. */
  static RoleArguments written(Action action, SourceLocation location) {
    RoleArguments all = rendered(action, location);
    Map<String, String> names = new LinkedHashMap<>();
    all.from.forEach((k, v) -> names.put(k, v.substring(v.lastIndexOf('/') + 1)));
    return new RoleArguments(all.name, names, all.duplicates, all.validation);
  }

  /** Arguments rendered at run time: a path that leads out of the role is refused later. */
  static RoleArguments rendered(Action action, SourceLocation location) {
    Map<String, @Nullable Object> args = action.args();
    Object name = args.containsKey("name") ? args.get("name") : args.get("role");
    if (name == null) {
      throw new PlaybookException(
          "'name' is a required field for " + action.name() + ".", location);
    }
    if (args.containsKey("public") && !action.is("include_role")) {
      throw invalid(action, "public", location);
    }
    List<String> bad = new ArrayList<>(args.keySet());
    bad.removeAll(KNOWN);
    if (!bad.isEmpty()) {
      throw invalid(action, String.join(",", bad), location);
    }
    return new RoleArguments(
        String.valueOf(name),
        from(args, location),
        text(args, "allow_duplicates"),
        text(args, "rolespec_validate"));
  }

  private static PlaybookException invalid(Action action, String what, SourceLocation location) {
    String first = what.split(",")[0];
    return new PlaybookException(
        "Invalid options for " + action.name() + ": " + what,
        location,
        KNOWN.contains(first) ? null : Errors.meant(first, KNOWN));
  }

  private static Map<String, String> from(
      Map<String, @Nullable Object> args, SourceLocation location) {
    Map<String, String> from = new LinkedHashMap<>();
    for (String key : FROM) {
      Object value = args.get(key);
      if (args.containsKey(key) && !(value instanceof String)) {
        throw new PlaybookException(
            "Expected a string for " + key + " but got " + value + " instead", location);
      }
      if (value instanceof String file) {
        from.put(key.substring(0, key.length() - 5), file);
      }
    }
    return from;
  }

  private static String text(Map<String, @Nullable Object> args, String key) {
    Object value = args.get(key);
    return value == null ? "yes" : value.toString();
  }

  private static boolean truth(String text) {
    return !Set.of("no", "false", "n", "f", "off", "0", "0.0")
        .contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether the role runs again. */
  boolean allowDuplicates() {
    return truth(duplicates);
  }

  /** Whether arguments are checked against the role's argument_specs. */
  boolean validate() {
    return truth(validation);
  }

  /** With every text rendered. */
  RoleArguments map(UnaryOperator<String> render) {
    Map<String, String> rendered = new LinkedHashMap<>();
    from.forEach((k, v) -> rendered.put(k, render.apply(v)));
    return new RoleArguments(
        render.apply(name), rendered, render.apply(duplicates), render.apply(validation));
  }
}
