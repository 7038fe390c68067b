package io.howdah.templating;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.Node;
import io.howdah.templating.extension.ContextSource;
import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.render.Conversion;
import io.howdah.templating.render.CurrentFrame;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Output;
import io.howdah.templating.render.Rendering;
import io.howdah.templating.render.TemplateRun;
import io.howdah.templating.render.Unit;
import io.howdah.templating.value.PyText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** jinjava's interpreter with our parser, evaluator and Python's way to print values. */
final class HowdahInterpreter extends JinjavaInterpreter implements ContextSource {
  private final TemplateEngine engine;

  HowdahInterpreter(
      TemplateEngine engine, Jinjava application, Context context, JinjavaConfig config) {
    super(application, context, config);
    this.engine = engine;
  }

  HowdahInterpreter(TemplateEngine engine, JinjavaInterpreter original) {
    super(original);
    this.engine = engine;
  }

  @Override
  public EvalContext evalContext() {
    return CurrentFrame.get();
  }

  @Override
  public Node parse(String template) {
    Node root = super.parse("");
    Unit unit = engine.fileText("<template>", template, engine.syntax());
    root.getChildren().add(new TemplateNode(unit));
    return root;
  }

  @Override
  public @Nullable Object resolveELExpression(String expression, int line) {
    return resolveELExpression(expression, line, -1);
  }

  @Override
  public @Nullable Object resolveELExpression(String expression, int line, int position) {
    Unit unit = engine.fileText("<expression>", "{{ " + expression + " }}", engine.syntax());
    Frame frame = CurrentFrame.orNull();
    if (frame == null) {
      return TemplateRun.of(rendering(), unit, Conversion.NATIVE);
    }
    Output out = new Output(Conversion.NATIVE);
    unit.body().run(frame.buffered(), out);
    return out.result();
  }

  @Override
  public @Nullable Object resolveELExpressionSilently(String expression) {
    return resolveELExpression(expression, -1);
  }

  @Override
  public String getAsString(@Nullable Object value) {
    return PyText.str(value);
  }

  /** Text of a parsed template with the variables of this interpreter's context. */
  String text(Unit unit) {
    return PyText.str(TemplateRun.of(rendering(), unit, Conversion.TEXT));
  }

  private Rendering rendering() {
    Map<String, @Nullable Object> scope = getContext();
    Rendering.Files files =
        new Rendering.Files(List.of(engine.settings().basedir()), engine.syntax());
    Rendering.Mode mode = new Rendering.Mode(Conversion.EVAL, engine.syntax(), true, files);
    return new Rendering(engine, new MapView(scope), mode);
  }
}
