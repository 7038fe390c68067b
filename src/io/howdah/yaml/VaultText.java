package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands encrypted in YAML ({@code !vault}). It is decrypted when it is first read, so
 * that a run that never needs it needs no password. Its string form shows nothing secret.
 */
public final class VaultText {
  private final String ciphertext;
  private final VaultSecrets secrets;
  private final SourceLocation location;
  private volatile @Nullable String plain;

  /** A vault's text as written, with the passwords that may open it. */
  public VaultText(String ciphertext, VaultSecrets secrets, SourceLocation location) {
    this.ciphertext = ciphertext;
    this.secrets = secrets;
    this.location = location;
  }

  /** The whole vault as written, header included. */
  public String ciphertext() {
    return ciphertext;
  }

  /** The plain text, decrypted once. Throws VaultException, located. */
  public String decrypt() {
    String known = plain;
    if (known == null) {
      known = open();
      plain = known;
    }
    return known;
  }

  private String open() {
    try {
      byte[] vault = ciphertext.getBytes(StandardCharsets.UTF_8);
      return new String(Vault.decrypt(vault, secrets, ""), StandardCharsets.UTF_8);
    } catch (VaultException e) {
      throw new VaultException(String.valueOf(e.getMessage()), location);
    }
  }

  @Override
  public String toString() {
    return "VaultText(" + location + ")";
  }
}
