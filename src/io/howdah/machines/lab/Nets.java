package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.util.Set;

/** Chooses a /24 that nothing on this machine uses. */
final class Nets {
  private static final String FIRST = "10.77.";

  private Nets() {}

  /**
   * The first free network.
   *
   * @param addresses what {@code ip -o -4 address} prints
   * @param taken nets that other labs hold
   */
  static String free(String addresses, Set<String> taken) {
    for (int octet = 0; octet < 256; octet++) {
      String net = FIRST + octet;
      if (!taken.contains(net) && !used(net, addresses)) {
        return net;
      }
    }
    throw new MachinesException("no network is free below " + FIRST + "0.0");
  }

  /** Whether an interface of this machine has an address in the net. */
  static boolean used(String net, String addresses) {
    return addresses.contains(" " + net + ".");
  }
}
