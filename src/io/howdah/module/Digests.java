package io.howdah.module;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of bytes that the controller holds. */
public final class Digests {
  private Digests() {}

  /** SHA-1, lower-case hex. */
  public static String sha1(byte[] content) {
    return hex("SHA-1", content);
  }

  /** MD5, lower-case hex. */
  public static String md5(byte[] content) {
    return hex("MD5", content);
  }

  private static String hex(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has " + algorithm, impossible);
    }
  }
}
