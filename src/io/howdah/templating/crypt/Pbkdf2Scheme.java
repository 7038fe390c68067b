package io.howdah.templating.crypt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * passlib's PBKDF2 hashes.
 *
 * @param mark what the hash begins with, between dollars
 * @param digest Java's name of the hash function
 * @param usual rounds unless others are asked for
 */
record Pbkdf2Scheme(String mark, String digest, long usual) implements PasswordHash.Scheme {
  @Override
  public int saltSize() {
    return 16;
  }

  @Override
  public String hash(byte[] password, String salt, HashSettings settings) {
    long[] bounds = {usual, 1, 0xffffffffL};
    long rounds = PasswordHash.rounds(mark.replace('-', '_'), settings.rounds(), bounds);
    byte[] raw = salt.getBytes(StandardCharsets.US_ASCII);
    char[] secret = new String(password, StandardCharsets.UTF_8).toCharArray();
    int bits = digest.equals("SHA1") ? 160 : Integer.parseInt(digest.substring(3));
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmac" + digest)
              .generateSecret(new PBEKeySpec(secret, raw, (int) rounds, bits))
              .getEncoded();
      return "$%s$%d$%s$%s".formatted(mark, rounds, encode(raw), encode(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM lacks PBKDF2 with " + digest, e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes).replace('+', '.');
  }
}
