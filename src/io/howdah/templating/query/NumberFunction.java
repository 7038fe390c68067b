package io.howdah.templating.query;

import io.burt.jmespath.Adapter;
import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.function.ArgumentConstraint;
import io.burt.jmespath.function.ArgumentConstraints;
import io.burt.jmespath.function.BaseFunction;
import io.burt.jmespath.function.Function;
import io.burt.jmespath.function.FunctionArgument;
import io.howdah.templating.dump.JsonReader;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Functions that keep ints and floats apart as Python does, and values() with its nulls. */
@NullUnmarked
final class NumberFunction extends BaseFunction {
  private static final ArgumentConstraint NUMBERS =
      ArgumentConstraints.arrayOf(ArgumentConstraints.typeOf(JmesPathType.NUMBER));

  /** What it does with its only argument. */
  private interface Body {
    Object of(Object argument);
  }

  private final transient Body body;

  private NumberFunction(String name, ArgumentConstraint constraint, Body body) {
    super(name, constraint);
    this.body = body;
  }

  static Function[] all() {
    return new Function[] {
      new NumberFunction("sum", NUMBERS, list -> PyMath.sum((List<?>) list, 0L)),
      new NumberFunction("avg", NUMBERS, NumberFunction::average),
      new NumberFunction("abs", ArgumentConstraints.typeOf(JmesPathType.NUMBER), PyMath::abs),
      new NumberFunction("to_number", ArgumentConstraints.anyValue(), NumberFunction::number),
      new NumberFunction(
          "values",
          ArgumentConstraints.typeOf(JmesPathType.OBJECT),
          map -> new ArrayList<>(((Map<?, ?>) map).values()))
    };
  }

  private static Object average(Object list) {
    List<?> numbers = (List<?>) list;
    return numbers.isEmpty() ? null : PyMath.div(PyMath.sum(numbers, 0L), (long) numbers.size());
  }

  private static Object number(Object value) {
    if (value instanceof Number) {
      return value;
    }
    if (!(PyText.plain(value) instanceof String text)) {
      return null;
    }
    try {
      return JsonReader.read(text) instanceof Number number ? number : null;
    } catch (PyTypeException e) {
      return null;
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
    return (T) body.of(arguments.get(0).value());
  }
}
