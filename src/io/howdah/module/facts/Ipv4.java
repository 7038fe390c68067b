package io.howdah.module.facts;

/** Arithmetic of IPv4 addresses in dotted form. */
final class Ipv4 {
  private Ipv4() {}

  /** The mask of a prefix length. */
  static String netmask(String prefix) {
    return dotted(mask(prefix));
  }

  /** The network that an address with this prefix length belongs to. */
  static String network(String address, String prefix) {
    long value = 0;
    for (String part : address.split("\\.")) {
      value = value << 8 | Long.parseLong(part);
    }
    return dotted(value & mask(prefix));
  }

  private static long mask(String prefix) {
    int length = Integer.parseInt(prefix);
    return 0xffffffffL << (32 - length) & 0xffffffffL;
  }

  private static String dotted(long value) {
    return (value >> 24 & 255)
        + "."
        + (value >> 16 & 255)
        + "."
        + (value >> 8 & 255)
        + "."
        + (value & 255);
  }
}
