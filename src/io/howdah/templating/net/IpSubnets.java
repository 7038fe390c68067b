package io.howdah.templating.net;

import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic on networks: ipsubnet, nthhost, cidr_merge, membership. */
public final class IpSubnets {
  private static final Comparator<IpNetwork> ORDER =
      Comparator.comparingInt(IpNetwork::version)
          .thenComparing(IpNetwork::first)
          .thenComparingInt(IpNetwork::prefix)
          .thenComparing(IpNetwork::value);

  private IpSubnets() {}

  /** The network a value stands for: an address keeps its host bits; null if it is none. */
  static @Nullable IpNetwork network(@Nullable Object value) {
    if (!(IpFilter.ask(value, "cidr") instanceof String text)) {
      return null;
    }
    IpNetwork net = IpNetwork.parse(text);
    return net == null || IpQueries.isAddress(net) ? net : net.cidr();
  }

  /** ansible.utils.ipsubnet. */
  public static Object subnet(@Nullable Object value, String query, @Nullable Long index) {
    IpNetwork given = network(value);
    if (given == null) {
      return false;
    }
    IpNetwork net = given.cidr();
    if (query.isEmpty()) {
      return net.toString();
    }
    if (!query.matches("[0-9]+")) {
      return String.valueOf(position(net, query));
    }
    int prefix = query.length() > 4 ? 1000 : Integer.parseInt(query);
    if (prefix > net.width()) {
      return false;
    }
    return net.prefix() == net.width() ? above(net, prefix, index) : below(net, prefix, index);
  }

  /** The network of a prefix length around an address, or the so many-th of those down to it. */
  private static Object above(IpNetwork net, int prefix, @Nullable Long index) {
    long at = index == null ? 0 : index;
    boolean refused = index != null && (at > net.width() + 1 - at || at < prefix - net.width());
    if (refused) {
      return false;
    }
    long count = net.width() - (long) prefix;
    long position = at < 0 ? at + count : at;
    if (position < 0 || position >= count) {
      throw new PyTypeException("IndexError", "list index out of range");
    }
    int length = (int) (prefix + position);
    return new IpNetwork(net.version(), net.value(), length).cidr().toString();
  }

  /** How many subnets of a prefix length there are, or one of them. */
  private static Object below(IpNetwork net, int prefix, @Nullable Long index) {
    int bits = prefix - net.prefix();
    if (index == null) {
      if (bits < 0) {
        throw PyTypeException.filter("Requested subnet size of " + prefix + " is invalid");
      }
      return BigInteger.ONE.shiftLeft(bits).toString();
    }
    BigInteger count = bits < 0 ? BigInteger.ONE : BigInteger.ONE.shiftLeft(bits);
    BigInteger at = BigInteger.valueOf(index);
    at = at.signum() < 0 && bits >= 0 ? at.add(count) : at;
    if (at.signum() < 0 || at.compareTo(count) >= 0) {
      return false;
    }
    BigInteger address = net.first().add(at.shiftLeft(net.width() - prefix));
    IpNetwork made = IpNetwork.parse(IpText.ofNumber(address) + "/" + prefix);
    if (made == null) {
      throw new PyTypeException("AddrFormatError", "invalid IPNetwork " + address + "/" + prefix);
    }
    return made.toString();
  }

  /** Which subnet (from 1) of another network this one is. */
  private static BigInteger position(IpNetwork net, String query) {
    IpNetwork other = network(query);
    if (other == null) {
      throw PyTypeException.filter(
          "You must pass a valid subnet or IP address; " + query + " is invalid");
    }
    int shift = net.width() - other.prefix();
    boolean inside =
        shift >= 0 && net.value().shiftRight(shift).equals(other.value().shiftRight(shift));
    if (!inside) {
      throw PyTypeException.filter(net + " is not in the subnet " + other.cidr());
    }
    if (net.prefix() < other.prefix()) {
      throw PyTypeException.type("unsupported operand type(s) for <<: 'float' and 'int'");
    }
    BigInteger mask =
        BigInteger.ONE.shiftLeft(net.prefix() - other.prefix()).subtract(BigInteger.ONE);
    return net.value().shiftRight(net.width() - net.prefix()).and(mask).add(BigInteger.ONE);
  }

  /** ansible.utils.nthhost. */
  public static Object host(@Nullable Object value, String query) {
    IpNetwork net = network(value);
    if (net == null || query.isEmpty() || !query.strip().matches("[-+]?\\d+")) {
      return false;
    }
    BigInteger index = new BigInteger(query.strip().replace("+", ""));
    if (net.size().compareTo(index) <= 0) {
      return false;
    }
    String found = net.at(index);
    if (found == null) {
      throw new PyTypeException("IndexError", "index out range for address range size!");
    }
    return found;
  }

  /** The address so many steps after (or before) a value, where it is usable. */
  public static @Nullable Object step(@Nullable Object value, long by) {
    IpNetwork net = network(value);
    if (net == null) {
      return false;
    }
    return net.prefix() == net.width() ? null : IpQueries.step(net, BigInteger.valueOf(by));
  }

  /** First and last number of a network; usable ones if asked; zeros for what is none. */
  static BigInteger[] bounds(@Nullable Object value, boolean usable) {
    IpNetwork net = network(value);
    if (net == null) {
      return new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO};
    }
    IpNetwork whole = net.cidr();
    BigInteger[] hosts = whole.usable();
    if (usable && hosts != null) {
      return hosts;
    }
    boolean broadcast = whole.width() - whole.prefix() > 1;
    return new BigInteger[] {whole.first(), broadcast ? whole.last() : whole.first()};
  }

  /** Whether all of a value lies in a network (or in its usable part). */
  public static boolean within(@Nullable Object network, @Nullable Object value, boolean usable) {
    BigInteger[] outer = bounds(network, usable);
    BigInteger[] inner = bounds(value, false);
    return outer[0].compareTo(inner[0]) <= 0
        && inner[0].compareTo(outer[1]) <= 0
        && outer[0].compareTo(inner[1]) <= 0
        && inner[1].compareTo(outer[1]) <= 0;
  }

  /** The fewest networks that cover the same addresses. */
  public static List<@Nullable Object> merge(List<String> texts) {
    List<IpNetwork> nets = new ArrayList<>(parsed(texts));
    nets.sort(
        Comparator.comparingInt(IpNetwork::version)
            .thenComparing(IpNetwork::first)
            .thenComparing(IpNetwork::last));
    List<@Nullable Object> merged = new ArrayList<>();
    int i = 0;
    while (i < nets.size()) {
      IpNetwork start = nets.get(i);
      BigInteger last = start.last();
      int begin = i++;
      while (i < nets.size()
          && nets.get(i).version() == start.version()
          && nets.get(i).first().compareTo(last.add(BigInteger.ONE)) <= 0) {
        last = last.max(nets.get(i).last());
        i++;
      }
      if (i - begin == 1) {
        merged.add(start.toString());
      } else {
        merged.addAll(networks(start.version(), start.first(), last));
      }
    }
    return merged;
  }

  private static List<IpNetwork> parsed(List<String> texts) {
    List<IpNetwork> nets = new ArrayList<>();
    for (String text : texts) {
      IpNetwork net = IpNetwork.parse(text);
      if (net == null) {
        throw PyTypeException.filter("cidr_merge: error in netaddr:\ninvalid IPNetwork " + text);
      }
      nets.add(net);
    }
    return nets;
  }

  private static List<@Nullable Object> networks(int version, BigInteger first, BigInteger last) {
    List<@Nullable Object> found = new ArrayList<>();
    int width = version == 4 ? 32 : 128;
    BigInteger from = first;
    while (from.compareTo(last) <= 0) {
      int bits = from.signum() == 0 ? width : Math.min(width, from.getLowestSetBit());
      while (from.add(BigInteger.ONE.shiftLeft(bits)).subtract(BigInteger.ONE).compareTo(last)
          > 0) {
        bits--;
      }
      found.add(new IpNetwork(version, from, width - bits).toString());
      from = from.add(BigInteger.ONE.shiftLeft(bits));
    }
    return found;
  }

  /** The smallest network around all of them. */
  public static @Nullable Object span(List<String> texts) {
    List<IpNetwork> nets = parsed(texts);
    if (nets.size() < 2) {
      return nets.isEmpty() ? null : nets.get(0).toString();
    }
    nets.sort(ORDER);
    IpNetwork low = nets.get(0);
    IpNetwork high = nets.get(nets.size() - 1);
    if (low.version() != high.version()) {
      throw PyTypeException.filter(
          "cidr_merge: error in netaddr:\nIP sequence cannot contain both IPv4 and IPv6!");
    }
    int prefix = high.prefix();
    BigInteger last = high.last();
    while (prefix > 0 && last.compareTo(low.first()) > 0) {
      prefix--;
      last = new IpNetwork(high.version(), last, prefix).first();
    }
    return new IpNetwork(high.version(), last, prefix).toString();
  }

  /** ansible.utils.slaac: the address a MAC address gives itself in an IPv6 network. */
  public static Object slaac(@Nullable Object value, String query) {
    IpNetwork net = network(value);
    BigInteger mac = query.isEmpty() ? null : MacAddress.parse(query);
    return net != null && net.version() == 6 && mac != null
        ? MacAddress.slaac(mac, net)
        : (Object) false;
  }
}
