package io.howdah.templating.render;

import io.howdah.templating.OverlayView;
import io.howdah.templating.TemplarSettings;
import io.howdah.templating.TemplateSource;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.Undefined;
import io.howdah.variables.VariableView;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One scope of a template: a turn of a loop, a macro's call, the top. Names are interned texts.
 * Names set at the top belong to the template's context.
 */
public final class Frame implements LookupContext {
  private static final int FIRST_NAMES = 4;

  private final TemplateContext context;
  private final Rendering run;
  private final @Nullable Frame parent;
  private final boolean top;
  private final Set<String> late;
  private final boolean direct;
  private boolean captured;
  private @Nullable String[] names = new String[0];
  private @Nullable Object[] values = new Object[0];
  private int size;

  private Frame(TemplateContext context, @Nullable Frame parent, boolean top, boolean direct) {
    this.direct = direct;
    this.context = context;
    this.run = context.run();
    this.parent = parent;
    this.top = top;
    this.late = top ? context.unit().late() : Set.of();
  }

  /** The frame of a template's top level. */
  public static Frame top(TemplateContext context) {
    return new Frame(context, null, true, true);
  }

  /** The frame of a block, which sees the context but no locals around it. */
  public static Frame block(TemplateContext context) {
    return new Frame(context, null, false, false);
  }

  /** A scope within this one. */
  public Frame inner() {
    return new Frame(context, this, false, direct);
  }

  /** A scope within this one whose output becomes a value. */
  public Frame buffered() {
    return new Frame(context, this, false, false);
  }

  /** Whether output is dropped: outside of blocks in a template that extends another. */
  public boolean dropsOutput() {
    return direct && context.extended();
  }

  /** Whether names set here are the template's own. */
  public boolean isTop() {
    return top;
  }

  /** The template it belongs to. */
  public TemplateContext context() {
    return context;
  }

  /** The rendering it belongs to. */
  public Rendering run() {
    return run;
  }

  /** Notes that a macro keeps this frame and those around it. */
  public Frame capture() {
    for (Frame frame = this; frame != null && !frame.captured; frame = frame.parent) {
      frame.captured = true;
    }
    return this;
  }

  /** Whether a macro keeps this frame, so that it can't be used again. */
  public boolean isCaptured() {
    return captured;
  }

  /** Forgets the names set here, for the next turn of a loop. */
  public void clear() {
    size = 0;
  }

  /** Sets a name in this scope. */
  public void set(String name, @Nullable Object value) {
    if (top) {
      context.set(name, value);
      return;
    }
    for (int i = 0; i < size; i++) {
      if (names[i] == name) {
        values[i] = value;
        return;
      }
    }
    add(name, value);
  }

  private void add(String name, @Nullable Object value) {
    if (size == names.length) {
      int length = Math.max(FIRST_NAMES, size * 2);
      names = java.util.Arrays.copyOf(names, length);
      values = java.util.Arrays.copyOf(values, length);
    }
    names[size] = name;
    values[size++] = value;
  }

  /** The value of a name set in this very scope, or MISSING. */
  public @Nullable Object local(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i] == name) {
        return values[i];
      }
    }
    return PyObject.MISSING;
  }

  /** The value of a name, or MISSING. */
  public @Nullable Object resolve(String name) {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      for (int i = frame.size - 1; i >= 0; i--) {
        if (frame.names[i] == name) {
          return frame.values[i];
        }
      }
      if (!frame.late.isEmpty() && frame.late.contains(name) && !context.isSet(name)) {
        return PyObject.MISSING;
      }
    }
    return context.resolve(name, this);
  }

  /** Locals of all scopes, the template's own names included: what an included template sees. */
  public Map<String, @Nullable Object> locals() {
    Map<String, @Nullable Object> all;
    if (parent == null) {
      all = new HashMap<>(context.scope().given());
      all.putAll(context.exported());
    } else {
      all = parent.locals();
    }
    for (int i = 0; i < size; i++) {
      String name = names[i];
      if (name != null && values[i] != PyObject.MISSING) {
        all.put(name, values[i]);
      }
    }
    return all;
  }

  @Override
  public @Nullable Object filter(String name, @Nullable Object value, Arguments args) {
    return Calls.filter(
        LateName.find(() -> run.engine().library().filter(name)),
        name,
        new Calls.Use(value, args, this));
  }

  @Override
  public boolean test(String name, @Nullable Object value, Arguments args) {
    return Calls.test(
        LateName.find(() -> run.engine().library().test(name)), new Calls.Use(value, args, this));
  }

  @Override
  public void needFilter(String name) {
    run.engine().library().filter(name);
  }

  @Override
  public void needTest(String name) {
    run.engine().library().test(name);
  }

  @Override
  public @Nullable Object call(@Nullable Object callable, Arguments args) {
    return Calls.call(callable, args, this);
  }

  @Override
  public @Nullable Object variable(String name) {
    Object found = resolve(name.intern());
    return found == PyObject.MISSING ? run.undefined(name) : found;
  }

  @Override
  public VariableView variables() {
    return run.view();
  }

  @Override
  public @Nullable Object template(@Nullable Object value) {
    return value == null ? null : run.values().ofVariable(value);
  }

  @Override
  public List<@Nullable Object> lookup(
      String name, List<@Nullable Object> terms, Map<String, @Nullable Object> options) {
    return Lookups.run(name, terms, options, this);
  }

  @Override
  public Undefined undefined(String hint) {
    return Undefined.hint(hint, null);
  }

  @Override
  public TemplarSettings settings() {
    return run.engine().settings();
  }

  @Override
  public void spend(long steps) {
    run.spend(steps);
  }

  @Override
  public boolean hasReadUnsafe() {
    return run.unsafe();
  }

  @Override
  public @Nullable Object foreign(@Nullable Object value) {
    return new TextTypes(run.tells()).foreign(value);
  }

  @Override
  public void markUnsafe() {
    run.unsafe(true);
  }

  @Override
  public List<Path> searchPaths() {
    return FileSearch.paths(this);
  }

  @Override
  public Optional<Path> find(String subfolder, String name) {
    return FileSearch.find(this, subfolder, name);
  }

  @Override
  public @Nullable Object renderFile(
      TemplateSource source, Map<String, @Nullable Object> more, Conversion conversion) {
    return run.engine().renderFile(source, new OverlayView(run.view(), more), conversion);
  }

  @Override
  public Map<String, String> environment() {
    return settings().environment();
  }

  @Override
  public String managed() {
    return settings().managed();
  }
}
