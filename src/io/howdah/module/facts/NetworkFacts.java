package io.howdah.module.facts;

import io.howdah.module.facts.FactGroup.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups network, dns, iscsi, nvme and fibre_channel_wwn. */
final class NetworkFacts {
  private NetworkFacts() {}

  static List<FactGroup> groups() {
    return List.of(
        FactGroup.of("dns", Question.files("/etc/resolv.conf"), NetworkFacts::dns),
        FactGroup.of(
            "fibre_channel_wwn",
            Question.files("/sys/class/fc_host/*/port_name"),
            NetworkFacts::fibreChannel),
        FactGroup.of(
            "iscsi", Question.files("/etc/iscsi/initiatorname.iscsi"), NetworkFacts::iscsi),
        FactGroup.of("nvme", Question.files("/etc/nvme/hostnqn"), NetworkFacts::nvme),
        FactGroup.of(
                "network",
                new Question(InterfaceFacts.FILES, InterfaceFacts.SCRIPT, ""),
                InterfaceFacts::parse)
            .alsoCalled(
                "interfaces",
                "default_ipv4",
                "default_ipv6",
                "all_ipv4_addresses",
                "all_ipv6_addresses")
            .after("platform", "distribution"));
  }

  private static void dns(FactSource source, Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> dns = new LinkedHashMap<>();
    for (String line : source.lines("/etc/resolv.conf")) {
      List<String> words = List.of(line.strip().split("\\s+"));
      List<Object> rest = new ArrayList<>(words.subList(1, words.size()));
      switch (words.get(0)) {
        case "nameserver" -> {
          List<Object> all = new ArrayList<>();
          if (dns.get("nameservers") instanceof List<?> before) {
            all.addAll(before);
          }
          all.addAll(rest);
          dns.put("nameservers", all);
        }
        case "domain" -> dns.put("domain", rest.isEmpty() ? null : rest.get(0));
        case "search", "sortlist" -> dns.put(words.get(0), rest);
        case "options" -> dns.put("options", options(rest));
        default -> {}
      }
    }
    facts.put("dns", dns);
  }

  private static Map<String, @Nullable Object> options(List<Object> words) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    for (Object word : words) {
      String[] sides = word.toString().split(":", 2);
      options.put(sides[0], sides.length > 1 && !sides[1].isEmpty() ? sides[1] : true);
    }
    return options;
  }

  private static void fibreChannel(FactSource source, Map<String, @Nullable Object> facts) {
    List<Object> names = new ArrayList<>();
    source
        .files()
        .forEach(
            (path, text) -> {
              if (path.startsWith("/sys/class/fc_host/") && text.length() > 2) {
                names.add(text.strip().substring(2));
              }
            });
    facts.put("fibre_channel_wwn", names);
  }

  private static void iscsi(FactSource source, Map<String, @Nullable Object> facts) {
    facts.put(
        "iscsi_iqn",
        source.lines("/etc/iscsi/initiatorname.iscsi").stream()
            .filter(line -> line.startsWith("InitiatorName="))
            .map(line -> line.substring(14))
            .findFirst()
            .orElse(""));
  }

  private static void nvme(FactSource source, Map<String, @Nullable Object> facts) {
    facts.put(
        "hostnqn",
        source.lines("/etc/nvme/hostnqn").stream()
            .filter(line -> line.startsWith("nqn."))
            .findFirst()
            .orElse(""));
  }
}
