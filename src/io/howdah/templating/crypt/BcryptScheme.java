package io.howdah.templating.crypt;

import io.howdah.templating.value.PyTypeException;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.generators.BCrypt;
import org.jspecify.annotations.Nullable;

/** bcrypt, by Bouncy Castle. */
final class BcryptScheme implements PasswordHash.Scheme {
  private static final String DIGITS =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int SALT = 22;
  private static final int LONGEST = 72;

  @Override
  public int saltSize() {
    return SALT;
  }

  @Override
  public String hash(byte[] password, String salt, HashSettings settings) {
    String ident = ident(settings.ident());
    String repaired = repaired(salt);
    PasswordHash.checkSalt("bcrypt", repaired, Integer.MAX_VALUE);
    if (repaired.length() != SALT) {
      String size = repaired.length() < SALT ? "small" : "large";
      throw PasswordHash.refused("salt too " + size + " (bcrypt requires exactly 22 chars)");
    }
    long cost = PasswordHash.rounds("bcrypt", settings.rounds(), new long[] {12, 4, 31});
    byte[] made = BCrypt.generate(terminated(password), decode(repaired), (int) cost);
    return "$%s$%02d$%s%s".formatted(ident, cost, repaired, encode(Arrays.copyOf(made, 23)));
  }

  private static String ident(@Nullable String wanted) {
    if (wanted == null || wanted.isEmpty()) {
      return "2b";
    }
    String bare = wanted.replace("$", "");
    if (!List.of("2a", "2b", "2y", "2x").contains(bare)) {
      throw PasswordHash.refused("invalid ident: '" + wanted + "'");
    }
    return bare;
  }

  private static byte[] terminated(byte[] password) {
    return Arrays.copyOf(password, Math.min(password.length + 1, LONGEST));
  }

  /** Without bits that the last character has and 16 bytes don't need. */
  private static String repaired(String salt) {
    int rest = salt.length() % 4;
    if (rest == 1) {
      throw PyTypeException.value("source length must != 1 mod 4");
    }
    int digit = salt.isEmpty() ? -1 : DIGITS.indexOf(salt.charAt(salt.length() - 1));
    if (rest == 0 || digit < 0) {
      return salt;
    }
    int kept = digit & (rest == 2 ? 0x30 : 0x3c);
    return salt.substring(0, salt.length() - 1) + DIGITS.charAt(kept);
  }

  private static byte[] decode(String text) {
    byte[] out = new byte[text.length() * 6 / 8];
    int bits = 0;
    int held = 0;
    int at = 0;
    for (char c : text.toCharArray()) {
      bits = bits << 6 | DIGITS.indexOf(c);
      held += 6;
      if (held >= 8 && at < out.length) {
        held -= 8;
        out[at++] = (byte) (bits >> held);
      }
    }
    return out;
  }

  private static String encode(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : bytes) {
      bits = bits << 8 | b & 0xff;
      held += 8;
      while (held >= 6) {
        held -= 6;
        out.append(DIGITS.charAt(bits >> held & 0x3f));
      }
    }
    if (held > 0) {
      out.append(DIGITS.charAt(bits << 6 - held & 0x3f));
    }
    return out.toString();
  }
}
