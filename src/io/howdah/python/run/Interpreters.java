package io.howdah.python.run;

import io.howdah.module.ModuleResult;
import io.howdah.python.ModuleCall;
import io.howdah.python.PythonSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which interpreter runs a module on a host. Thread-safe. */
final class Interpreters {
  private static final List<String> MODES =
      List.of("", "auto", "auto_silent", "auto_legacy", "auto_legacy_silent");

  private final PythonSettings settings;
  private final Map<String, Discovery.Found> discovered = new ConcurrentHashMap<>();

  Interpreters(PythonSettings settings) {
    this.settings = settings;
  }

  /**
   * A choice.
   *
   * @param command what to run
   * @param discovery what was found out for this, if this was the first time; else null
   */
  record Choice(String command, Discovery.@Nullable Found discovery) {
    /** Adds what was found out to a module's result, as Ansible does. */
    ModuleResult tell(ModuleResult result) {
      if (discovery == null) {
        return result;
      }
      Map<String, @Nullable Object> facts = new LinkedHashMap<>();
      if (result.values().get("ansible_facts") instanceof Map<?, ?> said) {
        said.forEach((name, value) -> facts.put(String.valueOf(name), value));
      }
      facts.put("discovered_interpreter_python", discovery.interpreter());
      result.values().put("ansible_facts", facts);
      if (!discovery.warnings().isEmpty()) {
        List<@Nullable Object> warnings = new ArrayList<>();
        if (result.values().get("warnings") instanceof List<?> said) {
          warnings.addAll(said);
        }
        warnings.addAll(discovery.warnings());
        result.values().put("warnings", warnings);
      }
      return result;
    }
  }

  /** The interpreter for a module whose first line names this one. */
  Choice choose(Shebang shebang, ModuleCall call) {
    String variable = "ansible_" + shebang.name() + "_interpreter";
    String arguments = shebang.arguments().isEmpty() ? "" : " " + shebang.arguments();
    if (!shebang.name().equals("python")) {
      return new Choice(call.text(variable, shebang.interpreter()) + arguments, null);
    }
    String wanted = call.text(variable, settings.text("INTERPRETER_PYTHON", "auto"));
    if (!MODES.contains(wanted)) {
      return new Choice(wanted + arguments, null);
    }
    Choice found = discover(wanted, call.host());
    return new Choice(found.command() + arguments, found.discovery());
  }

  /** A result with the host's Python, if it is to be found out, is not known yet, and is there. */
  ModuleResult news(ModuleResult result, ModuleCall.Host host) {
    Object given = host.variable("ansible_python_interpreter");
    String wanted =
        given == null ? settings.text("INTERPRETER_PYTHON", "auto") : given.toString().strip();
    if (!MODES.contains(wanted)) {
      return result;
    }
    Choice choice = discover(wanted, host);
    Discovery.Found found = choice.discovery();
    return found != null && found.present() ? choice.tell(result) : result;
  }

  private Choice discover(String mode, ModuleCall.Host host) {
    if (host.variable("ansible_facts") instanceof Map<?, ?> facts
        && facts.get("discovered_interpreter_python") != null) {
      return new Choice(String.valueOf(facts.get("discovered_interpreter_python")), null);
    }
    String key = host.name() + "\0" + mode;
    Discovery.Found known = discovered.get(key);
    if (known == null) {
      known = new Discovery(mode, host.name(), candidates(host)).on(host.connection());
      discovered.put(key, known);
    }
    return new Choice(known.interpreter(), known);
  }

  private List<String> candidates(ModuleCall.Host host) {
    return host.variable("ansible_interpreter_python_fallback") instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : settings.list("INTERPRETER_PYTHON_FALLBACK", String.join(",", Discovery.FALLBACK));
  }
}
