package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.FileAttributes;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the file module asks the host before it decides, in one round trip.
 *
 * @param seen what is at the path
 * @param source what the source of a hard link is, and whether the source of a link exists
 * @param nearest the nearest directory above the path that exists
 * @param full the path is a directory that holds something
 * @param attributes with the host's ids
 * @param times with the host's clock
 * @param unknown warnings about owner or group (check mode)
 * @param directories below a directory that is to be removed
 * @param files below a directory that is to be removed
 */
record FileLook(
    Seen seen,
    FileState source,
    String nearest,
    boolean full,
    Resolved attributes,
    FileTimes times,
    List<String> unknown,
    List<String> directories,
    List<String> files) {

  private static final String LINK_SOURCE =
      "if [ -d \"$p\" ] && [ ! -h \"$p\" ]; then d=$p; else case $p in */*) d=${p%/*};; *) d=;;"
          + " esac; fi\n"
          + "case $s in /*) ;; *) [ \"$d\" ] && s=$d/$s;; esac\n";

  /** Reads a directory, and so changes its access time: only where it has to be known. */
  private static final String FULL =
      "[ -d \"$p\" ] && [ ! -h \"$p\" ] && for x in \"$p\"/* \"$p\"/.[!.]* \"$p\"/..?*; do\n"
          + "if [ -e \"$x\" ] || [ -h \"$x\" ]; then f=1; break; fi; done\n";

  /** The path: that of the arguments, or a file of the source's name in a directory. */
  String path() {
    return seen.own().path();
  }

  static FileLook at(ModuleArgs args, ModuleContext context) {
    FileAttributes wanted = FileAttributes.of(args);
    FileTimes times = FileTimes.of(args);
    String state = args.optionalText("state").orElse("");
    HostScript script =
        new HostScript().line(FileProbe.FUNCTIONS + "p=" + HostPath.word(args.text("path")));
    String name = nameInDirectory(args);
    if (!name.isEmpty() && !state.equals("link") && !state.equals("absent")) {
      script.line("[ -d \"$p\" ] && p=${p%/}/" + ShellQuote.quote(name));
    }
    script
        .line("printf '%s\\0' \"$p\"")
        .line(Seen.script(args.flag("follow"), wanted.wants()))
        .line("s=" + ShellQuote.quote(args.optionalText("src").orElse("")))
        .line(state.equals("link") ? LINK_SOURCE : "")
        .line(
            "printf '%s\\0' \"$s\"; "
                + new FileProbe("", FileProbe.of("").wants()).script("\"$s\""))
        .line("a=$p; while [ \"$a\" ] && [ ! -d \"$a\" ]; do")
        .line("case $a in */*) a=${a%/*};; *) a=.;; esac; done; printf '%s\\0' \"${a:-/}\"")
        .line("f=; " + (state.equals("link") ? FULL : "") + "printf '%s\\0' \"$f\"")
        .line(wanted.script())
        .line(times.script())
        .line(context.checkMode() ? KnownNames.script(wanted) : "")
        .line(state.equals("absent") ? TREE : "");
    HostOutput out = script.run(context);
    Seen seen = Seen.read(out.field(), wanted.wants(), out);
    FileState source = FileProbe.of(out.field()).read(out);
    String nearest = out.field();
    boolean full = !out.field().isEmpty();
    Resolved attributes = wanted.read(out);
    times.read(out);
    List<String> unknown = context.checkMode() ? KnownNames.read(wanted, out) : List.of();
    List<String> directories = new ArrayList<>();
    List<String> files = new ArrayList<>();
    if (state.equals("absent")) {
      sort(out, directories, files);
    }
    return new FileLook(
        seen, source, nearest, full, attributes, times, unknown, directories, files);
  }

  /**
   * Names below a directory, each with a NUL; those of directories come twice, one by the other.
   * That it holds nothing or a single file is known without a program.
   */
  private static final String TREE =
      """
      if [ -d "$p" ] && [ ! -h "$p" ]; then n=0
      for x in "${p%/}"/* "${p%/}"/.[!.]* "${p%/}"/..?*; do
      if [ -h "$x" ] || [ -f "$x" ]; then n=$((n + 1)); o=$x; elif [ -e "$x" ]; then n=2; fi
      [ $n -lt 2 ] || break; done
      case $n in 0) ;; 1) printf '%s\\0' "$o" ;;
      *) find "$p" -mindepth 1 \\( -type d -print0 -print0 -o -print0 \\) 2>/dev/null ;; esac; fi
      """;

  private static void sort(HostOutput out, List<String> directories, List<String> files) {
    String last = null;
    while (out.hasMore()) {
      String path = out.field();
      if (path.equals(last)) {
        files.remove(files.size() - 1);
        directories.add(path);
      } else {
        files.add(path);
      }
      last = path;
    }
  }

  private static String nameInDirectory(ModuleArgs args) {
    return args.optionalText("_original_basename")
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> args.optionalText("src").map(HostPath::baseName).orElse(""));
  }
}
