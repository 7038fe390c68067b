package io.howdah.templating.crypt;

import io.howdah.templating.random.PyRandom;
import io.howdah.templating.value.PyTypeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hashes passwords for /etc/shadow and the like. */
public final class PasswordHash {
  private static final String SALT =
      "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final Map<String, Scheme> SCHEMES =
      Map.ofEntries(
          Map.entry("md5_crypt", ShadowSchemes.MD5),
          Map.entry("apr_md5_crypt", ShadowSchemes.APR),
          Map.entry("sha256_crypt", ShadowSchemes.SHA256),
          Map.entry("sha512_crypt", ShadowSchemes.SHA512),
          Map.entry("des_crypt", ShadowSchemes.DES),
          Map.entry("bcrypt", new BcryptScheme()),
          Map.entry("pbkdf2_sha1", new Pbkdf2Scheme("pbkdf2", "SHA1", 131_000)),
          Map.entry("pbkdf2_sha256", new Pbkdf2Scheme("pbkdf2-sha256", "SHA256", 29_000)),
          Map.entry("pbkdf2_sha512", new Pbkdf2Scheme("pbkdf2-sha512", "SHA512", 25_000)));

  private PasswordHash() {}

  /** One algorithm. */
  interface Scheme {
    /** How long a salt is unless something else is asked for. */
    int saltSize();

    /** The hash. */
    String hash(byte[] password, String salt, HashSettings settings);
  }

  /**
   * The hash of a password.
   *
   * @param algorithm passlib's name, such as sha512_crypt
   * @throws PyTypeException AnsibleError for an unknown algorithm or settings it can't use
   */
  public static String of(byte[] password, String algorithm, HashSettings settings) {
    Scheme scheme = SCHEMES.get(algorithm);
    if (scheme == null) {
      throw new PyTypeException(
          "AnsibleError", "passlib does not support '" + algorithm + "' algorithm");
    }
    for (byte b : password) {
      if (b == 0) {
        throw refused("null character in secret");
      }
    }
    String salt = settings.salt();
    long size = settings.saltSize() == null ? scheme.saltSize() : settings.saltSize();
    String used = salt == null || salt.isEmpty() ? randomSalt(size) : salt;
    return scheme.hash(password.clone(), used, settings);
  }

  /** How long a salt of an algorithm is; 8 for unknown ones, as Ansible's random salts. */
  public static int saltSize(@Nullable String algorithm) {
    Scheme scheme = algorithm == null ? null : SCHEMES.get(algorithm);
    return scheme == null || !usual(algorithm) ? 8 : scheme.saltSize();
  }

  private static boolean usual(@Nullable String algorithm) {
    return algorithm != null
        && (algorithm.equals("bcrypt")
            || algorithm.equals("md5_crypt")
            || algorithm.startsWith("sha"));
  }

  /** Random characters that every algorithm takes. */
  public static String randomSalt(long length) {
    return PyRandom.system().characters(SALT.codePoints().toArray(), (int) Math.min(length, 1024));
  }

  static PyTypeException refused(String problem) {
    return new PyTypeException("AnsibleError", "Could not hash the secret.. " + problem);
  }

  /** Fails unless the salt has fitting characters and length. */
  static void checkSalt(String name, String salt, int most) {
    if (!salt.chars().allMatch(c -> SALT.indexOf(c) >= 0)) {
      throw refused("invalid characters in " + name + " salt");
    }
    if (salt.length() > most) {
      throw refused("salt too large (" + name + " requires <= " + most + " chars)");
    }
  }

  /** Rounds within an algorithm's bounds, or its default. */
  static long rounds(String name, @Nullable Long wanted, long[] bounds) {
    if (wanted == null || wanted == 0) {
      return bounds[0];
    }
    if (wanted < bounds[1]) {
      throw refused(
          "%s: min_desired_rounds (%d) is too low, must be at least %d"
              .formatted(name, wanted, bounds[1]));
    }
    if (wanted > bounds[2]) {
      throw refused(
          "%s: min_desired_rounds (%d) is too large, cannot be more than %d"
              .formatted(name, wanted, bounds[2]));
    }
    return wanted;
  }

  /** Fails where rounds are given to an algorithm that has none. */
  static void noRounds(@Nullable Long rounds) {
    if (rounds != null && rounds != 0) {
      throw PyTypeException.type(
          "MinimalHandler.using() got an unexpected keyword argument 'rounds'");
    }
  }
}
