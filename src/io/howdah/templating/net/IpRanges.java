package io.howdah.templating.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Kinds of addresses by the ranges they are in. */
final class IpRanges {
  private static final List<IpNetwork> PRIVATE =
      networks(
          "10.0.0.0/8",
          "100.64.0.0/10",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "239.0.0.0/8",
          "fc00::/7",
          "fec0::/10",
          "169.254.0.0/16",
          "fe80::/10");
  private static final List<IpNetwork> LOOPBACK = networks("127.0.0.0/8", "::1/128");
  private static final List<IpNetwork> MULTICAST = networks("224.0.0.0/4", "ff00::/8");
  private static final List<IpNetwork> LINK_LOCAL = networks("169.254.0.0/16", "fe80::/10");
  private static final List<IpNetwork> SIX_TO_FOUR = networks("2002::/16");

  private IpRanges() {}

  private static List<IpNetwork> networks(String... texts) {
    List<IpNetwork> made = new ArrayList<>();
    for (String text : texts) {
      IpNetwork network = IpNetwork.parse(text);
      if (network != null) {
        made.add(network);
      }
    }
    return List.copyOf(made);
  }

  private static boolean in(List<IpNetwork> ranges, IpNetwork network) {
    return ranges.stream().anyMatch(range -> range.contains(network));
  }

  static boolean isPrivate(IpNetwork network) {
    return in(PRIVATE, network);
  }

  static boolean isLoopback(IpNetwork network) {
    return in(LOOPBACK, network);
  }

  static boolean isMulticast(IpNetwork network) {
    return in(MULTICAST, network);
  }

  static boolean isLinkLocal(IpNetwork network) {
    return in(LINK_LOCAL, network);
  }

  static boolean isSixToFour(IpNetwork network) {
    return in(SIX_TO_FOUR, network);
  }

  /** Neither private, loopback nor multicast, and no mask. */
  static boolean isPublic(IpNetwork address) {
    BigInteger all = BigInteger.ONE.shiftLeft(address.width()).subtract(BigInteger.ONE);
    boolean netmask = isMask(all.xor(address.value()));
    return !isMulticast(address)
        && !isPrivate(address)
        && !isLoopback(address)
        && !netmask
        && !isMask(address.value());
  }

  private static boolean isMask(BigInteger value) {
    return value.bitLength() == value.bitCount();
  }
}
