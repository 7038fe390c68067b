package io.howdah.action;

import io.howdah.inventory.HostAddress;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code add_host}: describes the new host; the executor adds it to the inventory. */
final class AddHostAction implements Action {
  private static final Set<String> NO_VARIABLES = Set.of("name", "hostname", "groupname", "groups");

  @Override
  public boolean bypassesHostLoop() {
    return true;
  }

  @Override
  public ModuleResult run(ActionContext context) {
    Map<String, @Nullable Object> all = arguments(context.task().args());
    Args args = new Args(all);
    String written =
        first(args, "name", "hostname", "host")
            .map(PythonText::str)
            .orElseThrow(() -> new ModuleFailure("name, host or hostname needs to be provided"));
    context.controller().say(2, "creating host via 'add_host': hostname=" + written);
    HostAddress address =
        HostAddress.parse(written).orElseGet(() -> new HostAddress(written, null));
    Integer port = address.port();
    if (port != null) {
      all.put("ansible_ssh_port", port.longValue());
    }
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(all);
    variables.keySet().removeAll(NO_VARIABLES);
    Map<String, @Nullable Object> host = new LinkedHashMap<>();
    host.put("host_name", address.name());
    host.put("groups", groups(args));
    host.put("host_vars", variables);
    return ModuleResult.changed(false).put("add_host", host).build();
  }

  private static Map<String, @Nullable Object> arguments(Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(given);
    Object raw = all.remove("_raw_params");
    if (raw instanceof Map<?, ?> map) {
      map.forEach((key, value) -> all.putIfAbsent(String.valueOf(key), value));
    } else if (raw != null) {
      throw new ModuleFailure(
          "Invalid raw parameters passed, requires a dictonary/mapping got a  "
              + PythonText.type(raw));
    }
    return all;
  }

  private static List<Object> groups(Args args) {
    Object given = first(args, "groupname", "groups", "group").orElse("");
    if (!(given instanceof List<?>) && !(given instanceof String)) {
      throw new ModuleFailure("Groups must be specified as a list.");
    }
    List<?> names = given instanceof List<?> list ? list : List.of(((String) given).split(","));
    List<Object> groups = new ArrayList<>();
    for (Object name : names) {
      String stripped = PythonText.str(name).strip();
      if (!stripped.isEmpty() && !groups.contains(stripped)) {
        groups.add(stripped);
      }
    }
    return groups;
  }

  private static java.util.Optional<Object> first(Args args, String... names) {
    for (String name : names) {
      Object value = args.raw(name);
      if (value != null) {
        return java.util.Optional.of(value);
      }
    }
    return java.util.Optional.empty();
  }
}
