package io.howdah.module.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts about network interfaces, their addresses, and the default routes. */
final class InterfaceFacts {
  private static final String NET = "/sys/class/net/";

  static final String FILES =
      "/sys/class/net/*/address /sys/class/net/*/mtu /sys/class/net/*/operstate"
          + " /sys/class/net/*/type /sys/class/net/*/speed /sys/class/net/*/flags"
          + " /sys/class/net/*/bridge/bridge_id /sys/class/net/*/bridge/stp_state"
          + " /sys/class/net/*/bonding/slaves /sys/class/net/*/bonding/mode"
          + " /sys/class/net/*/bonding/miimon /sys/class/net/*/bonding/lacp_rate"
          + " /sys/class/net/*/bonding/primary /sys/class/net/*/bonding/all_slaves_active"
          + " /sys/class/net/*/bonding_slave/perm_hwaddr";

  /**
   * The addresses are those that Ansible asks about; nothing is sent to them. One process for three
   * questions, but for busybox's ip, which takes no batch and says nothing then.
   */
  static final String SCRIPT =
      """
      if has ip; then
        sec addresses
        _a=$(ip -force -batch - <<_end
      route get 8.8.8.8
      route get 2404:6800:400a:800::1012
      addr show
      _end
        )
        if [ "$_a" ]; then printf '%s\\n' "$_a"
        else ip -4 route get 8.8.8.8; ip -6 route get 2404:6800:400a:800::1012; ip addr show; fi
      fi
      sec netlinks
      for _n in /sys/class/net/*/; do
        _n=${_n%/}
        [ -e "$_n/device" ] && cd -P "$_n/device" && echo "${_n##*/} device ${PWD##*/}"
        [ -e "$_n/device/driver/module" ] && cd -P "$_n/device/driver/module" && echo "${_n##*/} module ${PWD##*/}"
        for _k in "$_n"/brif/*; do [ -e "$_k" ] && echo "${_n##*/} port ${_k##*/}"; done
        [ -e "$_n/bridge" ] && echo "${_n##*/} is bridge"
        [ -e "$_n/bonding" ] && echo "${_n##*/} is bonding"
        has ethtool && { sec "features ${_n##*/}"; ethtool -k "${_n##*/}"; sec "stamps ${_n##*/}"; ethtool -T "${_n##*/}"; sec netlinks; }
      done; cd /
      """;

  private static final Map<String, String> TYPES =
      Map.of("1", "ether", "32", "infiniband", "512", "ppp", "772", "loopback", "65534", "tunnel");

  private final FactSource source;
  private final Map<String, Map<String, @Nullable Object>> interfaces = new LinkedHashMap<>();

  private InterfaceFacts(FactSource source) {
    this.source = source;
  }

  static void parse(FactSource source, Map<String, @Nullable Object> facts) {
    if (!source.told().has("addresses")) {
      return;
    }
    InterfaceFacts found = new InterfaceFacts(source);
    source.below(NET).forEach(name -> found.interfaces.put(name, found.describe(name)));
    found.links();
    AddressFacts addresses = new AddressFacts(found.interfaces);
    addresses.read(source);
    found.interfaces.keySet().forEach(found::ethtool);
    List<Object> names = new ArrayList<>();
    found.interfaces.forEach(
        (name, description) -> {
          names.add(name.replace(':', '_'));
          facts.put(name.replace(':', '_'), description);
        });
    facts.put("interfaces", names);
    addresses.addTo(facts);
  }

  private Map<String, @Nullable Object> describe(String name) {
    String at = NET + name + "/";
    Map<String, @Nullable Object> of = new LinkedHashMap<>();
    of.put("device", name);
    source
        .file(at + "address")
        .filter(mac -> !mac.equals("00:00:00:00:00:00"))
        .ifPresent(mac -> of.put("macaddress", mac));
    source.file(at + "mtu").ifPresent(mtu -> of.put("mtu", Long.parseLong(mtu)));
    source.file(at + "operstate").ifPresent(state -> of.put("active", !state.equals("down")));
    source.file(at + "type").ifPresent(t -> of.put("type", TYPES.getOrDefault(t, "unknown")));
    source.file(at + "speed").ifPresent(speed -> of.put("speed", Long.parseLong(speed)));
    source
        .file(at + "flags")
        .ifPresent(flags -> of.put("promisc", (Long.decode(flags) & 0x100) != 0));
    source.file(at + "bonding_slave/perm_hwaddr").ifPresent(mac -> of.put("perm_macaddress", mac));
    return of;
  }

  private void links() {
    for (String line : source.told().lines("netlinks")) {
      String[] words = line.split(" ", 3);
      Map<String, @Nullable Object> of = words.length < 3 ? null : interfaces.get(words[0]);
      if (of == null) {
        continue;
      }
      switch (words[1]) {
        case "device" -> of.put("pciid", words[2]);
        case "module" -> of.put("module", words[2]);
        case "port" -> ports(of).add(words[2]);
        default -> special(words[0], words[2], of);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Object> ports(Map<String, @Nullable Object> of) {
    Object ports = of.computeIfAbsent("interfaces", key -> new ArrayList<Object>());
    return (List<Object>) ports;
  }

  private void special(String name, String kind, Map<String, @Nullable Object> of) {
    String at = NET + name + "/" + kind + "/";
    of.put("type", kind);
    if (kind.equals("bridge")) {
      ports(of);
      source.file(at + "bridge_id").ifPresent(id -> of.put("id", id));
      source.file(at + "stp_state").ifPresent(stp -> of.put("stp", stp.equals("1")));
      return;
    }
    String slaves = source.file(at + "slaves").orElse("");
    of.put("slaves", slaves.isEmpty() ? List.of() : List.of((Object[]) slaves.split("\\s+")));
    for (String key : List.of("mode", "miimon", "lacp_rate")) {
      of.put(key, source.file(at + key).orElse("").split("\\s+")[0]);
    }
    source
        .file(at + "primary")
        .ifPresent(
            primary -> {
              of.put("primary", primary);
              source
                  .file(at + "all_slaves_active")
                  .ifPresent(all -> of.put("all_slaves_active", all.equals("1")));
            });
  }

  private void ethtool(String name) {
    Map<String, @Nullable Object> of = interfaces.get(name);
    if (of != null && source.told().has("features " + name)) {
      EthtoolFacts.add(source, name, of);
    }
  }
}
