package io.howdah.templating.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jinja's namespace(): attributes that {@code set ns.x} may change from an inner scope. */
public final class Namespace implements PyObject {
  private final Map<Object, @Nullable Object> attributes = new LinkedHashMap<>();

  /** A namespace with first attributes. */
  public Namespace(Map<? extends @Nullable Object, ? extends @Nullable Object> attributes) {
    attributes.forEach((key, value) -> this.attributes.put(String.valueOf(key), value));
  }

  /** Sets an attribute. */
  public void set(String name, @Nullable Object value) {
    attributes.put(name, value);
  }

  @Override
  public @Nullable Object pyAttribute(String name) {
    return attributes.containsKey(name) ? attributes.get(name) : MISSING;
  }

  @Override
  public String pyType() {
    return "Namespace";
  }

  @Override
  public String pyRepr() {
    return "<Namespace " + PyText.repr(attributes) + ">";
  }
}
