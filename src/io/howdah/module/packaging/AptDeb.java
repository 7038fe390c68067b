package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Option deb of the apt module: package files, with what they depend on. */
final class AptDeb {
  private final AptTask task;
  private final List<String> dependencies = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  private AptDeb(AptTask task) {
    this.task = task;
  }

  /** Installs each file whose version is not the installed one. */
  static ModuleResult run(AptTask task) {
    if (!task.args().text("state").equals("present")) {
      throw new ModuleFailure("deb only supports state=present");
    }
    AptDeb deb = new AptDeb(task);
    String given = task.args().text("deb");
    if (given.contains("://")) {
      deb.look(deb.download(given));
    } else {
      List.of(given.split(",")).forEach(deb::look);
    }
    return deb.install();
  }

  /** apt's own downloader is there on every host that has apt. */
  private String download(String url) {
    String script =
        "_f=$(mktemp --suffix=.deb) && chmod 644 \"$_f\" && /usr/lib/apt/apt-helper download-file "
            + ShellQuote.quote(url)
            + " \"$_f\" >/dev/null && printf '%s\\n' \"$_f\"";
    CommandResult ran = task.host().ask(script);
    if (!ran.succeeded()) {
      throw new ModuleFailure("Failure downloading " + url + ", " + ran.err().strip());
    }
    return ran.out().strip();
  }

  /** The file's name and version, the installed version, and what apt would add for it. */
  private void look(String file) {
    String script =
        Sections.DEFINE
            + ("_f=" + ShellQuote.quote(file) + "\n")
            + """
            [ -r "$_f" ] || { echo "E:Could not open file $_f - open (2: No such file or directory)" >&2; exit 1; }
            case $_f in /*) ;; *) _f=$PWD/$_f ;; esac
            sec name; _n=$(dpkg-deb -f "$_f" Package) || exit 1; echo "$_n"
            sec version; dpkg-deb -f "$_f" Version
            sec installed; dpkg-query -W -f '${db:Status-Status} ${Version}\\n' "$_n" 2>/dev/null
            sec plan; apt-get -s -y --allow-downgrades install "$_f" 2>&1
            """;
    CommandResult ran = task.host().ask(script);
    Sections told = Sections.parse(ran.out());
    if (told.word("name").isEmpty()) {
      throw new ModuleFailure("Unable to install package: " + ran.err().strip());
    }
    if (!told.word("installed").equals("installed " + told.word("version"))) {
      check(told, file);
      files.add(file);
    }
  }

  private void check(Sections told, String file) {
    boolean possible = told.lines("plan").stream().anyMatch(l -> l.startsWith("Inst "));
    if (!possible && !task.args().flag("force")) {
      List<String> why = told.lines("plan").stream().filter(l -> l.startsWith("E: ")).toList();
      throw new ModuleFailure(
          why.isEmpty() ? "Dependency is not satisfiable: " + file : String.join("\n", why));
    }
    refuseDowngrade(told);
    told.lines("plan").stream()
        .filter(l -> l.startsWith("Inst "))
        .map(l -> l.split(" ")[1])
        .filter(name -> !name.equals(told.word("name")) && !dependencies.contains(name))
        .forEach(dependencies::add);
  }

  private void refuseDowngrade(Sections told) {
    String installed = told.word("installed");
    ModuleArgs args = task.args();
    boolean newerThere =
        installed.startsWith("installed ")
            && DebianVersion.compare(installed.substring(10), told.word("version")) > 0;
    if (newerThere && !args.flag("force") && !args.flag("allow_downgrade")) {
      throw new ModuleFailure("A later version is already installed");
    }
  }

  private ModuleResult install() {
    Optional<ModuleResult> first =
        dependencies.isEmpty() ? Optional.empty() : Optional.of(installDependencies());
    String out = first.map(r -> String.valueOf(r.values().get("stdout"))).orElse("");
    String err = first.map(r -> String.valueOf(r.values().get("stderr"))).orElse("");
    if (files.isEmpty()) {
      return ModuleResult.changed(first.isPresent())
          .put("stdout", out)
          .put("stderr", err)
          .put("diff", first.map(r -> r.values().get("diff")).orElse(""))
          .build();
    }
    String line = "dpkg " + options() + " -i " + String.join(" ", files);
    CommandResult ran = task.host().change(line);
    if (!ran.succeeded()) {
      throw new ModuleFailure(
          line + " failed", Map.of("stdout", out + ran.out(), "stderr", err + ran.err()));
    }
    return ModuleResult.changed(true)
        .put("stdout", out + ran.out())
        .put("stderr", err + ran.err())
        .put("diff", AptTask.prepared(out + ran.out()))
        .build();
  }

  private String options() {
    StringBuilder options = new StringBuilder();
    for (String option : task.args().text("dpkg_options").split(",", -1)) {
      options.append(options.isEmpty() ? "--" : " --").append(option);
    }
    options.append(task.context().checkMode() ? " --simulate" : "");
    return options.append(task.when("force", " --force-all")).toString();
  }

  private ModuleResult installDependencies() {
    String line =
        String.join(
            " ",
            AptTask.APT_GET + " -y " + task.dpkgOptions(),
            task.simulate(),
            "install '" + String.join("' '", dependencies) + "'");
    CommandResult ran = task.host().change(line);
    if (!ran.succeeded()) {
      throw AptOutcome.failure("'" + line + "' failed: " + ran.err(), ran);
    }
    return AptOutcome.of(true, ran).put("diff", task.diff(ran)).build();
  }
}
