package io.howdah.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;

/** Looks whether an address is free to become the cluster's virtual one. */
public final class VirtualAddress {
  private static final int PATIENCE_MILLIS = 1000;

  private VirtualAddress() {}

  /**
   * To be called before the cluster's hosts are made: afterwards the cluster itself answers.
   *
   * @param address in numbers
   * @throws ClusterException where this machine has it or something answers under it
   */
  public static void refuseWhenTaken(String address) {
    try {
      InetAddress target = InetAddress.getByName(address);
      if (NetworkInterface.getByInetAddress(target) != null) {
        throw new ClusterException("the virtual IP " + address + " is one of this machine's own");
      }
      if (target.isReachable(PATIENCE_MILLIS)) {
        throw new ClusterException("the virtual IP " + address + " is taken: something answers");
      }
    } catch (IOException e) {
      // An address that cannot even be tried is free as far as we can tell.
    }
  }
}
