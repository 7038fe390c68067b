package io.howdah.templating.net;

import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ipaddr's named queries answer; null is None, which stands for "does not apply". */
final class IpQueries {
  /** A query on an address (or, where asNetwork, a network) that the user wrote as value. */
  record Subject(IpNetwork net, boolean asNetwork, String value) {
    Subject network() {
      if (!asNetwork) {
        throw PyTypeException.filter("Not a network address");
      }
      return this;
    }

    @Nullable Object when(boolean holds) {
      return holds ? value : null;
    }

    IpNetwork address() {
      return new IpNetwork(net.version(), net.value(), net.width());
    }
  }

  /** One query. */
  interface Query {
    @Nullable Object of(Subject subject);
  }

  private static final Map<String, Query> ALL = new HashMap<>();

  static {
    ALL.put("", s -> s.asNetwork() ? s.net().toString() : s.net().ip());
    ALL.put("bool", s -> true);
    ALL.put("type", s -> isAddress(s.net()) ? "address" : "network");
    ALL.put("version", s -> (long) s.net().version());
    ALL.put("size", s -> PyNumbers.normal(s.net().size()));
    ALL.put("prefix", s -> (long) s.net().prefix());
    ALL.put("cidr", s -> s.net().toString());
    both("subnet", "network/prefix", s -> s.net().cidr().toString());
    both("network", "network_id", s -> s.net().text(s.net().first()));
    ALL.put("netmask", s -> s.net().text(s.net().netMask()));
    both("hostmask", "wildcard", s -> s.net().text(s.net().hostMask()));
    ALL.put("broadcast", s -> bits(s) > 1 ? s.net().text(s.net().last()) : null);
    ALL.put("net", s -> bits(s) > 0 && s.net().isNetworkAddress() ? s.net().toString() : null);
    both("address", "ip", IpQueries::address);
    ALL.put("host", s -> bits(s) == 0 || isHost(s) ? s.net().toString() : null);
    for (String name :
        new String[] {"address/prefix", "gateway", "gw", "host/prefix", "hostnet", "router"}) {
      ALL.put(name, IpQueries::hostPrefix);
    }
    ALL.put("ip/prefix", s -> hasHost(s) ? s.net().toString() : null);
    ALL.put(
        "ip_netmask",
        s -> hasHost(s) ? s.net().ip() + " " + s.net().text(s.net().netMask()) : null);
    ALL.put("network_netmask", s -> pair(s.net(), s.net().netMask()));
    ALL.put("network_wildcard", s -> pair(s.net(), s.net().hostMask()));
    ALL.put("int", IpQueries::number);
    ALL.put("revdns", s -> ReverseDns.of(s.net()));
    ALL.put("wrap", IpQueries::wrap);
    kinds();
    usable();
  }

  private IpQueries() {}

  private static void both(String one, String other, Query query) {
    ALL.put(one, query);
    ALL.put(other, query);
  }

  private static void kinds() {
    ALL.put("private", s -> s.when(IpRanges.isPrivate(s.net())));
    ALL.put("public", s -> s.when(IpRanges.isPublic(s.address())));
    ALL.put("multicast", s -> s.when(IpRanges.isMulticast(s.net())));
    ALL.put("unicast", s -> s.when(!IpRanges.isMulticast(s.net())));
    both("loopback", "lo", s -> s.when(IpRanges.isLoopback(s.address())));
    ALL.put("link-local", s -> s.when(IpRanges.isLinkLocal(s.address())));
    ALL.put("ipv4", s -> s.net().version() == 4 ? s.value() : SixAndFour.toFour(s.net()));
    ALL.put("ipv6", s -> s.net().version() == 6 ? s.value() : SixAndFour.toSix(s.net()));
    ALL.put("6to4", SixAndFour::sixToFour);
  }

  private static void usable() {
    ALL.put(
        "size_usable",
        s ->
            bits(s) == 0
                ? 0L
                : PyNumbers.normal(
                    bits(s) == 1 ? s.net().size() : s.net().size().subtract(BigInteger.TWO)));
    ALL.put("first_usable", s -> edge(s.network().net(), 0));
    ALL.put("last_usable", s -> edge(s.network().net(), 1));
    ALL.put(
        "range_usable",
        s -> bits(s.network()) == 0 ? null : edge(s.net(), 0) + "-" + edge(s.net(), 1));
    ALL.put("next_usable", s -> step(s.network().net(), BigInteger.ONE));
    ALL.put("previous_usable", s -> step(s.network().net(), BigInteger.ONE.negate()));
    ALL.put("peer", s -> peer(s.network().net()));
  }

  /** The named query, or null. */
  static @Nullable Query named(String name) {
    return ALL.get(name);
  }

  /** Host bits. */
  private static int bits(Subject s) {
    return s.net().width() - s.net().prefix();
  }

  /** Single addresses, and those with host bits. */
  static boolean isAddress(IpNetwork net) {
    return net.prefix() == net.width() || !net.isNetworkAddress();
  }

  private static boolean isHost(Subject s) {
    return !s.net().isNetworkAddress() || !s.net().hasBroadcast();
  }

  private static boolean hasHost(Subject s) {
    return bits(s) == 1 || bits(s) > 1 && !s.net().isNetworkAddress();
  }

  private static @Nullable Object address(Subject s) {
    return bits(s) == 0 || isHost(s) || s.net().version() == 6 ? s.net().ip() : null;
  }

  private static @Nullable Object hostPrefix(Subject s) {
    boolean edge = s.net().isNetworkAddress() || s.net().value().equals(s.net().last());
    return bits(s) > 1 && edge ? (Object) false : s.net().toString();
  }

  private static String pair(IpNetwork net, BigInteger mask) {
    return net.text(net.first()) + " " + net.text(mask);
  }

  private static Object number(Subject s) {
    Number value = PyNumbers.normal(s.net().value());
    return s.asNetwork() ? value + "/" + s.net().prefix() : value;
  }

  private static Object wrap(Subject s) {
    if (s.net().version() == 4) {
      return s.value();
    }
    return s.asNetwork() ? "[" + s.net().ip() + "]/" + s.net().prefix() : "[" + s.net().ip() + "]";
  }

  private static @Nullable String edge(IpNetwork net, int which) {
    BigInteger[] usable = net.usable();
    return usable == null ? null : IpText.ofNumber(usable[which]);
  }

  /** The address so many further, if it is usable. */
  static @Nullable String step(IpNetwork net, BigInteger by) {
    BigInteger[] usable = net.usable();
    if (usable == null) {
      return null;
    }
    String next = IpText.ofNumber(net.value().add(by));
    boolean within =
        net.value().add(by).compareTo(usable[0]) >= 0
            && net.value().add(by).compareTo(usable[1]) <= 0;
    return within ? next : null;
  }

  private static Object peer(IpNetwork net) {
    int bits = net.width() - net.prefix();
    if (bits == 1) {
      return net.text(net.value().xor(BigInteger.ONE));
    }
    if (bits != 2) {
      throw PyTypeException.filter("Not a point-to-point network");
    }
    int position = net.value().intValue() & 3;
    if (position == 0 || position == 3) {
      String which = position == 0 ? "Network" : "Broadcast";
      throw PyTypeException.filter(which + " address of /30 has no peer");
    }
    return net.text(net.value().xor(BigInteger.valueOf(3)));
  }
}
