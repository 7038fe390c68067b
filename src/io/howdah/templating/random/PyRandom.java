package io.howdah.templating.random;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;

/** Python's random.Random (seeded) and random.SystemRandom: choices, shuffles and ranges. */
public final class PyRandom {
  private static final SecureRandom SYSTEM = new SecureRandom();
  private final Bits bits;

  private PyRandom(Bits bits) {
    this.bits = bits;
  }

  /** Unpredictable numbers. */
  public static PyRandom system() {
    return new PyRandom(() -> SYSTEM.nextInt() & 0xffffffffL);
  }

  /** Random(text). */
  public static PyRandom seeded(String seed) {
    byte[] text = seed.getBytes(StandardCharsets.UTF_8);
    byte[] digest = sha512(text);
    byte[] all = new byte[text.length + digest.length];
    System.arraycopy(text, 0, all, 0, text.length);
    System.arraycopy(digest, 0, all, text.length, digest.length);
    return seeded(new BigInteger(1, all));
  }

  /** Random(number). */
  public static PyRandom seeded(BigInteger seed) {
    BigInteger rest = seed.abs();
    int words = Math.max(1, (rest.bitLength() + 31) / 32);
    long[] key = new long[words];
    for (int i = 0; i < words; i++) {
      key[i] = rest.intValue() & 0xffffffffL;
      rest = rest.shiftRight(32);
    }
    return new PyRandom(new MersenneTwister(key));
  }

  private static byte[] sha512(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number of so many bits. */
  BigInteger bits(int count) {
    if (count <= 32) {
      return BigInteger.valueOf(bits.next() >>> 32 - count);
    }
    BigInteger value = BigInteger.ZERO;
    for (int done = 0; done < count; done += 32) {
      int wanted = Math.min(32, count - done);
      value = value.or(BigInteger.valueOf(bits.next() >>> 32 - wanted).shiftLeft(done));
    }
    return value;
  }

  /** From 0 up to the bound, which is not reached; 0 where the bound is 0. */
  public BigInteger below(BigInteger bound) {
    if (bound.signum() == 0) {
      return BigInteger.ZERO;
    }
    BigInteger found = bits(bound.bitLength());
    while (found.compareTo(bound) >= 0) {
      found = bits(bound.bitLength());
    }
    return found;
  }

  /** From 0 up to the bound, which is not reached. */
  public int below(int bound) {
    return below(BigInteger.valueOf(bound)).intValue();
  }

  /** random.shuffle, in place. */
  public void shuffle(List<?> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, below(i + 1));
    }
  }

  /** So many characters of a text, as random.choice takes them one by one. */
  public String characters(int[] codePoints, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.appendCodePoint(codePoints[below(codePoints.length)]);
    }
    return out.toString();
  }
}
