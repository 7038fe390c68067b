package io.howdah.templating.render;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.howdah.templating.TemplarSettings;
import io.howdah.templating.TemplateSource;
import io.howdah.templating.extension.PluginLibrary;
import io.howdah.templating.parse.Syntax;
import io.howdah.variables.VariableView;
import org.jspecify.annotations.Nullable;

/** What renderings need of the Templar. */
public interface Engine {
  /** The run's settings. */
  TemplarSettings settings();

  /** Filters, tests, functions and lookups. */
  PluginLibrary library();

  /** The parsed form of a text from a playbook, in which backslashes stand for themselves. */
  Unit playbookText(String text, Syntax syntax);

  /** The parsed form of a template file's text. */
  Unit fileText(String name, String text, Syntax syntax);

  /** Renders a template file; its result is text, or converted as an expression's. */
  @Nullable Object renderFile(TemplateSource source, VariableView variables, Conversion conversion);

  /** The interpreter that jinjava's own filters, tests and tags are given in this thread. */
  JinjavaInterpreter interpreter();

  /**
   * The view of one host's variables where the templar knows better than the map given by the view;
   * null to use the map itself.
   */
  default @Nullable VariableView hostView(String host) {
    return null;
  }
}
