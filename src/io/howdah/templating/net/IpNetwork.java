package io.howdah.templating.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address with a prefix, as Python's netaddr.IPNetwork.
 *
 * @param version 4 or 6
 * @param value the address, host bits included
 * @param prefix bits of the network part
 */
public record IpNetwork(int version, BigInteger value, int prefix) {
  private static final Pattern NUMBER = Pattern.compile("\\s*\\+?[0-9]+(?:_[0-9]+)*\\s*");

  /** Parses an address with an optional prefix, netmask or hostmask; null if it is none. */
  public static @Nullable IpNetwork parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    String prefix = slash < 0 ? null : text.substring(slash + 1);
    BigInteger four = IpText.four(address);
    BigInteger value = four != null ? four : partial(address);
    IpNetwork made = value == null ? null : with(4, value, prefix);
    if (made != null) {
      return made;
    }
    BigInteger six = IpText.six(address);
    return six == null ? null : with(6, six, prefix);
  }

  /** A plain address, or null. */
  public static @Nullable IpNetwork address(String text) {
    BigInteger four = IpText.loose(text);
    if (four != null) {
      return new IpNetwork(4, four, 32);
    }
    BigInteger six = IpText.six(text);
    return six == null ? null : new IpNetwork(6, six, 128);
  }

  /** A number as an address; null if the version has no such address. */
  public static @Nullable IpNetwork of(int version, BigInteger value, int prefix) {
    int width = version == 4 ? 32 : 128;
    boolean valid =
        value.signum() >= 0 && value.bitLength() <= width && prefix >= 0 && prefix <= width;
    return valid ? new IpNetwork(version, value, prefix) : null;
  }

  /** "10.1" is 10.1.0.0. */
  private static @Nullable BigInteger partial(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length > 4) {
      return null;
    }
    List<String> octets = new ArrayList<>();
    for (String part : parts) {
      if (!NUMBER.matcher(part).matches()) {
        return null;
      }
      octets.add(number(part).toString());
    }
    while (octets.size() < 4) {
      octets.add("0");
    }
    return IpText.four(String.join(".", octets));
  }

  private static BigInteger number(String text) {
    return new BigInteger(text.strip().replace("_", "").replace("+", ""));
  }

  private static @Nullable IpNetwork with(int version, BigInteger value, @Nullable String prefix) {
    int width = version == 4 ? 32 : 128;
    if (prefix == null) {
      return new IpNetwork(version, value, width);
    }
    if (NUMBER.matcher(prefix).matches()) {
      BigInteger bits = number(prefix);
      return bits.bitLength() > 16 ? null : of(version, value, bits.intValue());
    }
    BigInteger mask = version == 4 ? IpText.four(prefix) : IpText.six(prefix);
    if (mask == null) {
      return null;
    }
    BigInteger all = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
    int hostBits = bits(all.xor(mask));
    int maskBits = bits(mask);
    if (hostBits >= 0) {
      return new IpNetwork(version, value, width - hostBits);
    }
    return maskBits < 0 ? null : new IpNetwork(version, value, width - maskBits);
  }

  /** How many one bits a number of the form 2^n - 1 has, else -1. */
  private static int bits(BigInteger number) {
    return number.bitLength() == number.bitCount() ? number.bitCount() : -1;
  }

  /** 32 or 128. */
  int width() {
    return version == 4 ? 32 : 128;
  }

  BigInteger hostMask() {
    return BigInteger.ONE.shiftLeft(width() - prefix).subtract(BigInteger.ONE);
  }

  BigInteger netMask() {
    return BigInteger.ONE.shiftLeft(width()).subtract(BigInteger.ONE).xor(hostMask());
  }

  BigInteger first() {
    return value.andNot(hostMask());
  }

  BigInteger last() {
    return value.or(hostMask());
  }

  BigInteger size() {
    return BigInteger.ONE.shiftLeft(width() - prefix);
  }

  /** Whether the address is the network's own. */
  boolean isNetworkAddress() {
    return value.equals(first());
  }

  /** Whether there is a broadcast address: not for IPv4 networks of one or two. */
  boolean hasBroadcast() {
    return version == 6 || width() - prefix > 1;
  }

  /** The address in this version's notation. */
  String text(BigInteger address) {
    return IpText.of(version, address);
  }

  /** The address alone. */
  String ip() {
    return text(value);
  }

  /** The same network without host bits. */
  IpNetwork cidr() {
    return new IpNetwork(version, first(), prefix);
  }

  /** Whether the other network lies within this one. */
  boolean contains(IpNetwork other) {
    return version == other.version
        && first().compareTo(other.first()) <= 0
        && last().compareTo(other.last()) >= 0;
  }

  /** First and last usable address; null for a single address. */
  BigInteger @Nullable [] usable() {
    if (prefix == width()) {
      return null;
    }
    boolean pair = width() - prefix == 1;
    return pair
        ? new BigInteger[] {first(), last()}
        : new BigInteger[] {first().add(BigInteger.ONE), last().subtract(BigInteger.ONE)};
  }

  /** The address at an index, from the end if negative; null outside of the network. */
  @Nullable String at(BigInteger index) {
    BigInteger from = index.signum() < 0 ? last().add(BigInteger.ONE) : first();
    boolean within =
        index.signum() < 0 ? index.negate().compareTo(size()) <= 0 : index.compareTo(size()) < 0;
    return within ? text(from.add(index)) : null;
  }

  @Override
  public String toString() {
    return ip() + "/" + prefix;
  }
}
