package io.howdah.templating.net;

import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ansible.utils.ipaddr: whether a value is an address, and what a query says of it.
 *
 * @param query a named query, an index, or a network to look in
 * @param version 4, 6, or 0 for both
 * @param alias the filter's name, for messages
 */
public record IpFilter(String query, int version, String alias) {
  private static final java.util.Set<String> BROKEN = java.util.Set.of("v4", "v6", "cidr_lookup");

  /** A query of both versions. */
  public static @Nullable Object ask(@Nullable Object value, String query) {
    return new IpFilter(query, 0, "ipaddr").of(value);
  }

  /** False where the value is no address or the query does not fit. */
  public @Nullable Object of(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> kept = new ArrayList<>();
      for (Object element : list) {
        Object made = new IpFilter(query, version, "ipaddr").of(element);
        if (PyOps.truthy(made)) {
          kept.add(made);
        }
      }
      return kept;
    }
    if (!PyOps.truthy(value) || Boolean.TRUE.equals(value)) {
      return false;
    }
    IpQueries.Subject subject = subject(value);
    if (subject == null) {
      return false;
    }
    return answer(subject);
  }

  private IpQueries.@Nullable Subject subject(@Nullable Object value) {
    String text = PyText.str(value);
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      IpNetwork net = number(new BigInteger(text));
      return net == null ? null : new IpQueries.Subject(net, false, net.toString());
    }
    if (!PyTypes.isText(value)) {
      return null;
    }
    IpNetwork net = IpNetwork.parse(text);
    boolean slash = text.indexOf('/') >= 0;
    if (net != null) {
      return new IpQueries.Subject(net, slash, text);
    }
    IpNetwork numeric = numeric(text);
    return numeric == null ? null : new IpQueries.Subject(numeric, true, numeric.toString());
  }

  private @Nullable IpNetwork number(BigInteger number) {
    IpNetwork four = version == 6 ? null : IpNetwork.of(4, number, 32);
    return four != null ? four : IpNetwork.of(6, number, 128);
  }

  /** "167772160/8": an address as a number, with a prefix. */
  private static @Nullable IpNetwork numeric(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2 || !parts[0].matches("\\d+") || !parts[1].matches("\\d{1,4}")) {
      return null;
    }
    BigInteger number = new BigInteger(parts[0]);
    int prefix = Integer.parseInt(parts[1]);
    IpNetwork four = IpNetwork.of(4, number, prefix);
    return four != null ? four : IpNetwork.of(6, number, prefix);
  }

  private @Nullable Object answer(IpQueries.Subject subject) {
    IpQueries.Query named = IpQueries.named(query);
    boolean other = named == null && !query.isEmpty() && !query.matches("\\d+");
    boolean lookup = other && PyOps.truthy(ask(query, "network"));
    if (version != 0 && subject.net().version() != version) {
      return false;
    }
    if (lookup) {
      IpNetwork range = IpNetwork.parse(query);
      return range != null && range.contains(subject.net()) ? subject.value() : null;
    }
    if (named != null) {
      return named.of(subject);
    }
    if (BROKEN.contains(query)) {
      throw PyTypeException.type(alias + ": the query " + query + " can't be used");
    }
    return indexed(subject);
  }

  private @Nullable Object indexed(IpQueries.Subject subject) {
    if (!query.strip().matches("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?")) {
      throw PyTypeException.filter(alias + ": unknown filter type: " + query);
    }
    IpNetwork net = subject.net();
    if (net.prefix() == net.width()) {
      return subject.asNetwork() ? net.toString() : net.ip();
    }
    if (!query.strip().matches("[-+]?\\d+")) {
      return false;
    }
    String found = net.at(new BigInteger(query.strip().replace("+", "")));
    return found == null ? (Object) false : found + "/" + net.prefix();
  }
}
