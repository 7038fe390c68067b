package io.howdah.templating.net;

/** Names for reverse DNS look-ups. */
final class ReverseDns {
  private ReverseDns() {}

  static String of(IpNetwork net) {
    StringBuilder out = new StringBuilder();
    if (net.version() == 4) {
      for (int shift = 0; shift < 32; shift += 8) {
        out.append(net.value().longValue() >> shift & 255).append('.');
      }
      return out.append("in-addr.arpa.").toString();
    }
    for (int shift = 0; shift < 128; shift += 4) {
      out.append(Integer.toHexString(net.value().shiftRight(shift).intValue() & 15)).append('.');
    }
    return out.append("ip6.arpa.").toString();
  }
}
