package io.howdah.module.net;

import io.howdah.module.ModuleArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of an iptables rule, in the order that Ansible gives them. */
final class IptablesRule {
  private final ModuleArgs args;
  private final boolean impliesLog;
  private final List<String> words = new ArrayList<>();

  /**
   * Prepares a rule.
   *
   * @param logs whether logging options imply the jump to LOG; not in the rule that is shown
   */
  IptablesRule(ModuleArgs args, boolean logs) {
    this.args = args;
    this.impliesLog = logs && (args.has("log_prefix") || args.has("log_level"));
  }

  /**
   * The rule.
   *
   * @param wait seconds to wait for the lock, or null
   */
  List<String> words(@Nullable String wait) {
    if (wait != null && !wait.isEmpty()) {
      words.addAll(List.of("-w", wait));
    }
    option("protocol", "-p");
    option("source", "-s");
    option("destination", "-d");
    args.texts("match").forEach(match -> add(match, "-m"));
    tcpFlags();
    String jump = jump();
    add(jump, "-j");
    if (jump != null && jump.equalsIgnoreCase("tee")) {
      option("gateway", "--gateway");
    }
    option("log_prefix", "--log-prefix");
    option("log_level", "--log-level");
    option("to_destination", "--to-destination");
    match(!args.list("destination_ports").isEmpty(), "multiport");
    csv("destination_ports", "--dports");
    option("to_source", "--to-source");
    option("goto", "-g");
    option("in_interface", "-i");
    option("out_interface", "-o");
    option("fragment", "-f");
    option("set_counters", "-c");
    option("source_port", "--source-port");
    option("destination_port", "--destination-port");
    option("to_ports", "--to-ports");
    option("set_dscp_mark", "--set-dscp");
    option("set_dscp_mark_class", "--set-dscp-class");
    flag(args.text("syn"), "--syn");
    matches();
    owner("uid_owner", "--uid-owner");
    owner("gid_owner", "--gid-owner");
    match(jump == null && args.has("reject_with"), "");
    option("reject_with", "--reject-with");
    option("icmp_type", args.text("ip_version").equals("ipv4") ? "--icmp-type" : "--icmpv6-type");
    match(args.has("comment"), "comment");
    option("comment", "--comment");
    return words;
  }

  private @Nullable String jump() {
    String jump = args.optionalText("jump").orElse(null);
    return jump == null && impliesLog ? "LOG" : jump;
  }

  private void matches() {
    List<String> match = args.texts("match");
    if (match.contains("conntrack")) {
      csv("ctstate", "--ctstate");
    } else if (match.contains("state")) {
      csv("ctstate", "--state");
    } else if (!args.list("ctstate").isEmpty()) {
      match(true, "conntrack");
      csv("ctstate", "--ctstate");
    }
    boolean range = args.has("src_range") || args.has("dst_range");
    match(range && !match.contains("iprange"), "iprange");
    option("src_range", "--src-range");
    option("dst_range", "--dst-range");
    match(args.has("match_set") && !match.contains("set"), "set");
    option("match_set", "--match-set");
    if (args.has("match_set")) {
      words.add(args.optionalText("match_set_flags").orElse(""));
      words.removeIf(String::isEmpty);
    }
    match(args.has("limit") || args.has("limit_burst"), "limit");
    option("limit", "--limit");
    option("limit_burst", "--limit-burst");
  }

  private void owner(String option, String flag) {
    match(args.has(option), "owner");
    flag(args.optionalText(option).orElse(""), flag);
    option(option, flag);
  }

  private void option(String name, String flag) {
    add(args.optionalText(name).orElse(null), flag);
  }

  private void add(@Nullable String value, String flag) {
    if (value == null) {
      return;
    }
    if (value.startsWith("!")) {
      words.addAll(List.of("!", flag, value.substring(1)));
    } else {
      words.addAll(List.of(flag, value));
    }
  }

  /** {@code -m} and a name; an empty name stands for the jump to REJECT. */
  private void match(boolean wanted, String name) {
    if (wanted) {
      words.addAll(name.isEmpty() ? List.of("-j", "REJECT") : List.of("-m", name));
    }
  }

  private void csv(String option, String flag) {
    if (!args.list(option).isEmpty()) {
      words.addAll(List.of(flag, String.join(",", args.texts(option))));
    }
  }

  private void flag(String value, String flag) {
    if (value.equals("match")) {
      words.add(flag);
    } else if (value.equals("negate")) {
      words.addAll(List.of("!", flag));
    }
  }

  private void tcpFlags() {
    Map<String, @Nullable Object> flags = args.dict("tcp_flags");
    if (flags.get("flags") instanceof List<?> all
        && flags.get("flags_set") instanceof List<?> set) {
      words.addAll(List.of("--tcp-flags", joined(all), joined(set)));
    }
  }

  private static String joined(List<?> items) {
    return String.join(",", items.stream().map(String::valueOf).toList());
  }
}
