package io.howdah.templating.render;

import io.howdah.templating.extension.Nearest;
import io.howdah.templating.parse.Syntax;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.Undefined;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rendering: variables of one host and task, the marks and counts that belong to it. Not for
 * use from several threads.
 */
public final class Rendering {
  private final Engine engine;
  private final VariableView view;
  private final Mode mode;
  private final Budget budget;
  private Map<String, @Nullable Object> known = Map.of();
  private @Nullable Deque<String> open;
  private final ValueRenderer values = new ValueRenderer(this);
  private @Nullable Templates templates;
  private @Nullable Frame root;
  private boolean unsafe;
  private boolean mutates;
  private boolean tells;
  private boolean fresh;
  private int effects;

  /**
   * How texts of variables are rendered.
   *
   * @param conversion what becomes of their results
   * @param syntax their delimiters
   * @param lookups whether lookups may run
   * @param files where other templates are searched, and how they are read
   */
  public record Mode(Conversion conversion, Syntax syntax, boolean lookups, Files files) {}

  /** Folders of other templates and their syntax. */
  public record Files(List<Path> folders, Syntax syntax) {}

  /** A rendering of its own. */
  public Rendering(Engine engine, VariableView view, Mode mode) {
    this(engine, view, mode, new Budget(engine.settings().limits()));
  }

  private Rendering(Engine engine, VariableView view, Mode mode, Budget budget) {
    this.engine = engine;
    this.view = view;
    this.mode = mode;
    this.budget = budget;
  }

  /** A rendering with other variables within this one. */
  public Rendering within(VariableView other) {
    Rendering inner = new Rendering(engine, other, mode, budget);
    inner.tells = tells;
    return inner;
  }

  /** The Templar's services. */
  public Engine engine() {
    return engine;
  }

  /** The variables, untemplated. */
  public VariableView view() {
    return view;
  }

  /** How texts of variables are rendered. */
  public Mode mode() {
    return mode;
  }

  /** Renders values of playbooks. */
  public ValueRenderer values() {
    return values;
  }

  /** Other template files. */
  Templates templates() {
    Templates made = templates;
    if (made == null) {
      made = new Templates(engine, mode.files().folders(), mode.files().syntax());
      templates = made;
    }
    return made;
  }

  /** A frame without locals, for calls from outside of templates. */
  public Frame rootFrame() {
    Frame made = root;
    if (made == null) {
      Unit none = engine.fileText("", "", mode.syntax());
      made = Frame.top(new TemplateContext(this, none, TemplateContext.Scope.FULL));
      root = made;
    }
    return made;
  }

  /** Whether something unsafe was read. */
  public boolean unsafe() {
    return unsafe;
  }

  /** Sets whether something unsafe was read; returns what it was. */
  public boolean unsafe(boolean value) {
    boolean before = unsafe;
    unsafe = value;
    return before;
  }

  /** Whether a template asks for the types of texts. */
  boolean tells() {
    return tells;
  }

  /** From now on texts know their types. */
  void tellTypes() {
    tells = true;
  }

  /** Whether something was called whose result may differ next time. */
  boolean hadEffects() {
    return effects > 0;
  }

  /**
   * Notes that a template may change lists and dicts: from now on variables are copied; and that it
   * asks for types.
   */
  void uses(Unit unit) {
    if (unit.tells() && !tells) {
      tells = true;
      known = Map.of();
    }
    if (unit.mutates() && !mutates) {
      mutates = true;
      known = Map.of();
    }
  }

  /** Notes that something was called whose result may differ next time. */
  public void effect() {
    effects++;
  }

  /** The templated value of a variable, or MISSING where there is none. */
  public @Nullable Object variable(String name) {
    Object value = known.get(name);
    if (value != null) {
      return value;
    }
    value = view.get(name);
    if (value == null) {
      return absent(name);
    }
    Object ready = SpecialVariables.wrap(name, value, this);
    if (ready != null) {
      keep(name, ready);
      return ready;
    }
    return templated(name, value);
  }

  /** Whether the last variable was evaluated anew, so that its reader has to keep it. */
  boolean takeFresh() {
    boolean was = fresh;
    fresh = false;
    return was;
  }

  private @Nullable Object absent(String name) {
    if (view.contains(name)) {
      return null;
    }
    return name.equals("vars") ? SpecialVariables.vars(this) : PyObject.MISSING;
  }

  private @Nullable Object templated(String name, Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof String text && !values.possiblyTemplate(text)) {
      return new TextTypes(tells).written(text);
    }
    return evaluated(name, value);
  }

  private void keep(String name, Object value) {
    if (known.isEmpty()) {
      known = new HashMap<>();
    }
    known.put(name, value);
  }

  private @Nullable Object evaluated(String name, Object value) {
    Deque<String> path = open;
    if (path == null) {
      path = new ArrayDeque<>(4);
      open = path;
    }
    if (path.contains(name)) {
      throw VariableFaults.loop(name, path);
    }
    int before = effects;
    boolean wasUnsafe = unsafe(false);
    path.push(name);
    enter();
    try {
      Object made = values.ofVariable(value);
      fresh = true;
      if (mutates && !(made instanceof NativeText)) {
        return LiteralShape.copy(made);
      }
      if (made != null && before == effects && !unsafe) {
        keep(name, made);
        fresh = false;
      }
      return made;
    } catch (UndefinedException e) {
      String said = ValueRenderer.shown(value) + ": " + e.ansibleMessage();
      return Undefined.hint(said, name, e.remedy().orElse(null));
    } catch (TemplateException e) {
      throw e.wrapped(VariableFaults.unhandled(value, e));
    } finally {
      leave();
      path.pop();
      unsafe |= wasUnsafe;
    }
  }

  /** The value when a name is nowhere: undefined, with a near name as advice. */
  public Undefined undefined(String name) {
    return Undefined.variable(name, () -> advice(name));
  }

  private @Nullable String advice(String name) {
    String near = Nearest.to(name, view.names());
    return near == null ? null : Nearest.hint(near);
  }

  /** One more call within a call. */
  public void enter() {
    budget.enter();
  }

  /** Back from a call. */
  public void leave() {
    budget.leave();
  }

  /** Counts work and stops a rendering that does too much or takes too long. */
  public void spend(long steps) {
    budget.spend(steps);
  }

  /** Time that does not count, such as that of a lookup. */
  public void excuse(long nanos) {
    budget.excuse(nanos);
  }
}
