package io.howdah.module.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses out of {@code ip addr show}, and the default routes out of {@code ip route get}. */
final class AddressFacts {
  private static final Pattern HEADER = Pattern.compile("^\\d+: ([^:@\\s]+)(@\\S+)?: <.*");

  private final Map<String, Map<String, @Nullable Object>> interfaces;
  private final List<Object> all4 = new ArrayList<>();
  private final List<Object> all6 = new ArrayList<>();
  private Map<String, @Nullable Object> default4 = new LinkedHashMap<>();
  private Map<String, @Nullable Object> default6 = new LinkedHashMap<>();

  AddressFacts(Map<String, Map<String, @Nullable Object>> interfaces) {
    this.interfaces = interfaces;
  }

  void read(FactSource source) {
    List<String> lines = source.told().lines("addresses");
    default4 = route(lines, "8.8.8.8");
    default6 = route(lines, "2404:6800:400a:800::1012");
    String device = "";
    for (String line : lines) {
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        device = header.group(1);
      } else if (interfaces.containsKey(device)) {
        address(device, line.strip().split("\\s+"));
      }
    }
  }

  void addTo(Map<String, @Nullable Object> facts) {
    facts.put("default_ipv4", default4);
    facts.put("default_ipv6", default6);
    facts.put("all_ipv4_addresses", all4);
    facts.put("all_ipv6_addresses", all6);
  }

  private static Map<String, @Nullable Object> route(List<String> lines, String target) {
    Map<String, @Nullable Object> route = new LinkedHashMap<>();
    String line = lines.stream().filter(l -> l.startsWith(target + " ")).findFirst().orElse("");
    String[] words = line.strip().split("\\s+");
    for (int i = 0; i + 1 < words.length; i++) {
      switch (words[i]) {
        case "dev" -> route.put("interface", words[i + 1]);
        case "src" -> route.put("address", words[i + 1]);
        case "via" -> route.put("gateway", words[i + 1]);
        default -> {}
      }
    }
    return route;
  }

  private void address(String device, String[] words) {
    if (words[0].equals("inet")) {
      inet(device, words);
    } else if (words[0].equals("inet6")) {
      inet6(device, words);
    }
  }

  private void inet(String device, String[] words) {
    String[] parts = words[1].split("/", 2);
    String prefix = parts.length > 1 ? parts[1] : "32";
    String label = words[words.length - 1];
    boolean secondary = List.of(words).contains("secondary");
    Map<String, @Nullable Object> ipv4 = new LinkedHashMap<>();
    ipv4.put("address", parts[0]);
    ipv4.put("broadcast", words.length > 3 && words[2].equals("brd") ? words[3] : "");
    ipv4.put("netmask", Ipv4.netmask(prefix));
    ipv4.put("network", Ipv4.network(parts[0], prefix));
    ipv4.put("prefix", prefix);
    place(device, label, secondary, ipv4);
    if (parts[0].equals(default4.get("address"))) {
      describeDefault(default4, device);
      default4.putAll(ipv4);
      default4.put("alias", label);
    }
    if (!parts[0].startsWith("127.")) {
      all4.add(parts[0]);
    }
  }

  /** A secondary address stands under its label and under the device that it belongs to. */
  private void place(
      String device, String label, boolean secondary, Map<String, @Nullable Object> ipv4) {
    Map<String, @Nullable Object> named =
        interfaces.computeIfAbsent(label, name -> new LinkedHashMap<>());
    if (!secondary && !named.containsKey("ipv4")) {
      named.put("ipv4", ipv4);
    } else {
      list(named, "ipv4_secondaries").add(ipv4);
    }
    Map<String, @Nullable Object> owner = interfaces.get(device);
    if (secondary && owner != null && !device.equals(label)) {
      list(owner, "ipv4_secondaries").add(ipv4);
    }
  }

  private void inet6(String device, String[] words) {
    boolean peer = words.length > 5 && words[2].equals("peer");
    String address = peer ? words[1] : words[1].split("/")[0];
    String[] sides = words[peer ? 3 : 1].split("/");
    Map<String, @Nullable Object> ipv6 = new LinkedHashMap<>();
    ipv6.put("address", address);
    ipv6.put("prefix", sides.length > 1 ? sides[1] : "128");
    ipv6.put("scope", words[peer ? 5 : 3]);
    Map<String, @Nullable Object> owner = interfaces.get(device);
    if (owner != null) {
      list(owner, "ipv6").add(ipv6);
    }
    if (address.equals(default6.get("address"))) {
      describeDefault(default6, device);
      default6.putAll(ipv6);
    }
    if (!address.equals("::1")) {
      all6.add(address);
    }
  }

  private void describeDefault(Map<String, @Nullable Object> route, String device) {
    Map<String, @Nullable Object> owner = interfaces.getOrDefault(device, Map.of());
    route.put("macaddress", owner.get("macaddress"));
    route.put("mtu", owner.get("mtu"));
    route.put("type", owner.getOrDefault("type", "unknown"));
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, @Nullable Object> of, String key) {
    Object list = of.computeIfAbsent(key, k -> new ArrayList<Object>());
    return (List<Object>) list;
  }
}
