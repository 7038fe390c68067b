package io.howdah.module.command;

import io.howdah.connection.ShellQuote;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one script of the command and shell modules. Its first line of output says how far it came
 * and when it started, its last when it ended; between them is the command's own output.
 *
 * @param shellText what a shell runs, or null for words
 * @param words a program and its arguments, expanded on the host; empty for a shell's text
 * @param executable the shell, for shellText
 * @param place chdir, creates and removes
 * @param checkOnly stop before the command
 */
record CommandScript(
    @Nullable String shellText,
    List<String> words,
    String executable,
    Place place,
    boolean checkOnly) {

  /** Where the command runs and what makes it unnecessary. */
  record Place(@Nullable String chdir, @Nullable String creates, @Nullable String removes) {}

  /** Same as Python's execvp: the errno of the first candidate that was not simply missing. */
  private static final String LOOK =
      """
      _look() {
        case $1 in
        */*) [ -e "$1" ] || return 2; [ -f "$1" ] && [ -x "$1" ] || return 13; return 0 ;;
        esac
        _e=2; set -f; IFS=:
        for _d in $PATH; do
          if [ -f "$_d/$1" ]; then [ -x "$_d/$1" ] && { _e=0; break; }; _e=13; fi
        done
        unset IFS; set +f
        return $_e
      }
      """;

  String text() {
    StringBuilder script = new StringBuilder(NOW);
    place(script);
    if (checkOnly) {
      return script.append("echo check\n").toString();
    }
    return script.append(shellText == null ? program() : shell()).append(END).toString();
  }

  /** The task's environment may hold a PATH without date. */
  private static final String NOW =
      "_now() { PATH=$PATH:/usr/bin:/bin date \"+$1%Y-%m-%d %H:%M:%S.%N\"; }\n";

  private static final String END = "_rc=$?\n_now '" + Sections.MARK + "'\nexit $_rc\n";

  private String shell() {
    return "_now 'start '\n"
        + ShellQuote.join(List.of(executable, "-c", shellText == null ? "" : shellText))
        + "\n";
  }

  private String program() {
    String expanded = words.stream().map(HostWord::expanded).collect(Collectors.joining(" "));
    return LOOK
        + "set -- "
        + expanded
        + "\n"
        + "_look \"$1\" || { _e=$?; printf 'errno %s\\n"
        + "' $_e; printf '%s\\036' \"$@\"; exit 1; }\n"
        + "_now 'start '\n"
        + "(exec \"$@\")\n";
  }

  private void place(StringBuilder script) {
    if (place.chdir != null) {
      script.append("_d=").append(HostWord.expanded(place.chdir)).append('\n').append(CHDIR);
    }
    if (place.creates != null) {
      script.append(exists(place.creates)).append("&& { echo creates; exit 0; }\n");
    }
    if (place.removes != null) {
      script.append(exists(place.removes)).append("|| { echo removes; exit 0; }\n");
    }
  }

  private static final String CHDIR =
      """
      cd -P -- "$_d" 2>/dev/null || {
        _e=13; [ -e "$_d" ] || _e=2; [ -e "$_d" ] && [ ! -d "$_d" ] && _e=20
        printf 'chdir %s %s\\n' $_e "$_d"; exit 1
      }
      """;

  private static String exists(String pattern) {
    return "(for _f in "
        + HostWord.glob(pattern)
        + "; do "
        + "[ -e \"$_f\" ] || [ -L \"$_f\" ] && exit 0; done; exit 1) ";
  }
}
