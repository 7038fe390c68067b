package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses a /24 that nothing on this machine uses. */
final class Nets {
  /**
   * In this order; the later ones are for machines whose own network is all that begins with 10.
   */
  private static final List<String> BEGINNINGS = List.of("10.77.", "172.30.", "192.168.");

  private static final int OCTET = 8;
  private static final int NET_BITS = 24;
  private static final int ADDRESS_BITS = 32;
  private static final Pattern LINE =
      Pattern.compile("\\d+: +(\\S+) +inet (\\d+)\\.(\\d+)\\.(\\d+)\\.\\d+/(\\d+)");

  private Nets() {}

  /**
   * The first free network.
   *
   * @param addresses what {@code ip -o -4 address} prints
   * @param taken nets that other labs hold
   */
  static String free(String addresses, Set<String> taken) {
    for (String beginning : BEGINNINGS) {
      for (int octet = 0; octet < 256; octet++) {
        String net = beginning + octet;
        if (!taken.contains(net) && holder(net, addresses).isEmpty()) {
          return net;
        }
      }
    }
    throw new MachinesException("no network is free below " + String.join(", ", BEGINNINGS));
  }

  /** The interface of this machine whose network overlaps the net, or an empty text. */
  static String holder(String net, String addresses) {
    String[] octets = net.split("\\.");
    int wanted = number(octets[0], octets[1], octets[2]);
    return addresses
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::find)
        .filter(line -> overlap(wanted, line))
        .map(line -> line.group(1))
        .findFirst()
        .orElse("");
  }

  private static boolean overlap(int wanted, Matcher line) {
    int own = number(line.group(2), line.group(3), line.group(4));
    int bits = Math.min(NET_BITS, Integer.parseInt(line.group(5)));
    return bits == 0 || (wanted ^ own) >>> (ADDRESS_BITS - bits) == 0;
  }

  private static int number(String first, String second, String third) {
    return Integer.parseInt(first) << (3 * OCTET)
        | Integer.parseInt(second) << (2 * OCTET)
        | Integer.parseInt(third) << OCTET;
  }
}
