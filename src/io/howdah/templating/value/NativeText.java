package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/**
 * Text that must stay text as the result of an expression, though it reads as a list, dict or bool:
 * what Ansible's string filters (string, to_json, to_yaml, ...) return. Filters never see it: they
 * are given the plain String, unless it is of a type of its own.
 *
 * @param sealed whether it is a vault that passes for the text that it is
 *     (AnsibleVaultEncryptedUnicode)
 */
public record NativeText(String text, boolean sealed) {
  /** Common text. */
  public NativeText(String text) {
    this(text, false);
  }

  /** What filters and tests are given of a value. */
  public static @Nullable Object forPlugins(@Nullable Object value) {
    return value instanceof NativeText known && !known.sealed() ? known.text() : value;
  }

  @Override
  public String toString() {
    return text;
  }
}
