package io.howdah.templating;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.InterpreterFactory;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;

/**
 * Our language behind jinjava's own API: an interpreter whose templates are parsed and evaluated by
 * us, for jinjava filters, tests and tags that call back into it.
 */
final class JinjavaBridge {
  private JinjavaBridge() {}

  /** An interpreter over the library of an engine. */
  static JinjavaInterpreter interpreter(TemplateEngine engine) {
    return jinjava(engine).newInterpreter();
  }

  /** A Jinjava whose interpreters speak our language. */
  static Jinjava jinjava(TemplateEngine engine) {
    return new Jinjava(
        JinjavaConfig.newBuilder().withInterperterFactory(new Factory(engine)).build());
  }

  private record Factory(TemplateEngine engine) implements InterpreterFactory {
    @Override
    public JinjavaInterpreter newInstance(JinjavaInterpreter original) {
      return new HowdahInterpreter(engine, original);
    }

    @Override
    public JinjavaInterpreter newInstance(
        Jinjava application, Context context, JinjavaConfig config) {
      return new HowdahInterpreter(
          engine, application, new LibraryContext(context, engine.library()), config);
    }
  }
}
