package io.howdah.report;

import io.howdah.event.RunListener;
import io.howdah.report.callback.TreeReport;
import io.howdah.report.console.ConsoleReport;
import io.howdah.report.console.Display;
import io.howdah.report.console.MinimalReport;
import io.howdah.report.console.OnelineReport;
import java.nio.file.Path;
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
              "ansible.builtin.default", place -> new ConsoleReport(place.display()),
              "ansible.builtin.minimal", place -> new MinimalReport(place.display()),
              "ansible.builtin.oneline", place -> new OnelineReport(place.display())));

  private static final Map<String, Function<Place, RunListener>> ENABLED =
      new TreeMap<>(Map.of("ansible.builtin.tree", Callbacks::tree));

  private Callbacks() {}

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
