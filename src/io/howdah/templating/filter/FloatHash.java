package io.howdah.templating.filter;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Python's hash of a float: its exact value modulo the prime 2^61 - 1. */
final class FloatHash {
  private static final BigInteger PRIME = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

  private FloatHash() {}

  /** The hash as an unsigned 64-bit number, as it seeds Random. */
  static BigInteger of(double value) {
    if (Double.isInfinite(value)) {
      return unsigned(value > 0 ? 314159 : -314159);
    }
    if (Double.isNaN(value) || value == 0) {
      return BigInteger.ZERO;
    }
    BigDecimal exact = new BigDecimal(Math.abs(value));
    int scale = Math.max(0, exact.scale());
    BigInteger top = exact.setScale(scale).unscaledValue();
    BigInteger bottom = BigInteger.TEN.pow(scale);
    BigInteger shared = top.gcd(bottom);
    long hash =
        top.divide(shared).multiply(bottom.divide(shared).modInverse(PRIME)).mod(PRIME).longValue();
    long signed = value < 0 ? -hash : hash;
    return unsigned(signed == -1 ? -2 : signed);
  }

  private static BigInteger unsigned(long value) {
    BigInteger made = BigInteger.valueOf(value);
    return made.signum() < 0 ? made.add(BigInteger.TWO.pow(64)) : made;
  }
}
