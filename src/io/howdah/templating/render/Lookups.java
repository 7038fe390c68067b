package io.howdah.templating.render;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.Nearest;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.UndefinedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs lookups by name. */
public final class Lookups {
  private Lookups() {}

  /** The list that a lookup gives; what it reads counts as unsafe. */
  public static List<@Nullable Object> run(
      String name,
      List<@Nullable Object> terms,
      Map<String, @Nullable Object> options,
      Frame frame) {
    Rendering run = frame.run();
    Lookup lookup = run.engine().library().lookup(name);
    if (lookup == null) {
      throw unknown(name, run);
    }
    if (!run.mode().lookups()) {
      throw new PyTypeException(
          "AnsibleError",
          "The lookup `" + name + "` was found, however lookups were disabled from templating");
    }
    run.effect();
    long start = WorkClock.now();
    try {
      List<@Nullable Object> plain = new ArrayList<>(terms);
      if (!lookup.keepsMarks()) {
        plain.replaceAll(LiteralShape::copy);
      }
      return Calls.checked(name, () -> lookup.run(plain, options, frame));
    } finally {
      run.excuse(WorkClock.now() - start);
    }
  }

  private static TemplateException unknown(String name, Rendering run) {
    String near = Nearest.to(name, new TreeSet<>(run.engine().library().lookupNames()));
    return PyTypeException.advised(
        "lookup plugin (" + name + ") not found", near == null ? null : Nearest.hint(near));
  }

  /** Whether an error of a lookup may be ignored by errors='ignore' or 'warn'. */
  public static boolean canIgnore(TemplateException error) {
    return !(error instanceof UndefinedException);
  }
}
