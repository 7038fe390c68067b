package io.howdah.report;

import io.howdah.error.HowdahException;
import io.howdah.event.RunListener;
import io.howdah.report.callback.AnsibleJUnitReport;
import io.howdah.report.callback.JsonReport;
import io.howdah.report.callback.ProfileTasksReport;
import io.howdah.report.callback.TimerReport;
import io.howdah.report.callback.TreeReport;
import io.howdah.report.console.ConsoleReport;
import io.howdah.report.console.ConsoleSettings;
import io.howdah.report.console.Display;
import io.howdah.report.console.MinimalReport;
import io.howdah.report.console.OnelineReport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Ansible's callbacks by name: those that own standard output, and those enabled beside it. */
public final class Callbacks {
  /** Settings of single callbacks, which Ansible keeps apart from its table of settings. */
  @FunctionalInterface
  public interface Options {
    /**
     * A setting's text.
     *
     * @param variable the environment variable that sets it
     * @param key its place in ansible.cfg, {@code section.key}; empty for none
     */
    Optional<String> text(String variable, String key);

    /** The same, or a default where it is not set. */
    default String text(String variable, String key, String otherwise) {
      return text(variable, key).orElse(otherwise);
    }
  }

  /**
   * What a callback needs.
   *
   * @param display where lines go
   * @param options its settings
   * @param directory where relative paths start
   */
  public record Place(Display display, Options options, Path directory) {
    /** A path setting as the user wrote it, {@code ~} being the home. */
    public Path path(String text) {
      String home = System.getProperty("user.home");
      String whole = text.startsWith("~/") ? home + text.substring(1) : text;
      return directory.resolve(whole).normalize();
    }
  }

  private static final List<String> COLLECTIONS =
      List.of("ansible.builtin.", "ansible.legacy.", "ansible.posix.", "community.general.");

  private static final Map<String, Function<Place, RunListener>> STDOUT =
      new TreeMap<>(
          Map.of(
              "ansible.posix.json",
              Callbacks::json,
              "ansible.builtin.default",
              place -> new ConsoleReport(place.display()),
              "ansible.builtin.minimal",
              place -> new MinimalReport(place.display()),
              "ansible.builtin.oneline",
              place -> new OnelineReport(place.display())));

  private static final Map<String, Function<Place, RunListener>> ENABLED =
      new TreeMap<>(
          Map.of(
              "ansible.builtin.tree",
              Callbacks::tree,
              "ansible.builtin.junit",
              place -> new AnsibleJUnitReport(place, clock()),
              "ansible.posix.timer",
              place -> new TimerReport(place.display(), clock()),
              "ansible.posix.profile_tasks",
              Callbacks::profileTasks));

  private Callbacks() {}

  /** Looked up when a callback tells time: reading the zone's rules costs every run. */
  private static Clock clock() {
    return Clock.systemDefaultZone();
  }

  private static RunListener json(Place place) {
    int indent = number(place, "ANSIBLE_JSON_INDENT", "defaults.json_indent", 4);
    boolean custom = place.display().settings().has(ConsoleSettings.Option.CUSTOM_STATS);
    return new JsonReport(place.display(), new JsonReport.Form(indent, custom), clock());
  }

  private static RunListener profileTasks(Place place) {
    String section = "callback_profile_tasks.";
    String order =
        place.options().text("PROFILE_TASKS_SORT_ORDER", section + "sort_order", "descending");
    int limit = number(place, "PROFILE_TASKS_TASK_OUTPUT_LIMIT", section + "task_output_limit", 20);
    ProfileTasksReport.Order sorted =
        switch (order) {
          case "ascending" -> ProfileTasksReport.Order.ASCENDING;
          case "none" -> ProfileTasksReport.Order.NONE;
          default -> ProfileTasksReport.Order.DESCENDING;
        };
    return new ProfileTasksReport(
        place.display(), clock(), new ProfileTasksReport.Form(sorted, limit));
  }

  private static int number(Place place, String variable, String key, int otherwise) {
    String text = place.options().text(variable, key, "" + otherwise).strip();
    if (text.equals("all")) {
      return Integer.MAX_VALUE;
    }
    if (!text.matches("-?\\d{1,9}")) {
      throw new HowdahException(variable + " is no whole number: " + text);
    }
    return Integer.parseInt(text);
  }

  private static RunListener tree(Place place) {
    String folder =
        place
            .options()
            .text("ANSIBLE_CALLBACK_TREE_DIR", "callback_tree.directory", "~/.ansible/tree");
    return new TreeReport(place.path(folder), place.display());
  }

  /** The callback that writes standard output, by its short or full name. */
  public static Optional<RunListener> stdout(String name, Place place) {
    return find(STDOUT, name).map(build -> build.apply(place));
  }

  /** A callback that runs beside it, by its short or full name. */
  public static Optional<RunListener> enabled(String name, Place place) {
    return find(ENABLED, name).map(build -> build.apply(place));
  }

  /** Whether the name is one that writes standard output. */
  public static boolean isStdout(String name) {
    return find(STDOUT, name).isPresent();
  }

  /** Full names of all of them. */
  public static Set<String> names() {
    Set<String> all = new TreeSet<>(STDOUT.keySet());
    all.addAll(ENABLED.keySet());
    return all;
  }

  private static Optional<Function<Place, RunListener>> find(
      Map<String, Function<Place, RunListener>> table, String name) {
    if (name.contains(".")) {
      String full = name.replaceFirst("^ansible\\.legacy\\.", "ansible.builtin.");
      return Optional.ofNullable(table.get(full));
    }
    return COLLECTIONS.stream()
        .map(collection -> table.get(collection + name))
        .filter(found -> found != null)
        .findFirst();
  }
}
