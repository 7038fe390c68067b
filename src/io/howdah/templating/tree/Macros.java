package io.howdah.templating.tree;

import io.howdah.templating.render.Calls;
import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Output;
import io.howdah.templating.render.Signal;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.TemplateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements that define and call macros. */
public final class Macros {
  private Macros() {}

  /** Parameters of a macro. */
  public record Parameters(List<String> names, List<Expr> defaults) {}

  /** {@code macro name(parameters)} … {@code endmacro}. */
  public static Executable define(
      String name, Parameters parameters, Executable body, java.util.Set<String> mentioned) {
    return new Define(definition(name, parameters, body, mentioned));
  }

  private static Macro.Definition definition(
      @Nullable String name,
      Parameters parameters,
      Executable body,
      java.util.Set<String> mentioned) {
    Macro.Uses uses =
        new Macro.Uses(
            mentioned.contains("varargs") && !parameters.names().contains("varargs"),
            mentioned.contains("kwargs") && !parameters.names().contains("kwargs"),
            mentioned.contains("caller"));
    return new Macro.Definition(name, parameters.names(), parameters.defaults(), body, uses);
  }

  private record Define(Macro.Definition definition) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      String name = definition.name();
      if (name != null) {
        frame.set(name, new Macro(definition, frame, out.conversion()));
      }
      return Signal.NEXT;
    }
  }

  /** {@code call(parameters) macro(arguments)} … {@code endcall}. */
  public static Executable call(
      Invocations.Call call, Parameters parameters, Executable body, CallSite site) {
    return new CallBlock(call, definition(null, parameters, body, site.mentioned()), site.place());
  }

  /** Where a call block stands and which names its body mentions. */
  public record CallSite(Place place, java.util.Set<String> mentioned) {}

  private record CallBlock(Invocations.Call call, Macro.Definition body, Place place)
      implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      try {
        Object function = call.callee().eval(frame);
        Arguments args = call.args().eval(frame);
        Map<String, @Nullable Object> named = new LinkedHashMap<>(args.named());
        if (named.put("caller", new Macro(body, frame, out.conversion())) != null) {
          throw PyTypeException.type("got multiple values for keyword argument 'caller'");
        }
        frame.run().effect();
        Arguments all = new Arguments(args.positional(), named);
        Object made = Calls.call(function, all, frame);
        if (!frame.dropsOutput()) {
          out.add(Statements.finish(made, out));
        }
      } catch (TemplateException e) {
        throw e.at(place.location());
      }
      return Signal.NEXT;
    }
  }
}
