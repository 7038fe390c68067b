package io.howdah.jenkins;

import groovy.lang.Closure;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call of a step that Jenkins has: named arguments, positional ones, and a body or null. */
record StepCall(String name, Map<String, Object> named, List<Object> plain, Closure<?> body)
    implements Serializable {
  static StepCall of(String name, Object[] arguments) {
    Map<String, Object> named = new LinkedHashMap<>();
    List<Object> plain = new ArrayList<>();
    Closure<?> body = null;
    for (Object argument : arguments) {
      if (argument instanceof Closure<?> closure) {
        body = closure;
      } else if (argument instanceof Map<?, ?> map && named.isEmpty()) {
        map.forEach((key, value) -> named.put(key.toString(), value));
      } else {
        plain.add(argument);
      }
    }
    return new StepCall(name, named, plain, body);
  }

  /** A named argument, else the first positional one. */
  Object argument(String key) {
    return named.containsKey(key) || plain.isEmpty() ? named.get(key) : plain.get(0);
  }

  String text() {
    return name + named + plain;
  }
}
