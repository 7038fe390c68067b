package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.PythonLiteral;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An archive on the host, with the tool that can read it. */
final class Archive {
  /** Name, the tool's program, the option for its compression; tried in this order. */
  private static final List<String[]> TAR_KINDS =
      List.of(
          new String[] {"TgzArchive", "-z"},
          new String[] {"TarArchive", ""},
          new String[] {"TarBzipArchive", "-j"},
          new String[] {"TarXzArchive", "-J"},
          new String[] {"TarZstdArchive", "--use-compress-program=zstd"});

  private static final Pattern EMPTY_NAME =
      Pattern.compile(": : Warning: Cannot stat: No such file or directory$");

  private final ModuleArgs args;
  private final ModuleContext context;
  private final String file;
  private String handler = "";
  private String program = "";
  private String compression = "";
  private List<String> files = List.of();
  private String difference = "";

  private Archive(ModuleArgs args, ModuleContext context, String file) {
    this.args = args;
    this.context = context;
    this.file = file;
  }

  /**
   * Finds the tool that can list it, in one round trip.
   *
   * @throws ModuleFailure in Ansible's words if none can
   */
  static Archive open(ModuleArgs args, ModuleContext context, String file) {
    Archive archive = new Archive(args, context, file);
    HostScript script =
        new HostScript()
            .line(
                "u=$(command -v unzip); i=$(command -v zipinfo); t=$(command -v gtar || command -v"
                    + " tar)")
            .line("if [ \"$u\" ] && \"$u\" -l " + HostPath.word(file) + " >/dev/null 2>&1; then")
            .line(
                "printf 'ZipArchive\\0%s\\0\\0\\0' \"$u\"; "
                    + "\"$u\" -Z1 "
                    + HostPath.word(file)
                    + archive.zipSelection())
            .line("exit 0; fi; e=; [ \"$t\" ] || exit 0")
            .line("case $(\"$t\" --version 2>/dev/null) in *GNU*) ;; *) exit 0;; esac");
    for (String[] kind : TAR_KINDS) {
      String list = "\"$t\" " + archive.words(archive.tarWords("--list", kind[1], false));
      script
          .line("if o=$(" + list + " 2>&1) && [ \"$o\" ]; then")
          .line(
              "printf '%s\\0%s\\0%s\\0\\0%s' "
                  + kind[0]
                  + " \"$t\" '"
                  + kind[1]
                  + "' \"$o\"; exit 0")
          .line("else e=\"$e" + "Command \\\"$t\\\" could not handle archive: $o\n\"; fi");
    }
    script.line("printf '\\0%s\\0\\0%s\\0' \"$t\" \"$e\"");
    archive.read(script.run(context));
    return archive;
  }

  private void read(HostOutput out) {
    handler = out.hasMore() ? out.field() : "";
    program = out.hasMore() ? out.field() : "";
    compression = out.hasMore() ? out.field() : "";
    String errors = out.hasMore() ? out.field() : "";
    if (handler.isEmpty()) {
      String missing =
          "Unable to find required 'unzip' or 'zipinfo' binary in the path.\n"
              + (program.isEmpty()
                  ? "Unable to find required 'gtar' or 'tar' binary in the path"
                  : errors.strip());
      throw new ModuleFailure(
          "Failed to find handler for \""
              + file
              + "\". Make sure the required command to extract the file is installed.\n"
              + missing);
    }
    List<String> names = new ArrayList<>();
    for (String line :
        new String(out.rest(), java.nio.charset.StandardCharsets.UTF_8).split("\n")) {
      String name = isZip() ? line : unescaped(line).replaceFirst("^/", "");
      if (!name.isEmpty() && excludes().stream().noneMatch(name::matches)) {
        names.add(name);
      }
    }
    files = names;
  }

  private List<String> excludes() {
    return args.texts("exclude").stream()
        .map(x -> "(?s)" + Glob.toRegex(x.replaceFirst("/$", "")))
        .toList();
  }

  /** GNU tar writes unusual letters as octal escapes. */
  private static String unescaped(String line) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    String bytes =
        Pattern.compile("\\\\([0-7]{3})")
            .matcher(line)
            .replaceAll(
                m ->
                    java.util.regex.Matcher.quoteReplacement(
                        "\\x" + String.format("%02x", Integer.parseInt(m.group(1), 8))));
    String latin = String.valueOf(PythonLiteral.read("\"" + bytes.replace("\"", "\\\"") + "\""));
    return new String(
        latin.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Ansible's name for the kind: ZipArchive, TgzArchive and so on. */
  String handler() {
    return handler;
  }

  boolean isZip() {
    return handler.equals("ZipArchive");
  }

  /** The members that are wanted. */
  List<String> files() {
    return files;
  }

  /** rsync-like lines of what differs, for zip; empty for tar. */
  String difference() {
    return difference;
  }

  /** Whether the destination lacks something of the archive or has it otherwise. */
  boolean differs() {
    if (isZip()) {
      ZipDifference zip = new ZipDifference(args, context, file);
      difference = zip.lines(files);
      return !difference.isEmpty();
    }
    var result =
        context.run(
            "cd -- "
                + dest()
                + " && LC_ALL=C LANGUAGE=C "
                + ShellQuote.quote(program)
                + " "
                + words(tarWords("--diff", compression, true))
                + " 2>&1; id -u");
    String[] lines = result.out().split("\n");
    boolean root = lines[lines.length - 1].equals("0");
    return Arrays.stream(lines).anyMatch(line -> counts(line, root));
  }

  private boolean counts(String line, boolean root) {
    if (EMPTY_NAME.matcher(line).find()) {
      return false;
    }
    return root && !args.has("owner") && line.endsWith(": Uid differs")
        || root && !args.has("group") && line.endsWith(": Gid differs")
        || !args.has("mode") && line.endsWith(": Mode differs")
        || line.endsWith(": Mod time differs")
        || line.endsWith(": Warning: Cannot stat: No such file or directory")
        || line.contains(": Invalid owner")
        || line.contains(": Invalid group");
  }

  /** Unpacks it; what Ansible shows as extract_results. */
  Map<String, Object> extract(Map<String, @Nullable Object> soFar) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(isZip() ? zipWords() : tarWords("--extract", compression, true));
    var result =
        context.run("cd -- " + dest() + " && LC_ALL=C LANGUAGE=C " + ShellQuote.join(command));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("cmd", command);
    shown.put("rc", (long) result.exitCode());
    shown.put("out", result.out());
    shown.put("err", result.err());
    if (!result.succeeded()) {
      Map<String, Object> values = new LinkedHashMap<>();
      soFar.forEach((key, value) -> values.put(key, value == null ? "" : value));
      values.put("extract_results", shown);
      throw new ModuleFailure("failed to unpack " + file + " to " + args.text("dest"), values);
    }
    return shown;
  }

  private String dest() {
    return HostPath.word(args.text("dest"));
  }

  private String words(List<String> command) {
    return ShellQuote.join(command);
  }

  private List<String> tarWords(String action, String option, boolean changes) {
    List<String> words = new ArrayList<>(List.of(action, "-C", args.text("dest")));
    if (!option.isEmpty()) {
      words.add(option);
    }
    if (!args.list("extra_opts").isEmpty()) {
      words.add("--show-transformed-names");
      words.addAll(args.texts("extra_opts"));
    }
    if (changes) {
      args.optionalText("owner").ifPresent(owner -> words.add("--owner=" + owner));
      args.optionalText("group").ifPresent(group -> words.add("--group=" + group));
      if (args.flag("keep_newer")) {
        words.add("--keep-newer-files");
      }
    }
    args.texts("exclude").forEach(x -> words.add("--exclude=" + x.replaceFirst("/$", "")));
    words.addAll(List.of("-f", file));
    words.addAll(args.texts("include"));
    return words;
  }

  private List<String> zipWords() {
    List<String> words = new ArrayList<>(List.of("-o"));
    words.addAll(args.texts("extra_opts"));
    words.add(file);
    if (!args.list("exclude").isEmpty()) {
      words.add("-x");
      words.addAll(args.texts("exclude"));
    }
    words.addAll(args.texts("include"));
    words.addAll(List.of("-d", args.text("dest")));
    return words;
  }

  private String zipSelection() {
    return args.texts("include").isEmpty() ? "" : " " + ShellQuote.join(args.texts("include"));
  }
}
