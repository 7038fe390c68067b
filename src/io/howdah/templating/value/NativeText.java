package io.howdah.templating.value;

import io.howdah.yaml.VaultText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text that must stay text as the result of an expression, though it reads as a list, dict or bool:
 * what Ansible's string filters (string, to_json, to_yaml, ...) return. Filters never see it: they
 * are given the plain String, unless it is of a type of its own.
 */
public final class NativeText {
  private final String written;
  private final @Nullable VaultText vault;
  private final boolean common;

  private NativeText(String written, @Nullable VaultText vault, boolean common) {
    this.written = written;
    this.vault = vault;
    this.common = common;
  }

  /** Common text. */
  public NativeText(String text) {
    this(text, null, true);
  }

  /** A vault that nothing can open: it passes for its ciphertext. */
  public static NativeText sealed(String ciphertext) {
    return new NativeText(ciphertext, null, false);
  }

  /** A vault that passes for its plain text, and is opened when that is first needed. */
  public static NativeText of(VaultText vault) {
    return new NativeText("", vault, false);
  }

  /** What filters and tests are given of a value. */
  public static @Nullable Object forPlugins(@Nullable Object value) {
    return value instanceof NativeText known && known.common ? known.written : value;
  }

  /** The text; throws VaultException where it is a vault that can't be opened. */
  public String text() {
    return vault == null ? written : vault.decrypt();
  }

  /** The vault that the text stands in. */
  public Optional<VaultText> vault() {
    return Optional.ofNullable(vault);
  }

  /** Python's name of its type. */
  String pyType() {
    return common ? "str" : "AnsibleVaultEncryptedUnicode";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NativeText that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
