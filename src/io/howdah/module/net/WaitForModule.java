package io.howdah.module.net;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Waits for a port, a file or a text: Ansible's wait_for. One round trip a look. */
public final class WaitForModule implements Module {
  private static final List<String> STATES =
      List.of("ESTABLISHED", "FIN_WAIT1", "FIN_WAIT2", "SYN_RECV", "SYN_SENT", "TIME_WAIT");

  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("host", Type.STR, o -> o.byDefault("127.0.0.1"))
          .option("timeout", Type.INT, o -> o.byDefault(300L))
          .option("connect_timeout", Type.INT, o -> o.byDefault(5L))
          .option("delay", Type.INT, o -> o.byDefault(0L))
          .option("port", Type.INT)
          .option("active_connection_states", Type.LIST, o -> o.of(Type.STR).byDefault(STATES))
          .option("path", Type.PATH)
          .option("search_regex", Type.STR)
          .option(
              "state",
              Type.STR,
              o ->
                  o.byDefault("started")
                      .oneOf("absent", "drained", "present", "started", "stopped"))
          .option("exclude_hosts", Type.LIST, o -> o.of(Type.STR))
          .option("sleep", Type.INT, o -> o.byDefault(1L))
          .option("msg", Type.STR)
          .withoutCheckMode();

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    check(args);
    WaitLook look = WaitLook.of(args, context);
    Wait wait = new Wait(args);
    wait.pause(args.number("delay").orElse(0L));
    boolean port = args.number("port").orElse(0L) != 0;
    if (!port && !args.has("path") && !args.text("state").equals("drained")) {
      wait.pause(args.number("timeout").orElse(300L));
    } else if (!wait.until(look::isAsWanted)) {
      throw failure(args, wait.elapsed());
    }
    return ModuleResult.changed(false)
        .put("state", args.text("state"))
        .put("port", args.raw("port"))
        .put("search_regex", args.raw("search_regex"))
        .put("match_groups", look.groups())
        .put("match_groupdict", look.groupsByName())
        .put("path", args.raw("path"))
        .put("elapsed", wait.elapsed())
        .putAll(look.info())
        .build();
  }

  private static void check(ModuleArgs args) {
    String state = args.text("state");
    if (args.number("port").orElse(0L) != 0 && args.has("path")) {
      throw failure("port and path parameter can not both be passed to wait_for", 0);
    }
    if (args.has("path") && Set.of("stopped", "drained").contains(state)) {
      throw failure(
          "state=" + state + " should only be used for checking a port in the wait_for module", 0);
    }
    if (args.has("exclude_hosts") && !state.equals("drained")) {
      throw failure("exclude_hosts should only be with state=drained", 0);
    }
    for (String one : args.texts("active_connection_states")) {
      if (!STATES.contains(one)) {
        throw failure("unknown active_connection_state (" + one + ") defined", 0);
      }
    }
  }

  private static ModuleFailure failure(ModuleArgs args, long elapsed) {
    String where = args.text("host") + ":" + args.raw("port");
    boolean path = args.has("path");
    String what =
        switch (args.text("state")) {
          case "absent", "stopped" ->
              path
                  ? "Timeout when waiting for " + args.text("path") + " to be absent."
                  : "Timeout when waiting for " + where + " to stop.";
          case "drained" -> "Timeout when waiting for " + where + " to drain";
          default -> notStarted(args, where);
        };
    return failure(args.optionalText("msg").filter(m -> !m.isEmpty()).orElse(what), elapsed);
  }

  private static String notStarted(ModuleArgs args, String where) {
    String search = args.optionalText("search_regex").orElse("");
    String place = args.optionalText("path").orElse(where);
    if (!search.isEmpty()) {
      return "Timeout when waiting for search string " + search + " in " + place;
    }
    return "Timeout when waiting for " + (args.has("path") ? "file " : "") + place;
  }

  private static ModuleFailure failure(String message, long elapsed) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("elapsed", elapsed);
    return new ModuleFailure(message, values);
  }
}
