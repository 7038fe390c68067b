package io.howdah.yaml;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The cipher that Ansible calls AES256: keys by PBKDF2-HMAC-SHA256 (10 000 rounds, 80 bytes: cipher
 * key, MAC key, counter), AES-CTR over PKCS#7-padded text, HMAC-SHA256 over the cipher text.
 */
final class VaultCipher {
  private static final int ROUNDS = 10_000;
  private static final int KEY = 32;
  private static final int BLOCK = 16;
  private static final HexFormat HEX = HexFormat.of();

  private VaultCipher() {}

  /** Keys derived from a password and a salt. */
  private record Keys(byte[] cipher, byte[] mac, byte[] counter) {}

  /** A new random salt. */
  static byte[] salt() {
    byte[] salt = new byte[KEY];
    new SecureRandom().nextBytes(salt);
    return salt;
  }

  /** The hexadecimal body of a vault. */
  static String encrypt(byte[] plain, byte[] password, byte[] salt) {
    try {
      Keys keys = derive(password, salt);
      byte[] cipher = aes(Cipher.ENCRYPT_MODE, keys).doFinal(pad(plain));
      byte[] mac = hmac(keys.mac()).doFinal(cipher);
      String body = HEX.formatHex(salt) + "\n" + HEX.formatHex(mac) + "\n" + HEX.formatHex(cipher);
      return HEX.formatHex(body.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM lacks AES or HMAC-SHA256", e);
    }
  }

  /** The plain text, or null where the password does not fit. */
  static byte @Nullable [] decrypt(String body, byte[] password) {
    String[] parts = parts(body);
    byte[] cipher = unhex(parts[2]);
    try {
      Keys keys = derive(password, unhex(parts[0]));
      byte[] mac = hmac(keys.mac()).doFinal(cipher);
      if (!MessageDigest.isEqual(mac, unhex(parts[1]))) {
        return null;
      }
      return unpad(aes(Cipher.DECRYPT_MODE, keys).doFinal(cipher));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM lacks AES or HMAC-SHA256", e);
    }
  }

  private static String[] parts(String body) {
    String[] parts = new String(unhex(body), StandardCharsets.US_ASCII).split("\n", 3);
    if (parts.length != 3) {
      throw new VaultException("Vault vaulttext format error: salt, MAC and text expected");
    }
    return parts;
  }

  private static byte[] unhex(String text) {
    try {
      return HEX.parseHex(text);
    } catch (IllegalArgumentException e) {
      String why = text.length() % 2 == 1 ? "Odd-length string" : "Non-hexadecimal digit found";
      throw new VaultException("Vault format unhexlify error: " + why, e);
    }
  }

  private static Keys derive(byte[] password, byte[] salt) throws GeneralSecurityException {
    byte[] all = pbkdf2(password, salt);
    return new Keys(
        Arrays.copyOfRange(all, 0, KEY),
        Arrays.copyOfRange(all, KEY, 2 * KEY),
        Arrays.copyOfRange(all, 2 * KEY, 2 * KEY + BLOCK));
  }

  /** By hand, since the JDK's takes characters and passwords may be any bytes. */
  private static byte[] pbkdf2(byte[] password, byte[] salt) throws GeneralSecurityException {
    Mac mac = hmac(password);
    byte[] out = new byte[3 * KEY];
    for (int block = 1; block <= 3; block++) {
      mac.update(salt);
      byte[] round = mac.doFinal(new byte[] {0, 0, 0, (byte) block});
      byte[] sum = round.clone();
      for (int i = 1; i < ROUNDS; i++) {
        round = mac.doFinal(round);
        for (int j = 0; j < KEY; j++) {
          sum[j] ^= round[j];
        }
      }
      System.arraycopy(sum, 0, out, (block - 1) * KEY, KEY);
    }
    return out;
  }

  private static Mac hmac(byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac;
  }

  private static Cipher aes(int mode, Keys keys) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(mode, new SecretKeySpec(keys.cipher(), "AES"), new IvParameterSpec(keys.counter()));
    return cipher;
  }

  private static byte[] pad(byte[] plain) {
    int fill = BLOCK - plain.length % BLOCK;
    byte[] padded = Arrays.copyOf(plain, plain.length + fill);
    Arrays.fill(padded, plain.length, padded.length, (byte) fill);
    return padded;
  }

  private static byte[] unpad(byte[] padded) {
    int fill = padded.length == 0 ? 0 : padded[padded.length - 1];
    return Arrays.copyOf(padded, padded.length - Math.min(fill, padded.length));
  }
}
