package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Option list of the dnf module: packages as repoquery knows them. */
final class DnfList {
  private static final String FORMAT = "%{name}|%{epoch}|%{version}|%{release}|%{arch}|%{reponame}";

  private DnfList() {}

  static ModuleResult run(DnfTask task) {
    String what = task.args().text("list");
    String selection =
        switch (what) {
          case "installed" -> "--installed";
          case "updates", "upgrades" -> "--upgrades";
          case "available" -> "--available";
          case "repos", "repositories" ->
              throw new ModuleFailure("list=" + what + " is not there yet; name a package");
          default -> "--available --installed " + ShellQuote.quote(what);
        };
    CommandResult ran =
        task.host().sh(task.program() + " -q repoquery --qf '" + FORMAT + "\\n' " + selection);
    if (!ran.succeeded()) {
      throw new ModuleFailure("repoquery failed: " + ran.err().strip());
    }
    List<Object> results = new ArrayList<>();
    ran.out().lines().filter(line -> line.contains("|")).forEach(l -> results.add(row(l)));
    return ModuleResult.changed(false).put("msg", "").put("results", results).build();
  }

  private static Map<String, Object> row(String line) {
    String[] f = line.split("\\|", -1);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", f[0]);
    row.put("epoch", f[1]);
    row.put("version", f[2]);
    row.put("release", f[3]);
    row.put("arch", f[4]);
    row.put("repo", f[5]);
    row.put("nevra", f[1] + ":" + f[0] + "-" + f[2] + "-" + f[3] + "." + f[4]);
    row.put("envra", row.get("nevra"));
    row.put("yumstate", f[5].equals("@System") ? "installed" : "available");
    return row;
  }
}
