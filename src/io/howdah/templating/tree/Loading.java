package io.howdah.templating.tree;

import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Output;
import io.howdah.templating.render.Signal;
import io.howdah.templating.render.TemplateContext;
import io.howdah.templating.render.TemplateFiles;
import io.howdah.templating.render.TemplateRun;
import io.howdah.templating.render.Unit;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.Undefined;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** include, import, extends and block. */
public final class Loading {
  private Loading() {}

  /** How a template is loaded: the expression that names it, and what it may see. */
  public record Request(Expr name, boolean withContext, boolean ignoreMissing, Place place) {
    private @Nullable Unit find(Frame frame) {
      return TemplateFiles.load(name.eval(frame), ignoreMissing, frame);
    }

    private TemplateContext context(Unit unit, Frame frame) {
      TemplateContext.Scope scope =
          withContext
              ? new TemplateContext.Scope(frame.context().scope().variables(), frame.locals())
              : TemplateContext.Scope.BARE;
      return new TemplateContext(frame.run(), unit, scope);
    }
  }

  /** {@code include}. */
  public record Include(Request request) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      try {
        Unit unit = request.find(frame);
        if (unit != null) {
          TemplateRun.into(request.context(unit, frame), out);
        }
      } catch (TemplateException e) {
        throw e.at(request.place().location());
      }
      return Signal.NEXT;
    }
  }

  private static TemplateModule module(Request request, Frame frame, Output out) {
    Unit unit = request.find(frame);
    if (unit == null) {
      throw new IllegalStateException("an import never ignores a missing template");
    }
    TemplateContext context = request.context(unit, frame);
    Output part = out.part();
    TemplateRun.into(context, part);
    return new TemplateModule(unit, context, part);
  }

  /** {@code import … as name}. */
  public record Import(Request request, String target) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      try {
        frame.set(target, module(request, frame, out));
      } catch (TemplateException e) {
        throw e.at(request.place().location());
      }
      return Signal.NEXT;
    }
  }

  /** {@code from … import a as b}: names to the names they get. */
  public record FromImport(Request request, Map<String, String> names) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      try {
        TemplateModule module = module(request, frame, out);
        names.forEach(
            (name, alias) -> {
              Object found = module.pyAttribute(name);
              frame.set(alias, found == PyObject.MISSING ? module.missing(name) : found);
            });
      } catch (TemplateException e) {
        throw e.at(request.place().location());
      }
      return Signal.NEXT;
    }
  }

  /** {@code extends}. */
  public record Extends(Request request) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      try {
        Unit unit = request.find(frame);
        if (unit != null && !frame.context().extend(unit)) {
          throw new PyTypeException("TemplateRuntimeError", "extended multiple times");
        }
      } catch (TemplateException e) {
        throw e.at(request.place().location());
      }
      return Signal.NEXT;
    }
  }

  /** {@code block name}. */
  public record BlockPlace(String name, boolean scoped, Place place) implements Executable {
    @Override
    public Signal run(Frame frame, Output out) {
      if (frame.isTop() && frame.dropsOutput()) {
        return Signal.NEXT;
      }
      List<Unit.Block> chain = frame.context().blocks(name);
      if (chain.get(0).required()) {
        throw new PyTypeException("TemplateRuntimeError", "Required block '" + name + "' not found")
            .at(place.location());
      }
      runBlock(chain, 0, scoped ? frame : null, frame.context(), out);
      return Signal.NEXT;
    }
  }

  private static void runBlock(
      List<Unit.Block> chain,
      int depth,
      @Nullable Frame around,
      TemplateContext context,
      Output out) {
    context.run().enter();
    try {
      Frame frame = around == null ? Frame.block(context) : around.inner();
      String name = "super";
      frame.set(name, parent(chain, depth + 1, context, out));
      chain.get(depth).body().run(frame, out);
    } finally {
      context.run().leave();
    }
  }

  private static Object parent(
      List<Unit.Block> chain, int depth, TemplateContext context, Output out) {
    if (depth >= chain.size()) {
      return Undefined.hint("there is no parent block called by this name.", "super");
    }
    return new BlockCall(
        () -> {
          Output part = out.part();
          runBlock(chain, depth, null, context, part);
          return part.result();
        },
        () -> parent(chain, depth + 1, context, out));
  }

  /** {@code self}: calls of the template's blocks by name. */
  public record Self() implements Expr {
    @Override
    public @Nullable Object eval(Frame frame) {
      return new SelfReference(frame);
    }
  }

  private record SelfReference(Frame frame) implements PyObject {
    @Override
    public String pyType() {
      return "TemplateReference";
    }

    @Override
    public String pyRepr() {
      return "<TemplateReference None>";
    }

    @Override
    public @Nullable Object pyAttribute(String name) {
      TemplateContext context = frame.context();
      List<Unit.Block> chain = context.blocks(name);
      if (chain.isEmpty()) {
        return MISSING;
      }
      return parent(chain, 0, context, new Output(frame.run().mode().conversion()));
    }
  }
}
