package io.howdah.templating.net;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as numbers and back, in the notation of inet_pton and inet_ntop. */
final class IpText {
  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int WORDS = 8;

  private IpText() {}

  /** The number of an IPv4 address, or null. */
  static @Nullable BigInteger four(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4) {
      return null;
    }
    long value = 0;
    for (String octet : octets) {
      Matcher matcher = OCTET.matcher(octet);
      if (!matcher.matches() || Integer.parseInt(octet) > 255) {
        return null;
      }
      value = value << 8 | Integer.parseInt(octet);
    }
    return BigInteger.valueOf(value);
  }

  /** The number of an IPv6 address, or null. */
  static @Nullable BigInteger six(String text) {
    if (!SIX.matcher(text).matches()) {
      return null;
    }
    try {
      IPAddress address = new IPAddressString(text).toAddress();
      return address == null || !address.isIPv6() || address.isMultiple() || address.isPrefixed()
          ? null
          : address.getValue();
    } catch (AddressStringException | IncompatibleAddressException e) {
      return null;
    }
  }

  /** The usual notation of an address. */
  static String of(int version, BigInteger value) {
    return version == 4 ? four(value) : six(value);
  }

  /** A number as an address of the version it fits, as netaddr makes one. */
  static String ofNumber(BigInteger value) {
    if (value.signum() < 0 || value.bitLength() > 128) {
      throw new PyTypeException(
          "AddrFormatError", "failed to detect a valid IP address from " + value);
    }
    return of(value.bitLength() > 32 ? 6 : 4, value);
  }

  /** The number of an address as inet_aton reads it: "10.1" is 10.0.0.1; null if it is none. */
  static @Nullable BigInteger loose(String text) {
    String[] parts = text.stripTrailing().split("\\.", -1);
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      int bits = last ? 8 * (5 - parts.length) : 8;
      Long number = parts.length > 4 ? null : number(parts[i]);
      if (number == null || number >> bits != 0) {
        return null;
      }
      value = value << bits | number;
    }
    return BigInteger.valueOf(value);
  }

  private static @Nullable Long number(String text) {
    if (text.matches("0[xX][0-9a-fA-F]{1,8}")) {
      return Long.valueOf(text.substring(2), 16);
    }
    if (text.matches("0[0-7]{1,11}")) {
      return Long.valueOf(text, 8);
    }
    return text.matches("0|[1-9][0-9]{0,9}") ? Long.valueOf(text) : null;
  }

  private static String four(BigInteger value) {
    long bits = value.longValue();
    return (bits >> 24 & 255)
        + "."
        + (bits >> 16 & 255)
        + "."
        + (bits >> 8 & 255)
        + "."
        + (bits & 255);
  }

  private static String six(BigInteger value) {
    int[] words = new int[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = value.shiftRight(16 * (WORDS - 1 - i)).intValue() & 0xffff;
    }
    int[] run = longestZeros(words);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      if (i >= run[0] && i < run[0] + run[1]) {
        out.append(i == run[0] ? ":" : "");
        continue;
      }
      out.append(i > 0 ? ":" : "");
      boolean mapped = run[0] == 0 && (run[1] == 6 || run[1] == 5 && words[5] == 0xffff);
      if (i == 6 && mapped) {
        return out.append(four(value)).toString();
      }
      out.append(Integer.toHexString(words[i]));
    }
    return out.append(run[0] + run[1] == WORDS ? ":" : "").toString();
  }

  /**
   * Start and length of the first longest run of two or more zero words; -1 where there is none.
   */
  private static int[] longestZeros(int[] words) {
    int[] best = {-1, 0};
    int start = 0;
    for (int i = 0; i <= WORDS; i++) {
      if (i < WORDS && words[i] == 0) {
        continue;
      }
      if (i - start > Math.max(best[1], 1)) {
        best = new int[] {start, i - start};
      }
      start = i + 1;
    }
    return best[0] < 0 ? new int[] {-1, 0} : best;
  }
}
