package io.howdah.templating.net;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** IPv4 addresses within IPv6, and the other way round. */
final class SixAndFour {
  private static final BigInteger MAPPED = BigInteger.valueOf(0xffff00000000L);
  private static final int GAP = 96;

  private SixAndFour() {}

  /** The IPv4 network that an IPv6 one maps; False where it maps none. */
  static Object toFour(IpNetwork net) {
    BigInteger value = net.value();
    if (value.bitLength() > 32) {
      value = value.subtract(MAPPED);
    }
    IpNetwork made =
        net.value().bitLength() > 48 ? null : IpNetwork.of(4, value, net.prefix() - GAP);
    return made == null ? (Object) false : made.toString();
  }

  static Object toSix(IpNetwork net) {
    return new IpNetwork(6, net.value().add(MAPPED), net.prefix() + GAP).toString();
  }

  /** The 6to4 network of an IPv4 address; an IPv6 value that is one already. */
  static @Nullable Object sixToFour(IpQueries.Subject s) {
    IpNetwork net = s.net();
    if (net.version() == 6) {
      boolean host = !s.asNetwork() || !net.isNetworkAddress();
      IpNetwork asked = s.asNetwork() ? s.address() : net;
      return host && IpRanges.isSixToFour(asked) ? s.value() : (Object) false;
    }
    boolean single = net.prefix() == net.width() || !net.isNetworkAddress();
    boolean usual = IpRanges.isPublic(s.address()) || IpRanges.isPrivate(s.address());
    if (!single || !usual) {
      return false;
    }
    long bits = net.value().longValue();
    return "2002:%02x%02x:%02x%02x::1/48"
        .formatted(bits >> 24 & 255, bits >> 16 & 255, bits >> 8 & 255, bits & 255);
  }
}
