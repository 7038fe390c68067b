package io.howdah.templating.tree;

import io.howdah.templating.render.Output;
import io.howdah.templating.render.TemplateContext;
import io.howdah.templating.render.Unit;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.Undefined;
import org.jspecify.annotations.Nullable;

/** An imported template: what it set at its top, names with a leading underscore left out. */
record TemplateModule(Unit unit, TemplateContext context, Output output) implements PyObject {
  @Override
  public @Nullable Object pyAttribute(String name) {
    boolean exported = !name.startsWith("_") && context.exported().containsKey(name);
    return exported ? context.exported().get(name) : MISSING;
  }

  /** The value of a name that the template does not export. */
  Undefined missing(String name) {
    return Undefined.hint(
        "the template "
            + PyText.repr(unit.source().name())
            + " (imported) does not export the requested name "
            + PyText.repr(name),
        name);
  }

  @Override
  public String pyType() {
    return "TemplateModule";
  }

  @Override
  public String pyStr() {
    return output.text();
  }

  @Override
  public String pyRepr() {
    return "<TemplateModule " + PyText.repr(unit.source().name()) + ">";
  }
}
