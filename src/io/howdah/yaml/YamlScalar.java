package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A single value. */
public final class YamlScalar implements YamlNode {
  private final SourceLocation position;
  private final String text;
  private final @Nullable Object value;

  YamlScalar(SourceLocation position, String text, @Nullable Object value) {
    this.position = position;
    this.text = text;
    this.value = value;
  }

  /** A scalar that stands in no text of its own, at the place of another node. */
  public static YamlScalar at(SourceLocation place, @Nullable Object value) {
    return new YamlScalar(place, value == null ? "" : value.toString(), value);
  }

  /** The text as written, without quotes, escapes resolved. */
  public String text() {
    return text;
  }

  @Override
  public SourceLocation location() {
    return position;
  }

  @Override
  public @Nullable Object value() {
    return value;
  }

  @Override
  public boolean unsafe() {
    return value instanceof Unsafe;
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public String toString() {
    return text;
  }
}
