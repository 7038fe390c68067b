package io.howdah.templating;

import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import io.howdah.templating.parse.Syntax;
import io.howdah.templating.render.Conversion;
import io.howdah.templating.render.Lookups;
import io.howdah.templating.render.Rendering;
import io.howdah.templating.render.Rendering.Files;
import io.howdah.templating.render.Rendering.Mode;
import io.howdah.templating.render.Retold;
import io.howdah.templating.render.TemplateRun;
import io.howdah.templating.render.Unit;
import io.howdah.templating.render.ValueRenderer;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.TemplateException;
import io.howdah.variables.VariableView;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The Templar of one run. */
final class RunTemplar implements Templar {
  private static final SourceLocation SOMEWHERE = new SourceLocation("<template>", 1, 1);

  private final TemplateEngine engine;
  private final String managed;
  private final Conversion conversion;
  private final Mode mode;
  private final Conditionals conditionals;
  private final TemplateDetection detection;

  RunTemplar(TemplateEngine engine) {
    this.engine = engine;
    this.managed = engine.settings().managed();
    this.conversion = engine.settings().nativeTypes() ? Conversion.NATIVE : Conversion.EVAL;
    List<java.nio.file.Path> folders = List.of(engine.settings().basedir());
    Files files = new Files(folders, engine.syntax());
    this.mode = new Mode(conversion, engine.syntax(), true, files);
    this.conditionals = new Conditionals(engine, mode);
    this.detection = new TemplateDetection(engine);
  }

  @Override
  public String managed() {
    return managed;
  }

  @Override
  public @Nullable Object render(@Nullable Object value, VariableView variables) {
    if (isPlain(value)) {
      return value;
    }
    return guarded(
        () ->
            Retold.of(
                () -> new Rendering(engine, variables, mode), run -> run.values().render(value)));
  }

  private static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof String text
            && !ValueRenderer.possiblyTemplate(text, TemplateOptions.Delimiters.DEFAULT);
  }

  @Override
  public @Nullable Object renderKeepingUnsafe(@Nullable Object value, VariableView variables) {
    if (isPlain(value)) {
      return value;
    }
    return guarded(
        () ->
            Retold.of(
                () -> new Rendering(engine, variables, mode),
                run -> run.values().renderMarked(value)));
  }

  @Override
  public boolean test(@Nullable Object conditional, VariableView variables) {
    return guarded(() -> conditionals.test(conditional, variables));
  }

  @Override
  public boolean isNative() {
    return conversion == Conversion.NATIVE;
  }

  @Override
  public boolean isTemplate(@Nullable Object value) {
    return detection.isTemplate(value);
  }

  @Override
  public String renderTemplate(TemplateSource source, VariableView variables) {
    return guarded(
        () -> {
          try {
            return file(source, variables);
          } catch (TemplateException e) {
            throw e.at(new SourceLocation(source.name(), 1, 1));
          }
        });
  }

  private String file(TemplateSource source, VariableView variables) {
    return PyText.str(renderFile(source, variables, Conversion.TEXT));
  }

  /** Renders a template file; converted results are no longer text and get no newlines. */
  @Nullable Object renderFile(
      TemplateSource source, VariableView variables, Conversion conversion) {
    TemplateOptions options = source.options();
    Syntax nested = OptionHeader.syntax(options, engine.syntax());
    OptionHeader header = OptionHeader.of(source, nested);
    Files files = new Files(options.searchPath(), header.syntax());
    Conversion inner = conversion == Conversion.NATIVE ? conversion : Conversion.EVAL;
    Mode wanted = new Mode(inner, nested, true, files);
    Rendering run = new Rendering(engine, variables, wanted);
    Unit unit = engine.fileText(source.name(), header.text(), header.syntax());
    Object result = TemplateRun.of(run, unit, conversion);
    if (!(PyText.plain(result) instanceof String made)) {
      return result;
    }
    int missing = ValueRenderer.newlinesAtEnd(source.text()) - ValueRenderer.newlinesAtEnd(made);
    boolean stays = result instanceof NativeText text && text.stays();
    return missing > 0 ? made + header.syntax().newline().repeat(missing) : stays ? result : made;
  }

  @Override
  public List<@Nullable Object> lookup(
      String name,
      List<@Nullable Object> terms,
      Map<String, @Nullable Object> options,
      VariableView variables) {
    Rendering run = new Rendering(engine, variables, mode);
    return guarded(() -> Lookups.run(name, terms, options, run.rootFrame()));
  }

  /**
   * Whatever goes wrong is an error of the template, with a place: a stack that is too deep, memory
   * that runs out, and faults of this package too.
   */
  private static <T extends @Nullable Object> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (TemplateException e) {
      throw e.at(SOMEWHERE);
    } catch (HowdahException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw new PyTypeException("RecursionError", "maximum recursion depth exceeded", e)
          .at(SOMEWHERE);
    } catch (OutOfMemoryError e) {
      throw new PyTypeException("MemoryError", "the template needs too much memory", e)
          .at(SOMEWHERE);
    } catch (RuntimeException e) {
      throw new PyTypeException("InternalError", "a fault of howdah's own: " + e, e).at(SOMEWHERE);
    }
  }
}
