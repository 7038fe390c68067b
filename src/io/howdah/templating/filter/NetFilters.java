package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.net.IpFilter;
import io.howdah.templating.net.IpNetwork;
import io.howdah.templating.net.IpSubnets;
import io.howdah.templating.net.MacAddress;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ansible.utils' filters on IP and MAC addresses, also by their names in ansible.netcommon. */
final class NetFilters {
  private NetFilters() {}

  static void register(Registry registry) {
    add(
        registry,
        PyFilter.of(
            "ipaddr(query='', version=None, alias='ipaddr')",
            (value, args, ctx) ->
                ask(value, args, args.get(1) == null ? 0 : whole(args, "version"))));
    add(registry, PyFilter.of("ipv4(query='')", (value, args, ctx) -> ask(value, args, 4)));
    add(registry, PyFilter.of("ipv6(query='')", (value, args, ctx) -> ask(value, args, 6)));
    add(
        registry,
        PyFilter.of("ipwrap(*ignored, query='')", (value, args, ctx) -> wrap(value, args)));
    add(
        registry,
        PyFilter.of("ipsubnet(query='', index=None)", (value, args, ctx) -> subnet(value, args)));
    add(registry, PyFilter.of("ipmath(amount)", (value, args, ctx) -> math(value, args)));
    add(
        registry,
        PyFilter.of(
            "next_nth_usable(offset)",
            (value, args, ctx) -> IpSubnets.step(text(value), whole(args, "offset"))));
    add(
        registry,
        PyFilter.of(
            "previous_nth_usable(offset)",
            (value, args, ctx) -> IpSubnets.step(text(value), -whole(args, "offset"))));
    add(
        registry,
        PyFilter.of(
            "nthhost(query='')",
            (value, args, ctx) -> IpSubnets.host(text(value), args.str("query"))));
    membership(registry);
    macs(registry);
    merging(registry);
  }

  private static void add(Registry registry, PyFilter filter) {
    String name = filter.getName();
    registry.filterNamed(filter, "ansible.utils." + name);
    if (!name.equals("ip4_hex")) { // its old names lead nowhere in Ansible either
      registry.filterNamed(filter, "ansible.netcommon." + name);
    }
    if (!name.equals("ip4_hex") && !name.equals("macaddr")) {
      registry.filter(filter);
    }
  }

  private static void membership(Registry registry) {
    add(
        registry,
        PyFilter.of(
            "network_in_network(test)",
            (value, args, ctx) -> IpSubnets.within(text(value), args.str("test"), false)));
    add(
        registry,
        PyFilter.of(
            "network_in_usable(test)",
            (value, args, ctx) -> IpSubnets.within(text(value), args.str("test"), true)));
    add(
        registry,
        PyFilter.of("reduce_on_network(network)", (value, args, ctx) -> reduce(value, args)));
  }

  private static void macs(Registry registry) {
    add(
        registry,
        PyFilter.of(
            "hwaddr(query='', alias='hwaddr')",
            (value, args, ctx) ->
                MacAddress.filter(text(value), args.str("query"), args.str("alias"))));
    add(
        registry,
        PyFilter.of(
            "macaddr(query='')",
            (value, args, ctx) -> MacAddress.filter(text(value), args.str("query"), "macaddr")));
    add(
        registry,
        PyFilter.of(
            "slaac(query='')",
            (value, args, ctx) -> IpSubnets.slaac(text(value), args.str("query"))));
  }

  private static void merging(Registry registry) {
    add(
        registry,
        PyFilter.of("cidr_merge(action='merge')", (value, args, ctx) -> merge(value, args)));
    add(registry, PyFilter.of("ip4_hex(delimiter='')", (value, args, ctx) -> hex(value, args)));
  }

  /** Arguments of type str take any value's text. */
  private static String text(@Nullable Object value) {
    Args.defined(value);
    return PyText.str(value);
  }

  private static long whole(Bound args, String name) {
    Object value = args.get(name);
    Args.defined(value);
    if (PyText.plain(value) instanceof String digits) {
      Number number = NumberText.whole(digits, 10);
      if (number != null) {
        return number.longValue();
      }
    } else if (PyTypes.isInt(value) || value instanceof Boolean) {
      return PyNumbers.big(value).longValue();
    }
    throw PyTypeException.filter(
        "argument '%s' is of type %s and we were unable to convert to int"
            .formatted(name, Args.type(value)));
  }

  private static @Nullable Object ask(@Nullable Object value, Bound args, long version) {
    String alias = version == 4 ? "ipv4" : version == 6 ? "ipv6" : "ipaddr";
    boolean known = PyTypes.isText(value) || PyTypes.isList(value) || PyTypes.isInt(value);
    if (!known && !(value instanceof Boolean)) {
      throw PyTypeException.filter(
          "Unrecognized type <" + Args.type(value) + "> for " + alias + " filter <value>");
    }
    return new IpFilter(args.str("query"), (int) version, alias).of(value);
  }

  private static @Nullable Object wrap(@Nullable Object value, Bound args) {
    if (!PyTypes.isText(value) && !PyTypes.isList(value) && !(value instanceof Boolean)) {
      throw PyTypeException.filter(
          "Unrecognized type <" + Args.type(value) + "> for ipwrap filter <value>");
    }
    String query = args.str("query");
    if (!(value instanceof List<?> list)) {
      return wrapped(value, query, false);
    }
    List<@Nullable Object> made = new ArrayList<>();
    for (Object element : list) {
      made.add(wrapped(element, query, true));
    }
    return made;
  }

  private static @Nullable Object wrapped(@Nullable Object value, String query, boolean element) {
    try {
      Object found = new IpFilter(query, 0, "ipwrap").of(value);
      return PyOps.truthy(found) ? IpFilter.ask(element ? value : found, "wrap") : value;
    } catch (PyTypeException e) {
      return value;
    }
  }

  private static Object subnet(@Nullable Object value, Bound args) {
    Long index = args.get("index") == null ? null : (Long) whole(args, "index");
    return IpSubnets.subnet(text(value), args.str("query"), index);
  }

  private static Object math(@Nullable Object value, Bound args) {
    String text = text(value);
    IpNetwork net = text.contains("/") ? IpNetwork.parse(text) : IpNetwork.address(text);
    if (net == null) {
      throw PyTypeException.filter("You must pass a valid IP address; " + text + " is invalid");
    }
    BigInteger moved = net.value().add(BigInteger.valueOf(whole(args, "amount")));
    IpNetwork made = IpNetwork.of(net.version(), moved, net.version() == 4 ? 32 : 128);
    if (made == null) {
      throw new PyTypeException("IndexError", "result outside valid IP address boundary!");
    }
    return String.valueOf(IpFilter.ask(made.toString(), "address"));
  }

  private static Object reduce(@Nullable Object value, Bound args) {
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object element : texts(value)) {
      if (IpSubnets.within(args.str("network"), element, false)) {
        kept.add(element);
      }
    }
    return kept;
  }

  /** Arguments of type list: text is split at commas. */
  private static List<@Nullable Object> texts(@Nullable Object value) {
    Args.defined(value);
    List<@Nullable Object> texts = new ArrayList<>();
    if (PyText.plain(value) instanceof String text) {
      for (String part : text.split(",", -1)) {
        texts.add(part);
      }
      return texts;
    }
    if (!(value instanceof List<?>) && !PyTypes.isNumber(value)) {
      throw PyTypeException.filter(
          "argument 'value' is of type "
              + Args.type(value)
              + " and we were unable to convert to list");
    }
    List<?> items =
        value instanceof List<?> list ? list : java.util.Collections.singletonList(value);
    items.forEach(item -> texts.add(PyText.str(item)));
    return texts;
  }

  private static @Nullable Object merge(@Nullable Object value, Bound args) {
    List<String> networks = new ArrayList<>();
    texts(value).forEach(text -> networks.add(PyText.str(text)));
    String action = args.str("action");
    if (action.equals("merge")) {
      return IpSubnets.merge(networks);
    }
    if (action.equals("span")) {
      return IpSubnets.span(networks);
    }
    throw PyTypeException.filter("cidr_merge: invalid action '" + action + "'");
  }

  private static Object hex(@Nullable Object value, Bound args) {
    List<String> numbers = new ArrayList<>();
    for (String part : text(value).split("\\.", -1)) {
      Number number = NumberText.whole(part, 10);
      if (number == null) {
        throw PyTypeException.value("invalid literal for int() with base 10: " + PyText.repr(part));
      }
      numbers.add("%02x".formatted(number.longValue()));
    }
    if (numbers.size() < 4) {
      throw new PyTypeException(
          "IndexError",
          "Replacement index " + numbers.size() + " out of range for positional args tuple");
    }
    return String.join(args.str("delimiter"), numbers.subList(0, 4));
  }
}
