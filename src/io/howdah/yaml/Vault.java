package io.howdah.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ansible's vault format 1.1 and 1.2 on bytes: {@code $ANSIBLE_VAULT;version;AES256[;id]}, then
 * hexadecimal text in lines of 80.
 */
public final class Vault {
  private static final byte[] HEADER = "$ANSIBLE_VAULT".getBytes(StandardCharsets.US_ASCII);
  private static final int LINE = 80;

  private Vault() {}

  /** A plain text with the id of the password that opened it. */
  public record Opened(byte[] plain, VaultSecrets.Entry used) {}

  /** Whether the bytes begin as a vault does. */
  public static boolean isEncrypted(byte[] data) {
    if (data.length < HEADER.length) {
      return false;
    }
    for (int i = 0; i < HEADER.length; i++) {
      if (data[i] != HEADER[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text begins as a vault does. */
  public static boolean isEncrypted(String text) {
    return text.startsWith("$ANSIBLE_VAULT");
  }

  /**
   * The plain bytes of a vault.
   *
   * @param name the file, for messages; may be empty
   * @throws VaultException where it is no vault, malformed, or no password fits
   */
  public static byte[] decrypt(byte[] vault, VaultSecrets secrets, String name) {
    return open(vault, secrets, name).plain();
  }

  /** As decrypt, and says which password opened it. */
  public static Opened open(byte[] vault, VaultSecrets secrets, String name) {
    if (!isEncrypted(vault)) {
      String file = name.isEmpty() ? "" : name + " is not a vault encrypted file";
      throw new VaultException("input is not vault encrypted data. " + file);
    }
    VaultEnvelope envelope = VaultEnvelope.parse(vault, name);
    if (secrets.entries().isEmpty()) {
      throw new VaultException("Attempting to decrypt but no vault secrets found");
    }
    List<VaultSecrets.Entry> tried = secrets.candidates(envelope.vaultId());
    for (VaultSecrets.Entry entry : tried) {
      byte[] plain = VaultCipher.decrypt(envelope.sealed(), entry.secret().bytes());
      if (plain != null) {
        return new Opened(plain, entry);
      }
    }
    throw new VaultException(
        "Decryption failed (no vault secrets were found that could decrypt)" + on(name));
  }

  /**
   * Seals plain bytes; the header names the id unless it is the default one.
   *
   * @throws VaultException where the input is a vault already
   */
  public static byte[] encrypt(byte[] plain, VaultSecrets.Entry with) {
    return encrypt(plain, with, VaultCipher.salt());
  }

  /** As above with a salt of the caller's, so that equal texts give equal vaults. */
  public static byte[] encrypt(byte[] plain, VaultSecrets.Entry with, byte[] salt) {
    if (isEncrypted(plain)) {
      throw new VaultException("input is already encrypted");
    }
    if (salt.length == 0) {
      throw new VaultException("Empty or invalid salt passed to encrypt()");
    }
    String body = VaultCipher.encrypt(plain, with.secret().bytes(), salt);
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length() + body.length() / 40 + 64);
    out.writeBytes(header(with.id()).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < body.length(); i += LINE) {
      String line = body.substring(i, Math.min(i + LINE, body.length()));
      out.writeBytes((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }

  /** The id that a vault's header names, or "default". Throws VaultException. */
  public static String idOf(byte[] vault) {
    return VaultEnvelope.parse(vault, "").vaultId();
  }

  /** Opens a vault and seals it anew. */
  public static byte[] rekey(byte[] vault, VaultSecrets old, VaultSecrets.Entry with) {
    return encrypt(decrypt(vault, old, ""), with);
  }

  private static String header(String id) {
    boolean named = !id.isEmpty() && !id.equals(VaultSecrets.DEFAULT_ID);
    return named ? "$ANSIBLE_VAULT;1.2;AES256;" + id + "\n" : "$ANSIBLE_VAULT;1.1;AES256\n";
  }

  private static String on(String name) {
    return name.isEmpty() ? "" : " on " + name;
  }
}
