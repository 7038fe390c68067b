package io.howdah.python.run;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a host's Python by ansible-core 2.14's rules and table. */
final class Discovery {
  /** INTERPRETER_PYTHON_FALLBACK of ansible-core 2.14. */
  static final List<String> FALLBACK =
      List.of(
          "python3.11",
          "python3.10",
          "python3.9",
          "python3.8",
          "python3.7",
          "python3.6",
          "python3.5",
          "/usr/bin/python3",
          "/usr/libexec/platform-python",
          "python2.7",
          "/usr/bin/python",
          "python");

  private static final String LEGACY = "/usr/bin/python";
  private static final String MORE =
      "https://docs.ansible.com/ansible-core/2.14/reference_appendices/interpreter_discovery.html";

  private final String mode;
  private final String host;
  private final List<String> candidates;
  private final List<String> warnings = new ArrayList<>();

  /**
   * A discovery.
   *
   * @param mode auto, auto_silent, auto_legacy or auto_legacy_silent
   * @param host the inventory name
   * @param candidates commands to try, in order
   */
  Discovery(String mode, String host, List<String> candidates) {
    this.mode = mode;
    this.host = host;
    this.candidates = candidates;
  }

  /**
   * An interpreter and what the user should hear about the choice.
   *
   * @param present whether the host has any; else the interpreter is a guess
   */
  record Found(String interpreter, List<String> warnings, boolean present) {}

  /** What a host says of itself. */
  record Facts(String platform, List<String> present, String osRelease) {}

  Found on(Connection connection) {
    CommandResult told = connection.run(Command.of(script()));
    Facts facts = facts(told.out());
    String interpreter = choose(facts);
    return new Found(
        interpreter,
        mode.endsWith("_silent") ? List.of() : List.copyOf(warnings),
        !facts.present().isEmpty());
  }

  private String script() {
    // Nothing here starts a process on Linux.
    StringBuilder script =
        new StringBuilder(
            "{ read -r s </proc/sys/kernel/ostype; } 2>/dev/null || s=$(uname); echo \"$s\"; ");
    candidates.forEach(
        name -> script.append("command -v '").append(name.replace("'", "")).append("'; "));
    return script
        + "echo; for f in /etc/os-release /usr/lib/os-release; do [ ! -r $f ] || { while IFS= read"
        + " -r s; do printf '%s\\n' \"$s\"; done <$f; break; }; done";
  }

  static Facts facts(String told) {
    int blank = told.indexOf("\n\n");
    String head = blank < 0 ? told : told.substring(0, blank);
    List<String> lines = head.lines().map(String::strip).toList();
    return new Facts(
        lines.isEmpty() ? "unknown" : lines.get(0).toLowerCase(Locale.ROOT),
        lines.stream().skip(1).filter(line -> line.startsWith("/")).toList(),
        blank < 0 ? "" : told.substring(blank));
  }

  String choose(Facts facts) {
    if (facts.present().isEmpty()) {
      warnings.add("No python interpreters found for host %s (tried %s)".formatted(host, quoted()));
      return LEGACY;
    }
    String own = facts.platform().equals("linux") ? platformPython(facts.osRelease()) : "";
    if (own.isEmpty()) {
      warnings.add(
          ("Platform %s on host %s is using the discovered Python interpreter at %s, but future"
                  + " installation of another Python interpreter could change the meaning of that"
                  + " path. See %s for more information.")
              .formatted(facts.platform(), host, facts.present().get(0), MORE));
      return facts.present().get(0);
    }
    return checked(own, facts);
  }

  private String quoted() {
    return "[" + String.join(", ", candidates.stream().map(c -> "'" + c + "'").toList()) + "]";
  }

  private String checked(String own, Facts facts) {
    String distribution =
        field(facts.osRelease(), "ID") + " " + field(facts.osRelease(), "VERSION_ID");
    boolean legacy = mode.startsWith("auto_legacy") && facts.present().contains(LEGACY);
    if (legacy && !own.equals(LEGACY)) {
      warnings.add(
          ("Distribution %s on host %s should use %s, but is using /usr/bin/python for backward"
                  + " compatibility with prior Ansible releases. See %s for more information")
              .formatted(distribution, host, own, MORE));
      return LEGACY;
    }
    if (!facts.present().contains(own)) {
      warnings.add(
          ("Distribution %s on host %s should use %s, but is using %s, since the discovered"
                  + " platform python interpreter was not present. See %s for more information.")
              .formatted(distribution, host, own, facts.present().get(0), MORE));
      return facts.present().get(0);
    }
    return own;
  }

  /** The Python that a distribution comes with; empty where Ansible's table has none. */
  private static String platformPython(String osRelease) {
    String id = field(osRelease, "ID").toLowerCase(Locale.ROOT);
    double version = version(field(osRelease, "VERSION_ID"));
    if (id.isEmpty() || version < 0) {
      return "";
    }
    return switch (id) {
      case "fedora" -> "/usr/bin/python3";
      case "ubuntu" -> version < 16 ? LEGACY : "/usr/bin/python3";
      case "debian",
          "kali",
          "parrot",
          "raspbian",
          "linuxmint",
          "pop",
          "neon",
          "devuan",
          "deepin",
          "cumulus-linux",
          "uos" ->
          version < 10 ? LEGACY : "/usr/bin/python3";
      case "rhel",
          "centos",
          "rocky",
          "almalinux",
          "ol",
          "scientific",
          "amzn",
          "oracle",
          "virtuozzo",
          "openeuler",
          "eurolinux",
          "alinux" ->
          version < 8 ? LEGACY : version < 9 ? "/usr/libexec/platform-python" : "/usr/bin/python3";
      default -> "";
    };
  }

  private static double version(String text) {
    Matcher number = Pattern.compile("\\d+(\\.\\d+)?").matcher(text);
    return number.lookingAt() ? Double.parseDouble(number.group()) : -1;
  }

  private static String field(String osRelease, String name) {
    Matcher line =
        Pattern.compile("(?m)^" + name + "=[\"']?([^\"'\\n]*)[\"']?\\s*$").matcher(osRelease);
    return line.find() ? line.group(1) : "";
  }
}
