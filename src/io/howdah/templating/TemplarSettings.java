package io.howdah.templating;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a Templar works, for a whole run.
 *
 * @param basedir folder of the playbook: last place where files are searched
 * @param nativeTypes ANSIBLE_JINJA2_NATIVE: results keep Python's types
 * @param errorOnUndefined DEFAULT_UNDEFINED_VAR_BEHAVIOR: false leaves a failing template as text
 * @param extensions jinja2 extensions, such as {@code jinja2.ext.do}
 * @param environment the controller's environment, for lookups
 * @param limits bounds on one rendering
 * @param managed DEFAULT_MANAGED_STR: what a template's ansible_managed is made of
 */
public record TemplarSettings(
    Path basedir,
    boolean nativeTypes,
    boolean errorOnUndefined,
    List<String> extensions,
    Map<String, String> environment,
    Limits limits,
    String managed) {

  /**
   * Bounds on one rendering.
   *
   * @param steps loop turns, calls and items walked
   * @param depth calls within calls (macros, includes, variables within variables)
   * @param millis time, in milliseconds; time spent in lookups does not count
   */
  public record Limits(long steps, int depth, long millis) {
    /** Generous for real templates, and met within about a second by endless ones. */
    public static final Limits DEFAULT = new Limits(3_000_000, 200, 30_000);
  }

  /** Ansible's defaults for a folder: no native types, no extensions, an empty environment. */
  public static TemplarSettings of(Path basedir) {
    return new TemplarSettings(
        basedir, false, true, List.of(), Map.of(), Limits.DEFAULT, "Ansible managed");
  }

  /** The same with another environment. */
  public TemplarSettings withEnvironment(Map<String, String> variables) {
    return new TemplarSettings(
        basedir, nativeTypes, errorOnUndefined, extensions, Map.copyOf(variables), limits, managed);
  }

  /** The same with native types on or off. */
  public TemplarSettings withNativeTypes(boolean on) {
    return new TemplarSettings(
        basedir, on, errorOnUndefined, extensions, environment, limits, managed);
  }

  /** The same with undefined variables an error or not. */
  public TemplarSettings withErrorOnUndefined(boolean on) {
    return new TemplarSettings(basedir, nativeTypes, on, extensions, environment, limits, managed);
  }

  /** The same with other jinja2 extensions. */
  public TemplarSettings withExtensions(List<String> names) {
    List<String> copy = List.copyOf(names);
    return new TemplarSettings(
        basedir, nativeTypes, errorOnUndefined, copy, environment, limits, managed);
  }

  /** The same with other bounds. */
  public TemplarSettings withLimits(Limits bounds) {
    return new TemplarSettings(
        basedir, nativeTypes, errorOnUndefined, extensions, environment, bounds, managed);
  }

  /** The same with another text for ansible_managed. */
  public TemplarSettings withManaged(String text) {
    return new TemplarSettings(
        basedir, nativeTypes, errorOnUndefined, extensions, environment, limits, text);
  }
}
