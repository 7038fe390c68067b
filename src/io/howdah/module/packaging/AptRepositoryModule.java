package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.RAW;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The apt_repository module of ansible-core 2.14, without Launchpad's PPAs. */
public final class AptRepositoryModule implements Module {
  private static final String MAIN = "/etc/apt/sources.list";

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("repo", STR, o -> o.require())
        .option("state", STR, o -> o.byDefault("present").oneOf("absent", "present"))
        .option("mode", RAW)
        .option("update_cache", BOOL, o -> o.byDefault(true).alias("update-cache"))
        .option("update_cache_retries", INT, o -> o.byDefault(5L))
        .option("update_cache_retry_max_delay", INT, o -> o.byDefault(12L))
        .option("filename", STR)
        .option("install_python_apt", BOOL, o -> o.byDefault(true))
        .option("validate_certs", BOOL, o -> o.byDefault(true))
        .option("codename", STR);
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    SourceLine wanted = wanted(args.text("repo"));
    HostRun host = new HostRun(context);
    Map<String, List<SourceLine>> files = read(host);
    Map<String, String> before = dump(files);
    if (args.text("state").equals("present")) {
      add(files, wanted, args);
    } else {
      files.values().forEach(l -> l.removeIf(s -> isRepository(s, wanted) && s.enabled()));
    }
    Map<String, String> after = dump(files);
    boolean changed = !before.equals(after);
    if (changed && !context.checkMode()) {
      save(host, args, new Change(before, after), new AptHost(context, args));
    }
    return ModuleResult.changed(changed)
        .put("repo", args.text("repo"))
        .put("state", args.text("state"))
        .put("diff", changed && context.diff() ? diff(before, after) : Map.of())
        .build();
  }

  private record Change(Map<String, String> before, Map<String, String> after) {}

  private static SourceLine wanted(String repo) {
    if (repo.isEmpty()) {
      throw new ModuleFailure("Please set argument 'repo' to a non-empty value");
    }
    if (repo.startsWith("ppa:")) {
      throw new ModuleFailure(
          "repo="
              + repo
              + ": a PPA is not there yet; give its line, deb URL CODENAME main, and its"
              + " key with apt_key or get_url");
    }
    return SourceLine.repository(repo)
        .orElseThrow(() -> new ModuleFailure("Invalid repository string: " + repo));
  }

  private static Map<String, List<SourceLine>> read(HostRun host) {
    String script =
        Sections.DEFINE
            + "for _f in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do\n"
            + "  [ -f \"$_f\" ] && { sec \"$_f\"; cat \"$_f\"; }\ndone; exit 0\n";
    Map<String, List<SourceLine>> files = new LinkedHashMap<>();
    Sections told = Sections.parse(host.sh(script).out());
    for (String file : told.all().keySet()) {
      List<SourceLine> lines = new ArrayList<>();
      told.lines(file).forEach(line -> lines.add(SourceLine.parse(line)));
      files.put(file, lines);
    }
    return files;
  }

  private static boolean isRepository(SourceLine line, SourceLine wanted) {
    return line.valid() && line.source().equals(wanted.source());
  }

  private static void add(Map<String, List<SourceLine>> files, SourceLine wanted, ModuleArgs args) {
    boolean found = false;
    for (List<SourceLine> lines : files.values()) {
      for (int i = 0; i < lines.size(); i++) {
        if (isRepository(lines.get(i), wanted)) {
          lines.set(i, lines.get(i).enable());
          found = true;
        }
      }
    }
    if (!found) {
      String name =
          args.optionalText("filename").orElseGet(() -> SourceLine.fileName(wanted.source()));
      String file = name + ".list";
      String path = file.contains("/") ? file : "/etc/apt/sources.list.d/" + file;
      files
          .computeIfAbsent(path, p -> new ArrayList<>())
          .add(new SourceLine(true, wanted.source(), "", true));
    }
  }

  /** Files with what they hold; one that holds nothing is as one that is not there. */
  private static Map<String, String> dump(Map<String, List<SourceLine>> files) {
    Map<String, String> dump = new LinkedHashMap<>();
    files.forEach(
        (file, lines) -> {
          StringBuilder text = new StringBuilder();
          lines.forEach(line -> text.append(line.show()));
          if (!lines.isEmpty()) {
            dump.put(file, text.toString());
          }
        });
    return dump;
  }

  private static void save(HostRun host, ModuleArgs args, Change change, AptHost apt) {
    write(host, change.before, change.after, args);
    if (!args.flag("update_cache")) {
      return;
    }
    CommandResult ran = AptCache.runUpdate(apt, args);
    if (!ran.succeeded()) {
      write(host, change.after, change.before, args);
      throw new ModuleFailure("Failed to update apt cache: " + AptCache.reason(ran.err()));
    }
  }

  /** Each file is made beside its place and renamed; one that becomes empty goes. */
  private static void write(
      HostRun host, Map<String, String> from, Map<String, String> to, ModuleArgs args) {
    String mode = args.optionalText("mode").orElse("0644");
    StringBuilder script = new StringBuilder("set -e\n");
    for (String file : changedFiles(from, to)) {
      String path = ShellQuote.quote(file);
      if (!to.containsKey(file)) {
        script.append("rm -f ").append(path).append('\n');
        continue;
      }
      boolean isNew = !from.containsKey(file) && !file.equals(MAIN);
      script
          .append("mkdir -p \"$(dirname " + path + ")\"; _t=$(mktemp " + path + ".XXXXXX)\n")
          .append("printf %s " + ShellQuote.quote(to.getOrDefault(file, "")) + " > \"$_t\"\n")
          .append(
              isNew
                  ? "chmod " + ShellQuote.quote(mode) + " \"$_t\"\n"
                  : "chmod --reference=" + path + " \"$_t\" 2>/dev/null || chmod 0644 \"$_t\"\n")
          .append("mv \"$_t\" " + path + "\n");
    }
    CommandResult ran = host.sh(script.toString());
    if (!ran.succeeded()) {
      throw new ModuleFailure(ran.err().strip());
    }
  }

  private static List<String> changedFiles(Map<String, String> from, Map<String, String> to) {
    TreeSet<String> files = new TreeSet<>(from.keySet());
    files.addAll(to.keySet());
    return files.stream()
        .filter(f -> !from.getOrDefault(f, "").equals(to.getOrDefault(f, "")))
        .toList();
  }

  private static List<Object> diff(Map<String, String> before, Map<String, String> after) {
    List<Object> diff = new ArrayList<>();
    TreeSet<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    for (String file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("before", before.getOrDefault(file, ""));
      one.put("after", after.getOrDefault(file, ""));
      one.put("before_header", before.containsKey(file) ? file : "/dev/null");
      one.put("after_header", after.containsKey(file) ? file : "/dev/null");
      diff.add(one);
    }
    return diff;
  }
}
