package io.howdah.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Text that a template made, as a variable keeps it. It exists only where values are stored, as
 * {@link Unsafe} does.
 *
 * @param text as it reads
 * @param stays whether it stays text wherever it is read, though it may read as a list, dict or
 *     bool: what Ansible's string filters return
 */
public record MadeText(String text, boolean stays) {
  /** A stored text of any kind as String; any other value as it is. */
  public static @Nullable Object plain(@Nullable Object value) {
    return value instanceof MadeText made ? made.text() : value;
  }

  @Override
  public String toString() {
    return text;
  }
}
