package io.howdah.templating;

import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.extension.PluginLibrary;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.PyTest;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.Undefined;
import io.howdah.variables.VariableView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A context without variables or templates, for filters and tests called directly. */
public final class FakeEvalContext implements EvalContext {
  private final PluginLibrary library;
  private final TemplarSettings settings;

  public FakeEvalContext(PluginLibrary library, Map<String, String> environment) {
    this.library = library;
    this.settings = TemplarSettings.of(Path.of("/")).withEnvironment(environment);
  }

  @Override
  public Object filter(String name, Object value, Arguments args) {
    return PyText.plain(((PyFilter) library.filter(name)).run(value, args, this));
  }

  @Override
  public boolean test(String name, Object value, Arguments args) {
    return ((PyTest) library.test(name)).run(value, args, this);
  }

  @Override
  public void needFilter(String name) {
    library.filter(name);
  }

  @Override
  public void needTest(String name) {
    library.test(name);
  }

  @Override
  public Object call(Object callable, Arguments args) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object variable(String name) {
    return Undefined.variable(name, null);
  }

  @Override
  public VariableView variables() {
    return new MapView(Map.of());
  }

  @Override
  public Object template(Object value) {
    return value;
  }

  @Override
  public List<Object> lookup(String name, List<Object> terms, Map<String, Object> options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TemplarSettings settings() {
    return settings;
  }

  @Override
  public void spend(long steps) {}

  @Override
  public void markUnsafe() {}
}
