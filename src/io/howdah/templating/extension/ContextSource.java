package io.howdah.templating.extension;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;

/** An interpreter that knows the rendering it is used in. */
public interface ContextSource {
  /** The context of the rendering that runs in this thread. */
  EvalContext evalContext();

  /** The context behind an interpreter of ours; any other interpreter is a bug. */
  static EvalContext of(JinjavaInterpreter interpreter) {
    if (interpreter instanceof ContextSource source) {
      return source.evalContext();
    }
    throw new IllegalStateException("not an interpreter made by the Templar: " + interpreter);
  }
}
