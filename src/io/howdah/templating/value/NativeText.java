package io.howdah.templating.value;

import io.howdah.yaml.MadeText;
import io.howdah.yaml.VaultText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text of a type of its own. Mostly it is what Ansible's string filters (string, to_json, to_yaml,
 * ...) return: text that must stay text as the result of an expression, though it reads as a list,
 * dict or bool. Filters never see it: they are given the plain String, unless it is a vault.
 */
public final class NativeText {
  /** Python's types of text other than str. */
  public enum Kind {
    /** What string filters return. */
    STAYS("ansible.utils.native_jinja.NativeJinjaText"),
    /** The same, come from outside. */
    STAYS_UNSAFE("ansible.utils.unsafe_proxy.NativeJinjaUnsafeText"),
    /** Written in YAML; only told apart where a template asks for types. */
    WRITTEN("ansible.parsing.yaml.objects.AnsibleUnicode"),
    /** Come from outside; only told apart where a template asks for types. */
    UNSAFE("ansible.utils.unsafe_proxy.AnsibleUnsafeText"),
    /** A vault. */
    VAULT("ansible.parsing.yaml.objects.AnsibleVaultEncryptedUnicode");

    private final String pyType;

    Kind(String pyType) {
      this.pyType = pyType;
    }
  }

  private final String written;
  private final @Nullable VaultText vault;
  private final Kind kind;

  private NativeText(String written, @Nullable VaultText vault, Kind kind) {
    this.written = written;
    this.vault = vault;
    this.kind = kind;
  }

  /** Text that stays text. */
  public NativeText(String text) {
    this(text, null, Kind.STAYS);
  }

  /** Text of a type. */
  public static NativeText of(String text, Kind kind) {
    return new NativeText(text, null, kind);
  }

  /** A vault that nothing can open: it passes for its ciphertext. */
  public static NativeText sealed(String ciphertext) {
    return new NativeText(ciphertext, null, Kind.VAULT);
  }

  /** A vault that passes for its plain text, and is opened when that is first needed. */
  public static NativeText of(VaultText vault) {
    return new NativeText("", vault, Kind.VAULT);
  }

  /** What filters and tests are given of a value. */
  public static @Nullable Object forPlugins(@Nullable Object value) {
    return value instanceof NativeText known && known.kind != Kind.VAULT ? known.written : value;
  }

  /** Whether it stays text as the result of an expression. */
  public boolean stays() {
    return kind == Kind.STAYS || kind == Kind.STAYS_UNSAFE;
  }

  /** Whether it passes for a vault. */
  public boolean isVault() {
    return kind == Kind.VAULT;
  }

  /** A vault as it is written. */
  public String sealed() {
    return vault == null ? written : vault.ciphertext();
  }

  /** Whether only its type tells it from a String. */
  public boolean isPlain() {
    return kind == Kind.WRITTEN || kind == Kind.UNSAFE;
  }

  /** The text; throws VaultException where it is a vault that can't be opened. */
  public String text() {
    return vault == null ? written : vault.decrypt();
  }

  /** The vault that the text stands in. */
  public Optional<VaultText> vault() {
    return Optional.ofNullable(vault);
  }

  /** What a variable keeps of it. */
  public Object stored() {
    return vault != null ? vault : stays() ? new MadeText(written, true) : written;
  }

  /** Python's name of its type, which type_debug tells. */
  public String typeName() {
    return kind.pyType.substring(kind.pyType.lastIndexOf('.') + 1);
  }

  /** The same with its module. */
  String fullTypeName() {
    return kind.pyType;
  }

  /** Python's name of its type in messages. */
  String pyType() {
    return typeName();
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
