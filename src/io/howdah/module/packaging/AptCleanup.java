package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.Map;

/** Options clean, autoclean and autoremove of the apt module, where they stand alone. */
final class AptCleanup {
  private AptCleanup() {}

  /** Empties apt's archive of downloaded packages; Ansible does so in check mode too. */
  static ModuleResult clean(AptTask task) {
    CommandResult ran = task.host().change("apt-get clean");
    if (!ran.succeeded() || !ran.err().isEmpty()) {
      String why = ran.succeeded() ? ": " + ran.err() : "";
      throw new ModuleFailure(
          "apt-get clean failed" + why, Map.of("stdout", ran.out(), "rc", (long) ran.exitCode()));
    }
    return AptOutcome.of(true, ran).put("msg", ran.out()).build();
  }

  /** Runs apt-get autoclean or autoremove. */
  static ModuleResult run(AptTask task, String operation) {
    String line =
        String.join(
            " ",
            AptTask.APT_GET + " -y " + task.dpkgOptions(),
            task.when("purge", "--purge"),
            task.when("force", "--force-yes"),
            operation,
            task.simulate());
    CommandResult ran = task.host().change(line);
    if (!ran.succeeded()) {
      throw AptOutcome.failure("'apt-get " + operation + "' failed: " + ran.err(), ran);
    }
    String sign =
        operation.equals("autoremove") ? "The following packages will be REMOVED" : "Del ";
    return AptOutcome.of(ran.out().contains(sign), ran).put("diff", task.diff(ran)).build();
  }
}
