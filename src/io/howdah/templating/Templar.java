package io.howdah.templating;

import io.howdah.templating.extension.Registry;
import io.howdah.variables.VariableView;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Renders templates as ansible-core 2.14 does. One serves a whole run, from any number of threads.
 * Errors are {@link io.howdah.templating.value.TemplateException}s. Results are to be read, not
 * changed: they may share parts with the variables.
 */
public interface Templar {
  /** The setting ansible_managed, as it is written. */
  String managed();

  /** A Templar with these settings. */
  static Templar create(TemplarSettings settings) {
    return create(settings, registry -> {});
  }

  /** A Templar with further filters, tests, functions and lookups, which may hide known ones. */
  static Templar create(TemplarSettings settings, Consumer<Registry> extensions) {
    return new RunTemplar(new TemplateEngine(settings, extensions));
  }

  /**
   * Renders a value of a playbook, deep: texts are templated, lists and dicts item by item (keys
   * stay). A lone {@code {{ name }}} keeps the type of a number, bool or None; other results are
   * text, which becomes a list, dict or bool where it reads as one. Unsafe values come back plain
   * and untemplated.
   */
  @Nullable Object render(@Nullable Object value, VariableView variables);

  /**
   * As {@link #render}, but as variables keep it: parts that came from outside are wrapped in
   * Unsafe, texts that templates made in MadeText.
   */
  @Nullable Object renderKeepingUnsafe(@Nullable Object value, VariableView variables);

  /**
   * Whether a condition of when, until, changed_when or failed_when holds: a bool, an expression
   * without braces, or a list of which all must hold; null and empty text hold.
   */
  boolean test(@Nullable Object conditional, VariableView variables);

  /** Whether templates keep the types that Python gives them (DEFAULT_JINJA2_NATIVE). */
  boolean isNative();

  /** Whether the value is, or contains, text that is a template. */
  boolean isTemplate(@Nullable Object value);

  /** Renders a template file, as the template module does. */
  String renderTemplate(TemplateSource source, VariableView variables);

  /** Runs a lookup for with_NAME: terms and options are rendered already. */
  List<@Nullable Object> lookup(
      String name,
      List<@Nullable Object> terms,
      Map<String, @Nullable Object> options,
      VariableView variables);
}
