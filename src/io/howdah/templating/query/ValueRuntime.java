package io.howdah.templating.query;

import io.burt.jmespath.BaseRuntime;
import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.RuntimeConfiguration;
import io.burt.jmespath.function.FunctionRegistry;
import io.burt.jmespath.node.NodeFactory;
import io.howdah.templating.dump.JsonDumper;
import io.howdah.templating.dump.JsonOptions;
import io.howdah.templating.dump.JsonReader;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** How jmespath-core sees our values. Its interfaces know no nullness: None is null here. */
@NullUnmarked
final class ValueRuntime extends BaseRuntime<Object> {
  private final OrderNodes nodes = new OrderNodes(this);

  ValueRuntime() {
    super(
        RuntimeConfiguration.builder()
            .withFunctionRegistry(FunctionRegistry.defaultRegistry().extend(NumberFunction.all()))
            .build());
  }

  @Override
  public NodeFactory<Object> nodeFactory() {
    return nodes;
  }

  @Override
  public Object parseString(String text) {
    return JsonReader.read(text);
  }

  @Override
  public List<Object> toList(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<Object> values = new ArrayList<>(map.values());
      values.removeIf(Objects::isNull);
      return values;
    }
    return value instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
  }

  @Override
  public String toString(Object value) {
    return PyTypes.isText(value)
        ? PyText.str(value)
        : JsonDumper.dump(value, JsonOptions.DEFAULT.withSeparators(",", ":"));
  }

  @Override
  public Number toNumber(Object value) {
    return value instanceof Number number ? number : null;
  }

  @Override
  public boolean isTruthy(Object value) {
    return value != null && (value instanceof Number || PyOps.truthy(value));
  }

  @Override
  public JmesPathType typeOf(Object value) {
    if (value == null) {
      return JmesPathType.NULL;
    }
    if (value instanceof Boolean) {
      return JmesPathType.BOOLEAN;
    }
    if (value instanceof Number) {
      return JmesPathType.NUMBER;
    }
    if (value instanceof Map<?, ?>) {
      return JmesPathType.OBJECT;
    }
    if (value instanceof List<?>) {
      return PyTypes.isList(value) ? JmesPathType.ARRAY : JmesPathType.NULL;
    }
    return JmesPathType.STRING;
  }

  @Override
  public Object getProperty(Object value, Object name) {
    return value instanceof Map<?, ?> map ? map.get(PyText.plain(name)) : null;
  }

  @Override
  public Collection<Object> getPropertyNames(Object value) {
    return value instanceof Map<?, ?> map ? new ArrayList<>(map.keySet()) : List.of();
  }

  @Override
  public Object createNull() {
    return null;
  }

  @Override
  public Object createArray(Collection<Object> elements) {
    return new ArrayList<>(elements);
  }

  @Override
  public Object createString(String text) {
    return text;
  }

  @Override
  public Object createBoolean(boolean value) {
    return value;
  }

  @Override
  public Object createObject(Map<Object, Object> members) {
    Map<Object, Object> made = new LinkedHashMap<>();
    members.forEach((key, value) -> made.put(PyText.plain(key), value));
    return made;
  }

  @Override
  public Object createNumber(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? (Object) (long) value : (Object) value;
  }

  @Override
  public Object createNumber(long value) {
    return value;
  }

  @Override
  public int compare(Object left, Object right) {
    if (left == null || right == null) {
      return left == right ? 0 : -1;
    }
    if (PyTypes.isText(left) && PyTypes.isText(right)
        || left instanceof Number && right instanceof Number) {
      return PyOps.compare(left, right, "<");
    }
    boolean booleans = left instanceof Boolean || right instanceof Boolean;
    boolean same = left instanceof Boolean == right instanceof Boolean;
    return (!booleans || same) && PyOps.equal(left, right) ? 0 : -1;
  }
}
