package io.howdah.cluster;

import io.howdah.cluster.ClusterSpec.Hosts;
import io.howdah.cluster.ClusterSpec.Network;
import io.howdah.cluster.ClusterSpec.Places;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the network and the virtual address, and checks that they fit the hosts. */
final class NetworkReader {
  private static final String OCTET = "(?:\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])";
  private static final Pattern NETWORK =
      Pattern.compile("(" + OCTET + "(?:\\." + OCTET + "){2})(?:\\.0/24)?");
  private static final Pattern ADDRESS =
      Pattern.compile("(" + OCTET + "(?:\\." + OCTET + "){2})\\.(" + OCTET + ")");

  /** This machine and the gateway. */
  private static final int RESERVED = 2;

  /** The first host's last octet; etcd's and PostgreSQL's hosts of Vagrant start a decade apart. */
  private static final int FIRST_HOST = 11;

  private final Settings settings;
  private final Hosts hosts;

  NetworkReader(Settings settings, Hosts hosts) {
    this.settings = settings;
    this.hosts = hosts;
  }

  Network read(@Nullable String defaultPrefix) {
    String prefix =
        settings.get(ClusterKey.NETWORK).map(NetworkReader::prefix).orElse(defaultPrefix);
    return settings
        .get(ClusterKey.VIRTUAL_IP)
        .map(setting -> withVirtualIp(setting, prefix))
        .orElseGet(() -> new Network(prefix, null, places()));
  }

  private Places places() {
    return new Places(place(ClusterKey.NETWORK), place(ClusterKey.VIRTUAL_IP));
  }

  private String place(ClusterKey key) {
    return settings.get(key).map(Setting::place).orElse("");
  }

  private static String prefix(Setting setting) {
    Matcher network = NETWORK.matcher(String.valueOf(setting.value()));
    if (!network.matches()) {
      throw setting.wanted("a /24, as 10.77.0.0/24,");
    }
    int first = Integer.parseInt(network.group(1).split("\\.")[0]);
    if (first == 0 || first == 127 || first >= 224) {
      throw setting.wrong("is " + setting.value() + ", where no host can have an address");
    }
    return network.group(1);
  }

  private Network withVirtualIp(Setting setting, @Nullable String prefix) {
    Matcher address = ADDRESS.matcher(String.valueOf(setting.value()));
    if (!address.matches()) {
      throw setting.wanted("an IPv4 address");
    }
    if (prefix != null && !prefix.equals(address.group(1))) {
      throw setting.wrong(
          "is " + setting.value() + ", outside of the hosts' network " + prefix + ".0/24");
    }
    refuseTaken(setting, Integer.parseInt(address.group(2)));
    return new Network(address.group(1), address.group(), places());
  }

  private void refuseTaken(Setting setting, int octet) {
    if (octet == 0 || octet == 255) {
      throw setting.wrong("is " + setting.value() + ", which is no host's address in a /24");
    }
    if (octet <= RESERVED) {
      throw setting.wrong("is " + setting.value() + ", which this machine or the gateway has");
    }
    String holder = holder(octet);
    if (!holder.isEmpty()) {
      throw setting.wrong("is " + setting.value() + ", which is the address of " + holder);
    }
  }

  /** The host that has an address, or an empty text. */
  private String holder(int octet) {
    int etcd = octet - FIRST_HOST;
    int patroni = octet - FIRST_HOST - (hosts.provider() == Provider.LAB ? hosts.etcd() : 10);
    if (etcd >= 0 && etcd < hosts.etcd()) {
      return hosts.etcdNames().get(etcd);
    }
    return patroni >= 0 && patroni < hosts.patroni() ? hosts.patroniNames().get(patroni) : "";
  }
}
