package io.howdah.machines.lab;

/**
 * A host that belongs to a lab, running or not.
 *
 * @param name as its user calls it
 * @param number last octet of its address, unique in the lab
 * @param watchdog whether it has /dev/watchdog from its next boot on
 * @param base name of the root file system that its disk lies over; no other fits under it
 */
record LabHost(String name, int number, boolean watchdog, String base) {
  /** Its port on the lab's bridge. */
  String port() {
    return "p" + number;
  }

  String address(String net) {
    return net + "." + number;
  }

  /** A stable hardware address, so that peers' ARP entries outlive a reboot. */
  String mac(String net) {
    String[] octets = address(net).split("\\.");
    StringBuilder mac = new StringBuilder("52:54");
    for (String octet : octets) {
      mac.append(String.format(":%02x", Integer.parseInt(octet)));
    }
    return mac.toString();
  }
}
