package io.howdah.templating.query;

import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.howdah.templating.value.PyTypeException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Searches values by a JMESPath expression; expressions are kept compiled. */
public final class JsonQuery {
  private static final int CACHED = 500;
  private static final Map<String, Expression<Object>> KNOWN = new ConcurrentHashMap<>();

  /** Loaded when first used: the parser takes a while to start. */
  private static final class Holder {
    static final ValueRuntime RUNTIME = new ValueRuntime();
  }

  private JsonQuery() {}

  /** What is found, or null; wrong expressions are Ansible's filter error. */
  public static @Nullable Object search(String expression, @Nullable Object data) {
    try {
      Expression<Object> compiled = KNOWN.get(expression);
      if (compiled == null) {
        compiled = Holder.RUNTIME.compile(OldLiterals.quote(expression));
        if (KNOWN.size() >= CACHED) {
          KNOWN.clear();
        }
        KNOWN.put(expression, compiled);
      }
      return found(compiled, data);
    } catch (JmesPathException e) {
      throw new PyTypeException(
          "AnsibleFilterError", "JMESPathError in json_query filter plugin:\n" + e.getMessage(), e);
    }
  }

  @SuppressWarnings("NullAway") // jmespath-core's interfaces know no nullness; None is null to it
  private static @Nullable Object found(Expression<Object> expression, @Nullable Object data) {
    return expression.search(data);
  }
}
