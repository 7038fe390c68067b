package io.howdah.templating.render;

import io.howdah.templating.value.TemplateException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Errors that name the type of a text. Texts know theirs only where a template asks for it; a
 * rendering that fails with such an error is done again with all types known.
 */
public final class Retold {
  private static final Pattern TEXT_TYPE = Pattern.compile("\\bstr object|'str'|\"str\"");

  private Retold() {}

  /** What the work gives in a rendering; its error has the types of texts in Python's words. */
  public static <T extends @Nullable Object> T of(
      Supplier<Rendering> renderings, Function<Rendering, T> work) {
    Rendering run = renderings.get();
    try {
      return work.apply(run);
    } catch (TemplateException e) {
      if (!run.hadEffects() && TEXT_TYPE.matcher(String.valueOf(e.getMessage())).find()) {
        Rendering again = renderings.get();
        again.tellTypes();
        var unused = work.apply(again);
      }
      throw e;
    }
  }
}
