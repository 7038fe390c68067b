package io.howdah.connection.ssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Lists of host patterns as known_hosts and ssh_config write them: stars, marks, negation. */
final class HostPatterns {
  private HostPatterns() {}

  /** Whether the first field of a known_hosts line speaks about the host; it may be hashed. */
  static boolean known(String field, String name) {
    return field.startsWith("|1|")
        ? hashed(field, name)
        : any(Arrays.asList(field.split(",")), name);
  }

  /** Whether some pattern matches and none that starts with "!" does. */
  static boolean any(List<String> patterns, String name) {
    boolean found = false;
    for (String pattern : patterns) {
      boolean negated = pattern.startsWith("!");
      if (matches(negated ? pattern.substring(1) : pattern, name)) {
        if (negated) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  private static boolean matches(String pattern, String name) {
    return glob(pattern.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), 0, 0);
  }

  private static boolean glob(String pattern, String text, int p, int t) {
    if (p == pattern.length()) {
      return t == text.length();
    }
    char c = pattern.charAt(p);
    if (c == '*') {
      return glob(pattern, text, p + 1, t) || (t < text.length() && glob(pattern, text, p, t + 1));
    }
    return t < text.length()
        && (c == '?' || c == text.charAt(t))
        && glob(pattern, text, p + 1, t + 1);
  }

  private static boolean hashed(String field, String name) {
    String[] parts = field.split("\\|");
    if (parts.length != 4) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[2]), "HmacSHA1"));
      byte[] hash = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return Arrays.equals(hash, Base64.getDecoder().decode(parts[3]));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      return false;
    }
  }
}
