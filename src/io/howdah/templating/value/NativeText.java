package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/**
 * Text that must stay text as the result of an expression, though it reads as a list, dict or bool:
 * what Ansible's string filters (string, to_json, to_yaml, ...) return. Filters never see it: they
 * are given the plain String, unless it is of a type of its own.
 */
public record NativeText(String text, Kind kind) {
  /** Which of Python's types it is. */
  public enum Kind {
    /** str. */
    TEXT,
    /** AnsibleVaultEncryptedUnicode that nothing can open: it passes for its ciphertext. */
    SEALED,
    /** AnsibleVaultEncryptedUnicode that passes for its plain text. */
    OPENED
  }

  /** Common text. */
  public NativeText(String text) {
    this(text, Kind.TEXT);
  }

  /** What filters and tests are given of a value. */
  public static @Nullable Object forPlugins(@Nullable Object value) {
    return value instanceof NativeText known && known.kind == Kind.TEXT ? known.text : value;
  }

  @Override
  public String toString() {
    return text;
  }
}
