package io.howdah.module.net;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import io.howdah.module.command.MissingProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A firewall rule, chain or policy: Ansible's iptables. */
public final class IptablesModule implements Module {
  private static final ArgumentSpec SPEC = spec();
  private static final Pattern POLICY = Pattern.compile("\\(policy ([A-Z]+)\\)");
  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\.(\\d+)");

  private static ArgumentSpec spec() {
    ArgumentSpec spec =
        ArgumentSpec.create()
            .option(
                "table",
                Type.STR,
                o -> o.byDefault("filter").oneOf("filter", "nat", "mangle", "raw", "security"))
            .option("state", Type.STR, o -> o.byDefault("present").oneOf("absent", "present"))
            .option("action", Type.STR, o -> o.byDefault("append").oneOf("append", "insert"))
            .option("ip_version", Type.STR, o -> o.byDefault("ipv4").oneOf("ipv4", "ipv6"));
    for (String name :
        List.of(
            "chain",
            "rule_num",
            "protocol",
            "wait",
            "source",
            "to_source",
            "destination",
            "to_destination",
            "jump",
            "gateway",
            "goto",
            "in_interface",
            "out_interface",
            "fragment",
            "set_counters",
            "source_port",
            "destination_port",
            "to_ports",
            "set_dscp_mark",
            "set_dscp_mark_class",
            "comment",
            "src_range",
            "dst_range",
            "match_set",
            "limit",
            "limit_burst",
            "uid_owner",
            "gid_owner",
            "reject_with",
            "icmp_type",
            "log_prefix")) {
      spec.option(name, Type.STR);
    }
    for (String name : List.of("match", "destination_ports", "ctstate")) {
      spec.option(name, Type.LIST, o -> o.of(Type.STR).byDefault(List.of()));
    }
    ArgumentSpec flags =
        ArgumentSpec.create()
            .option("flags", Type.LIST, o -> o.of(Type.STR))
            .option("flags_set", Type.LIST, o -> o.of(Type.STR));
    return spec.option("tcp_flags", Type.DICT, o -> o.with(flags))
        .option(
            "log_level",
            Type.STR,
            o ->
                o.oneOf(
                    "0", "1", "2", "3", "4", "5", "6", "7", "emerg", "alert", "crit", "error",
                    "warning", "notice", "info", "debug"))
        .option("match_set_flags", Type.STR, o -> o.oneOf("src", "dst", "src,dst", "dst,src"))
        .option("syn", Type.STR, o -> o.byDefault("ignore").oneOf("ignore", "match", "negate"))
        .option("flush", Type.BOOL, o -> o.byDefault(false))
        .option("policy", Type.STR, o -> o.oneOf("ACCEPT", "DROP", "QUEUE", "RETURN"))
        .option("chain_management", Type.BOOL, o -> o.byDefault(false))
        .mutuallyExclusive("set_dscp_mark", "set_dscp_mark_class")
        .mutuallyExclusive("flush", "policy")
        .requiredIf("jump", "TEE", "gateway")
        .requiredIf("jump", "tee", "gateway");
  }

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    if (!args.flag("flush") && !args.has("chain")) {
      throw new ModuleFailure("Either chain or flush parameter must be specified.");
    }
    boolean logs = !args.optionalText("log_prefix").orElse("").isEmpty() || args.has("log_level");
    if (logs && !args.optionalText("jump").orElse("LOG").equals("LOG")) {
      throw new ModuleFailure("Logging options can only be used with the LOG jump target.");
    }
    String shown =
        String.join(
            " ", new IptablesRule(args, false).words(args.optionalText("wait").orElse(null)));
    String program = args.text("ip_version").equals("ipv4") ? "iptables" : "ip6tables";
    Firewall firewall = new Firewall(args, context, program, version(context, program));
    boolean changed = firewall.change(shown);
    return ModuleResult.changed(changed)
        .put("ip_version", args.text("ip_version"))
        .put("table", args.text("table"))
        .put("chain", args.raw("chain"))
        .put("flush", args.flag("flush"))
        .put("rule", shown)
        .put("state", args.text("state"))
        .put("chain_management", args.flag("chain_management"))
        .build();
  }

  private static long version(ModuleContext context, String program) {
    CommandResult said = new HostRun(context).sh("LC_ALL=C " + program + " --version");
    Matcher matcher = VERSION.matcher(said.out());
    if (!said.succeeded() || !matcher.find()) {
      throw MissingProgram.named(program, new HostRun(context));
    }
    return Long.parseLong(matcher.group(1)) * 1_000_000
        + Long.parseLong(matcher.group(2)) * 1_000
        + Long.parseLong(matcher.group(3));
  }

  /** The commands of one run. */
  private static final class Firewall {
    private static final long KNOWS_WAIT = 1_004_020;
    private static final long KNOWS_SECONDS = 1_006_000;

    private final ModuleArgs args;
    private final ModuleContext context;
    private final String program;
    private final List<String> rule;

    Firewall(ModuleArgs args, ModuleContext context, String program, long version) {
      this.args = args;
      this.context = context;
      this.program = program;
      String wait = args.optionalText("wait").orElse(null);
      wait = version < KNOWS_WAIT ? null : version < KNOWS_SECONDS ? "" : wait;
      this.rule = new IptablesRule(args, true).words(wait);
    }

    boolean change(String shown) {
      if (args.flag("flush")) {
        act(command("-F", List.of()));
        return true;
      }
      if (args.has("policy")) {
        return policy();
      }
      boolean present = args.text("state").equals("present");
      if (!present && shown.isEmpty()) {
        return deleteChain();
      }
      if (shown.isEmpty() && args.flag("chain_management")) {
        return createChain();
      }
      return present != ruleExists() && toggle(present);
    }

    /** Ansible 2.14 puts a rule that matches everything into the new chain; this does not. */
    private boolean createChain() {
      boolean missing = !chainExists();
      if (missing) {
        act(command("-N", List.of()));
      }
      return missing;
    }

    private boolean policy() {
      CommandResult listed = run(command("-L", List.of()));
      Matcher matcher = POLICY.matcher(listed.out().split("\n")[0]);
      if (!listed.succeeded() || !matcher.find()) {
        throw new ModuleFailure("Can't detect current policy");
      }
      boolean changed = !matcher.group(1).equals(args.text("policy"));
      if (changed) {
        act(command("-P", List.of(args.text("policy"))));
      }
      return changed;
    }

    private boolean deleteChain() {
      boolean exists = chainExists();
      if (exists && args.flag("chain_management")) {
        act(command("-X", List.of()));
      }
      return exists;
    }

    private boolean chainExists() {
      return run(command("-L", List.of())).succeeded();
    }

    private boolean ruleExists() {
      return run(command("-C", rule)).succeeded();
    }

    private boolean toggle(boolean present) {
      if (!present) {
        act(command("-D", rule));
        return true;
      }
      if (args.flag("chain_management") && !chainExists()) {
        act(command("-N", List.of()));
      }
      boolean insert = args.text("action").equals("insert");
      List<String> words = new ArrayList<>();
      if (insert && args.has("rule_num")) {
        words.add(args.text("rule_num"));
      }
      words.addAll(rule);
      act(command(insert ? "-I" : "-A", words));
      return true;
    }

    private String command(String action, List<String> rest) {
      List<String> words = new ArrayList<>(List.of(program, "-t", args.text("table"), action));
      args.optionalText("chain").ifPresent(words::add);
      words.addAll(rest);
      return ShellQuote.join(words);
    }

    private CommandResult run(String command) {
      return new HostRun(context).sh("LC_ALL=C " + command);
    }

    private void act(String command) {
      if (context.checkMode()) {
        return;
      }
      CommandResult done = run(command);
      if (!done.succeeded()) {
        throw new ModuleFailure(
            done.err().strip(),
            Map.of(
                "cmd",
                command,
                "rc",
                (long) done.exitCode(),
                "stdout",
                done.out(),
                "stderr",
                done.err()));
      }
    }
  }
}
