package io.howdah.templating.render;

import io.howdah.templating.extension.PyFunction;
import io.howdah.templating.value.PyObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One template in a rendering: what it set at its top, what it was given, its blocks. */
public final class TemplateContext {
  /**
   * What a template sees.
   *
   * @param variables whether host and task variables are among it
   * @param given locals of the template that includes it
   */
  public record Scope(boolean variables, Map<String, @Nullable Object> given) {
    /** All variables, no locals. */
    public static final Scope FULL = new Scope(true, Map.of());

    /** Globals only: import without context. */
    public static final Scope BARE = new Scope(false, Map.of());
  }

  private final Rendering run;
  private final Scope scope;
  private final Map<String, @Nullable Object> set = new LinkedHashMap<>();
  private Map<String, List<Unit.Block>> blocks = Map.of();
  private Map<String, @Nullable Object> seen = Map.of();
  private Unit unit;
  private @Nullable Unit parent;

  /** A context for a template. */
  public TemplateContext(Rendering run, Unit unit, Scope scope) {
    this.run = run;
    this.unit = unit;
    this.scope = scope;
  }

  /** The rendering it belongs to. */
  public Rendering run() {
    return run;
  }

  /** The template that runs now: the first, or a parent of it. */
  public Unit unit() {
    return unit;
  }

  /** What it sees. */
  public Scope scope() {
    return scope;
  }

  /** Enters a template of the chain: its blocks come behind those of its children. */
  void current(Unit next) {
    unit = next;
    if (!next.blocks().isEmpty()) {
      if (blocks.isEmpty()) {
        blocks = new HashMap<>();
      }
      next.blocks().forEach((name, block) -> chain(name).add(block));
    }
  }

  private List<Unit.Block> chain(String name) {
    return blocks.computeIfAbsent(name, unused -> new ArrayList<>(2));
  }

  /** The blocks of a name, the outermost child's first. */
  public List<Unit.Block> blocks(String name) {
    return blocks.getOrDefault(name, List.of());
  }

  /** Notes the template that this one extends; false if there is one already. */
  public boolean extend(Unit other) {
    if (parent != null) {
      return false;
    }
    parent = other;
    return true;
  }

  /** Whether output of the top level is dropped, because a parent will be rendered. */
  public boolean extended() {
    return parent != null;
  }

  @Nullable Unit takeParent() {
    Unit next = parent;
    parent = null;
    return next;
  }

  /** A variable set at the top of the template. */
  public void set(String name, @Nullable Object value) {
    set.put(name, value);
  }

  /** Whether a name was set at the top. */
  boolean isSet(String name) {
    return set.containsKey(name);
  }

  /** All that was set at the top. */
  public Map<String, @Nullable Object> exported() {
    return set;
  }

  /** The value of a name, or MISSING. */
  @Nullable Object resolve(String name, Frame frame) {
    if (!set.isEmpty()) {
      Object own = set.get(name);
      if (own != null || set.containsKey(name)) {
        return own;
      }
    }
    if (!scope.given().isEmpty() && scope.given().containsKey(name)) {
      return scope.given().get(name);
    }
    if (!scope.variables()) {
      return global(name, frame);
    }
    return seen.isEmpty() || !seen.containsKey(name) ? variable(name, frame) : seen.get(name);
  }

  private @Nullable Object variable(String name, Frame frame) {
    Object value = run.variable(name);
    if (value == PyObject.MISSING) {
      return global(name, frame);
    }
    if (run.takeFresh()) {
      keep(name, value, frame);
    }
    return value;
  }

  /** A scope evaluates a variable once: what was random or changed stays so. */
  private void keep(String name, @Nullable Object value, Frame frame) {
    if (!frame.isTop()) {
      frame.set(name, value);
      return;
    }
    if (seen.isEmpty()) {
      seen = new HashMap<>();
    }
    seen.put(name, value);
  }

  private Object global(String name, Frame frame) {
    PyFunction function = run.engine().library().function(name);
    return function == null ? PyObject.MISSING : function.in(frame);
  }
}
