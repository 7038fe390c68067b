package io.howdah.templating.filter;

import io.howdah.templating.value.PyTypeException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Hashes by the names of Python's hashlib. */
final class Digests {
  private Digests() {}

  /** The hexadecimal digest; an unknown name is Ansible's filter error. */
  static String hex(String name, byte[] data) {
    return HexFormat.of().formatHex(digest(name, data));
  }

  /** The digest. */
  static byte[] digest(String name, byte[] data) {
    String java = java(name);
    try {
      return MessageDigest.getInstance(java).digest(data);
    } catch (NoSuchAlgorithmException e) {
      return bouncy(name, java, data);
    }
  }

  private static byte[] bouncy(String name, String java, byte[] data) {
    try {
      return MessageDigest.getInstance(java, Bouncy.PROVIDER).digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new PyTypeException("AnsibleFilterError", "unsupported hash type " + name, e);
    }
  }

  /** Loaded only where the JDK lacks a digest: the provider takes long to start. */
  private static final class Bouncy {
    static final Provider PROVIDER = new BouncyCastleProvider();
  }

  private static String java(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
    return switch (plain) {
      case "md5" -> "MD5";
      case "sha1" -> "SHA-1";
      case "sha224" -> "SHA-224";
      case "sha256" -> "SHA-256";
      case "sha384" -> "SHA-384";
      case "sha512" -> "SHA-512";
      case "sha512_224" -> "SHA-512/224";
      case "sha512_256" -> "SHA-512/256";
      case "sha3_224", "sha3_256", "sha3_384", "sha3_512" -> "SHA3-" + plain.substring(5);
      case "blake2b" -> "BLAKE2B-512";
      case "blake2s" -> "BLAKE2S-256";
      case "ripemd160" -> "RIPEMD160";
      case "sm3" -> "SM3";
      case "md4" -> "MD4";
      default -> "unknown " + name;
    };
  }
}
