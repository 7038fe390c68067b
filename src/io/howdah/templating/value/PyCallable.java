package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/** A value that a template can call: a method, a global function, a macro. */
public interface PyCallable extends PyObject {
  /** Calls it; wrong arguments are a {@link PyTypeException} in Python's words. */
  @Nullable Object call(Arguments args);

  @Override
  default String pyType() {
    return "builtin_function_or_method";
  }
}
