package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One run of the apt module: its arguments, its host, and the command lines made of them, spelt as
 * Ansible spells them, because its error messages quote them.
 */
record AptTask(ModuleArgs args, ModuleContext context, AptHost host) {
  static final String APT_GET = "/usr/bin/apt-get";
  static final String NOTHING = "\n0 upgraded, 0 newly installed";
  private static final Pattern END_OF_PLAN = Pattern.compile("[0-9]+ (packages )?upgraded.*");

  AptTask(ModuleArgs args, ModuleContext context) {
    this(args, context, new AptHost(context, args));
  }

  /** Whether there is more to do than to refresh the lists or to clean. */
  boolean hasWork() {
    return args.has("package") && !args.list("package").isEmpty()
        || args.has("deb")
        || !args.text("upgrade").equals("no");
  }

  /** {@code text} where the option is set, else nothing. */
  String when(String option, String text) {
    return args.flag(option) ? text : "";
  }

  String simulate() {
    return context.checkMode() ? "--simulate" : "";
  }

  /** The option dpkg_options as apt-get takes it. */
  String dpkgOptions() {
    StringBuilder options = new StringBuilder();
    for (String option : args.text("dpkg_options").split(",", -1)) {
      options.append(" -o \"Dpkg::Options::=--").append(option).append('"');
    }
    return options.toString().strip();
  }

  /** The diff key: what apt-get said it would do, in diff mode; else an empty dict. */
  Map<String, Object> diff(CommandResult ran) {
    return context.diff() ? prepared(ran.out()) : new LinkedHashMap<>();
  }

  static Map<String, Object> prepared(String out) {
    String[] lines = out.lines().toArray(String[]::new);
    int start = 0;
    int end = lines.length;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].equals("Reading state information...")
          || lines[i].equals("Resolving dependencies...")) {
        start = i + 1;
      }
      if (END_OF_PLAN.matcher(lines[i]).matches()) {
        end = i + 1;
        break;
      }
    }
    Map<String, Object> diff = new LinkedHashMap<>();
    String[] plan = java.util.Arrays.copyOfRange(lines, Math.min(start, end), end);
    diff.put("prepared", String.join("\n", plan));
    return diff;
  }
}
