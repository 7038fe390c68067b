package io.howdah.python.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A module and all that it imports.
 *
 * @param pythonName the module's full name in Python
 * @param files contents by path in the package tree
 * @param keys a digest of each content by path
 * @param key a digest of everything
 */
public record Payload(
    String pythonName, Map<String, byte[]> files, Map<String, String> keys, String key) {
  static Payload of(String pythonName, Map<String, byte[]> files) {
    Map<String, String> keys = new TreeMap<>();
    StringBuilder all = new StringBuilder(pythonName);
    new TreeMap<>(files)
        .forEach(
            (path, content) -> {
              String key = digest(content);
              keys.put(path, key);
              all.append('\n').append(path).append(' ').append(key);
            });
    return new Payload(
        pythonName, files, keys, digest(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 as text. */
  public static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
