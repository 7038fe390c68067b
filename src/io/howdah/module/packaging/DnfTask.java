package io.howdah.module.packaging;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of the dnf or yum module.
 *
 * @param program dnf or yum
 * @param args checked
 * @param host where rpm and the program run
 * @param checkMode true: only ask what a transaction would do
 */
record DnfTask(String program, ModuleArgs args, HostRun host, boolean checkMode) {
  /** The names that no installed package satisfies; groups and modules always count as missing. */
  List<String> missing(List<String> names) {
    List<String> found = installed(names);
    return names.stream().filter(name -> !found.contains(name)).toList();
  }

  /** The names that an installed package satisfies. */
  List<String> installed(List<String> names) {
    String root = args.text("installroot");
    String rpm = "rpm" + (root.equals("/") ? "" : " --root " + ShellQuote.quote(root));
    StringBuilder script = new StringBuilder();
    for (String name : names) {
      String word = ShellQuote.quote(name);
      String plain = ShellQuote.quote(name.replaceFirst("\\s*=\\s*", "-"));
      String query =
          name.startsWith("/")
              ? rpm + " -qf " + word
              : rpm + " -q " + plain + " || " + rpm + " -q --whatprovides " + word;
      script.append("{ ").append(query).append("; } >/dev/null 2>&1 && echo yes || echo no\n");
    }
    List<String> answers = host.sh(script.toString()).out().lines().toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < names.size() && i < answers.size(); i++) {
      if (answers.get(i).equals("yes")) {
        found.add(names.get(i));
      }
    }
    return found;
  }

  ModuleResult refresh() {
    CommandResult ran = checkMode ? host.sh(":") : host.sh(program + options() + " makecache");
    if (!ran.succeeded()) {
      throw failure("Failed to download metadata: " + ran.err(), ran);
    }
    return ModuleResult.changed(false)
        .put("msg", "Cache updated")
        .put("results", List.of())
        .put("rc", 0L)
        .build();
  }

  /** Lets the program do it; its summary tells what was changed. */
  ModuleResult transaction(String state, List<String> names) {
    CommandResult ran = host.sh(line(state, names));
    List<Object> results = DnfSummary.results(ran.out());
    if (ran.out().contains("Nothing to do")) {
      return DnfModule.nothing();
    }
    boolean refusedOnly = checkMode && ran.out().contains("Operation aborted");
    if (!ran.succeeded() && !refusedOnly) {
      throw failure(message(ran, names), ran);
    }
    return ModuleResult.changed(!results.isEmpty())
        .put(
            "msg",
            checkMode ? "Check mode: No changes made, but would have if not in check mode" : "")
        .put("results", results)
        .put("rc", 0L)
        .build();
  }

  private String line(String state, List<String> names) {
    String action =
        switch (state) {
          case "absent" -> names.isEmpty() ? "autoremove" : "remove";
          case "latest" ->
              args.flag("update_only") || names.equals(List.of("*")) ? "upgrade" : "install";
          default -> "install";
        };
    String refresh = args.flag("update_cache") ? " --refresh" : "";
    String targets = names.equals(List.of("*")) ? "" : " " + ShellQuote.join(names);
    String keep =
        state.equals("absent") && !args.flag("autoremove")
            ? " --setopt=clean_requirements_on_remove=False"
            : "";
    return "LC_ALL=C "
        + program
        + options()
        + refresh
        + keep
        + (checkMode ? " --assumeno " : " -y ")
        + action
        + targets;
  }

  private String options() {
    StringBuilder options = new StringBuilder();
    lists(options);
    flag(options, "allowerasing", "--allowerasing");
    flag(options, "bugfix", "--bugfix");
    flag(options, "cacheonly", "--cacheonly");
    flag(options, "disable_gpg_check", "--nogpgcheck");
    flag(options, "download_only", "--downloadonly");
    flag(options, "nobest", "--nobest");
    flag(options, "security", "--security");
    flag(options, "skip_broken", "--skip-broken");
    setting(options, "conf_file", "--config=");
    setting(options, "disable_excludes", "--disableexcludes=");
    setting(options, "download_dir", "--downloaddir=");
    setting(options, "releasever", "--releasever=");
    if (!args.text("installroot").equals("/")) {
      setting(options, "installroot", "--installroot=");
    }
    options.append(args.flag("install_weak_deps") ? "" : " --setopt=install_weak_deps=False");
    boolean verify = args.flag("validate_certs") && args.flag("sslverify");
    return options.append(verify ? "" : " --setopt=sslverify=False").toString();
  }

  private void lists(StringBuilder options) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("disable_plugin", "--disableplugin=");
    names.put("enable_plugin", "--enableplugin=");
    names.put("disablerepo", "--disablerepo=");
    names.put("enablerepo", "--enablerepo=");
    names.put("exclude", "--exclude=");
    names.forEach(
        (option, word) ->
            args.texts(option)
                .forEach(
                    value -> options.append(' ').append(word).append(ShellQuote.quote(value))));
  }

  private void flag(StringBuilder options, String option, String word) {
    options.append(args.flag(option) ? " " + word : "");
  }

  private void setting(StringBuilder options, String option, String word) {
    args.optionalText(option)
        .ifPresent(value -> options.append(' ').append(word).append(ShellQuote.quote(value)));
  }

  private static String message(CommandResult ran, List<String> names) {
    String text = ran.out() + ran.err();
    if (text.contains("Unable to find a match") || text.contains("No match for argument")) {
      return "Failed to install some of the specified packages";
    }
    return text.contains("needs to be run under the root user")
            || text.contains("has to be run with superuser")
        ? "This command has to be run under the root user."
        : "Failed to run the transaction for "
            + String.join(", ", names)
            + ": "
            + ran.err().strip();
  }

  private static ModuleFailure failure(String message, CommandResult ran) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Object> failures =
        new ArrayList<>(
            (ran.out() + ran.err())
                .lines()
                .filter(line -> line.startsWith("No match for argument: "))
                .map(line -> "No package " + line.substring(23).strip() + " available.")
                .toList());
    values.put("failures", failures);
    values.put("rc", 1L);
    values.put("results", List.of());
    return new ModuleFailure(message, values);
  }
}
