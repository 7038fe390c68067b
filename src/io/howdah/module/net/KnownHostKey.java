package io.howdah.module.net;

import io.howdah.module.ModuleFailure;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A line of a known_hosts file.
 *
 * @param marker such as @revoked, or empty
 */
record KnownHostKey(String marker, String host, String type, String key) {
  private static final String HASH = "|1|";

  static KnownHostKey parse(String line) {
    String[] words = line.strip().split("\\s+");
    int at = words[0].startsWith("@") ? 1 : 0;
    if (words.length < at + 3) {
      throw new ModuleFailure("not a host key: " + line.strip());
    }
    return new KnownHostKey(at == 1 ? words[0] : "", words[at], words[at + 1], words[at + 2]);
  }

  /** Two hashes of the same host differ; ssh-keygen has said that both are of this host. */
  boolean equalsButHash(KnownHostKey other) {
    boolean hashes = host.startsWith(HASH) && other.host.startsWith(HASH);
    return marker.equals(other.marker)
        && (hashes || host.equals(other.host))
        && type.equals(other.type)
        && key.equals(other.key);
  }

  /** The line with its host hashed under a new salt. */
  static String hashed(String host, String line) {
    byte[] salt = new byte[20];
    new SecureRandom().nextBytes(salt);
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(salt, "HmacSHA1"));
      Base64.Encoder base64 = Base64.getEncoder();
      byte[] hash = mac.doFinal(host.getBytes(StandardCharsets.UTF_8));
      String[] words = line.strip().split("\\s+");
      words[words[0].startsWith("@") ? 1 : 0] =
          HASH + base64.encodeToString(salt) + "|" + base64.encodeToString(hash);
      return String.join(" ", words);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JVM has HmacSHA1", impossible);
    }
  }
}
