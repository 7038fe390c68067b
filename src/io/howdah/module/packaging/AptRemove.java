package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.module.ModuleResult;
import java.util.List;
import java.util.stream.Collectors;

/** State absent of the apt module. */
final class AptRemove {
  private AptRemove() {}

  /** Removes what is installed, and with purge what has left files behind. */
  static ModuleResult run(AptTask task, AptNames names, AptState state) {
    boolean purge = task.args().flag("purge");
    List<PackageSpec> present =
        names.specs().stream().filter(spec -> isThere(state, spec, purge)).toList();
    if (present.isEmpty()) {
      return ModuleResult.changed(false).build();
    }
    String packages =
        present.stream().map(spec -> "'" + spec.text() + "'").collect(Collectors.joining(" "));
    CommandResult ran = task.host().change(commandLine(task, packages));
    if (!ran.succeeded()) {
      throw AptOutcome.failure("'apt-get remove " + packages + "' failed: " + ran.err(), ran);
    }
    return AptOutcome.of(true, ran).put("diff", task.diff(ran)).build();
  }

  private static boolean isThere(AptState state, PackageSpec spec, boolean purge) {
    AptPackage found = state.answer().get(spec.name());
    return found.satisfies(spec) || purge && found.hasFiles();
  }

  private static String commandLine(AptTask task, String packages) {
    return String.join(
        " ",
        AptTask.APT_GET + " -q -y " + task.dpkgOptions(),
        task.when("purge", "--purge"),
        task.when("force", "--force-yes"),
        task.when("autoremove", "--auto-remove"),
        task.simulate(),
        "remove " + packages);
  }
}
