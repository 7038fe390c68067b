package io.howdah.templating.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An iterator that can be read once; Ansible turns those that filters return into lists. */
public final class PyGenerator implements Iterable<@Nullable Object>, PyObject {
  private final Iterator<? extends @Nullable Object> source;
  private final String type;

  /** A generator over a source, with the type name that is printed. */
  public PyGenerator(Iterator<? extends @Nullable Object> source, String type) {
    this.source = source;
    this.type = type;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Iterator<@Nullable Object> iterator() {
    return (Iterator<@Nullable Object>) source;
  }

  @Override
  public String pyType() {
    return type;
  }

  @Override
  public String pyRepr() {
    return "<" + type + " object at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
  }
}
