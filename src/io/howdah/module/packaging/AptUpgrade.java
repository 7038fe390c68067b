package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** Option upgrade of the apt module. */
final class AptUpgrade {
  private static final String APTITUDE_NOTHING = "\n0 packages upgraded, 0 newly installed";

  private final AptTask task;
  private final String program;
  private final String command;
  private final boolean aptitude;

  private AptUpgrade(AptTask task, String mode, String aptitudePath) {
    this.task = task;
    boolean useAptGet = task.args().flag("force_apt_get") || aptitudePath.isEmpty();
    String remove = task.when("autoremove", "--auto-remove");
    if (mode.equals("dist") || mode.equals("full") && useAptGet) {
      this.aptitude = false;
      this.command = "dist-upgrade " + remove;
    } else {
      this.aptitude = !useAptGet;
      String safe = useAptGet ? "upgrade --with-new-pkgs " + remove : "safe-upgrade";
      this.command = mode.equals("full") ? "full-upgrade" : safe;
    }
    this.program = aptitude ? aptitudePath : AptTask.APT_GET;
  }

  /** Upgrades what is installed: mode yes, safe, full or dist. */
  static ModuleResult run(AptTask task, String mode, AptProbe.Answer answer) {
    return new AptUpgrade(task, mode, answer.aptitude()).run();
  }

  private ModuleResult run() {
    CommandResult ran = task.host().change(commandLine());
    if (!ran.succeeded()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("stdout", ran.out());
      values.put("rc", (long) ran.exitCode());
      throw new ModuleFailure("'" + program + " " + command + "' failed: " + ran.err(), values);
    }
    boolean nothing = ran.out().contains(aptitude ? APTITUDE_NOTHING : AptTask.NOTHING);
    ModuleResult.Builder result = AptOutcome.of(!nothing, ran).put("msg", ran.out());
    return (nothing ? result : result.put("diff", task.diff(ran))).build();
  }

  private String commandLine() {
    String force = aptitude ? "--assume-yes --allow-untrusted" : "--force-yes";
    String line =
        String.join(
            " ",
            program + " -y " + task.dpkgOptions(),
            task.when("force", force),
            task.when("fail_on_autoremove", "--no-remove"),
            task.when("allow_unauthenticated", "--allow-unauthenticated"),
            task.when("allow_downgrade", "--allow-downgrades"),
            task.simulate(),
            command);
    return line
        + task.args().optionalText("default_release").map(r -> " -t '" + r + "'").orElse("");
  }
}
