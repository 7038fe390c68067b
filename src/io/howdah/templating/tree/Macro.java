package io.howdah.templating.tree;

import io.howdah.templating.render.Conversion;
import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Output;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyCallable;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.Undefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A macro as a value: it sees the scope it was defined in. */
final class Macro implements PyCallable {
  /**
   * What the template says of it.
   *
   * @param name its name, or null for the body of a call block
   * @param parameters names of parameters
   * @param defaults of the last parameters
   * @param body its statements
   * @param uses which of the special names the body mentions
   */
  record Definition(
      @Nullable String name,
      List<String> parameters,
      List<Expr> defaults,
      Executable body,
      Uses uses) {}

  /** Special names in a macro's body. */
  record Uses(boolean varargs, boolean kwargs, boolean caller) {}

  private final Definition definition;
  private final Frame outer;
  private final Conversion conversion;

  Macro(Definition definition, Frame outer, Conversion conversion) {
    this.definition = definition;
    this.outer = outer.capture();
    this.conversion = conversion;
  }

  @Override
  public @Nullable Object call(Arguments args) {
    outer.run().enter();
    try {
      Frame frame = outer.buffered();
      bind(frame, args);
      Output out = new Output(conversion);
      definition.body().run(frame, out);
      return out.result();
    } finally {
      outer.run().leave();
    }
  }

  private void bind(Frame frame, Arguments args) {
    List<String> names = definition.parameters();
    Map<String, @Nullable Object> named = new LinkedHashMap<>(args.named());
    int given = Math.min(names.size(), args.positional().size());
    for (int i = 0; i < given; i++) {
      frame.set(names.get(i), args.positional().get(i));
    }
    for (int i = given; i < names.size(); i++) {
      String name = names.get(i);
      boolean keyword = named.containsKey(name);
      frame.set(name, keyword ? named.remove(name) : PyObject.MISSING);
    }
    bindSpecial(frame, args, named);
    for (int i = given; i < names.size(); i++) {
      fill(frame, i);
    }
  }

  /** Gives a parameter without an argument its default, which may use parameters before it. */
  private void fill(Frame frame, int index) {
    String name = definition.parameters().get(index);
    if (frame.local(name) != PyObject.MISSING) {
      return;
    }
    int at = index - (definition.parameters().size() - definition.defaults().size());
    frame.set(
        name,
        at >= 0
            ? definition.defaults().get(at).eval(frame)
            : Undefined.hint("parameter '" + name + "' was not provided", name));
  }

  private void bindSpecial(Frame frame, Arguments args, Map<String, @Nullable Object> named) {
    Uses uses = definition.uses();
    if (uses.caller() && !definition.parameters().contains("caller")) {
      Object caller = named.remove("caller");
      frame.set("caller", caller == null ? Undefined.hint("No caller defined", "caller") : caller);
    }
    if (uses.kwargs()) {
      frame.set("kwargs", new LinkedHashMap<@Nullable Object, @Nullable Object>(named));
    } else if (!named.isEmpty()) {
      throw unexpected(named.keySet().iterator().next(), named.containsKey("caller"));
    }
    bindRest(frame, args);
  }

  private void bindRest(Frame frame, Arguments args) {
    int count = definition.parameters().size();
    List<@Nullable Object> positional = args.positional();
    if (definition.uses().varargs()) {
      int from = Math.min(count, positional.size());
      frame.set("varargs", PyTuple.copyOf(positional.subList(from, positional.size())));
    } else if (positional.size() > count) {
      throw PyTypeException.type(
          "macro " + shownName() + " takes not more than " + count + " argument(s)");
    }
  }

  private PyTypeException unexpected(String keyword, boolean caller) {
    if (caller) {
      return PyTypeException.type(
          "macro "
              + shownName()
              + " was invoked with two values for the special caller argument. This is most"
              + " likely a bug.");
    }
    return PyTypeException.type(
        "macro " + shownName() + " takes no keyword argument " + PyText.repr(keyword));
  }

  private String shownName() {
    return PyText.repr(definition.name());
  }

  @Override
  public @Nullable Object pyAttribute(String name) {
    return switch (name) {
      case "name" -> definition.name();
      case "arguments" -> PyTuple.copyOf(definition.parameters());
      case "catch_kwargs" -> definition.uses().kwargs();
      case "catch_varargs" -> definition.uses().varargs();
      case "caller" -> definition.uses().caller();
      default -> MISSING;
    };
  }

  @Override
  public String pyType() {
    return "Macro";
  }

  @Override
  public String pyRepr() {
    return "<Macro " + (definition.name() == null ? "anonymous" : shownName()) + ">";
  }
}
