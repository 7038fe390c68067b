package io.howdah.connection.shell;

import io.howdah.connection.Command;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One command as text for the live shell. The script goes through eval inside a subshell: an
 * unclosed quote, exit, cd or set -e in it ends or changes only that. The shell prints the end
 * marker with the exit code to its output, and the marker to its error stream; there a number
 * stands behind it if it was asked how many processes were left in the background that hold its
 * outputs.
 */
final class ScriptFrame {
  /** Standard input up to this size travels as text, without a second round trip. */
  static final int INLINE_STDIN = 16 * 1024;

  /** Who holds the shell's outputs. Only built-in commands: some 2 ms for 200 processes. */
  private static final String HOLDERS =
      "hw_held=' '; for hw_f in /proc/[0-9]*/fd/1 /proc/[0-9]*/fd/2; do "
          + "if [ $hw_f -ef /proc/$$/fd/1 ] || [ $hw_f -ef /proc/$$/fd/2 ]; then "
          + "hw_f=${hw_f%/fd/?}; hw_held=\"$hw_held${hw_f#/proc/} \"; fi; done; ";

  private static final String COUNT_STRANGERS =
      "hw_n=0; for hw_f in $hw_held; do "
          + "case \"$hw_own\" in *\" $hw_f \"*) ;; *) hw_n=$((hw_n+1));; esac; done; ";

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private static final byte[] NOTHING = {};

  private final Command command;
  private final String marker;

  ScriptFrame(Command command, String marker) {
    this.command = command;
    this.marker = marker;
  }

  /** Whether standard input is sent raw, after the shell printed the marker a first time. */
  boolean sendsStdinApart() {
    byte[] stdin = command.stdin();
    return stdin != null && stdin.length > INLINE_STDIN;
  }

  private boolean printsItself() {
    return command.printsStdin() && !sendsStdinApart();
  }

  /** What to write to the shell. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder(command.script().length() + 160);
    if (command.mayLeaveProcesses()) {
      text.append("[ \"$hw_own\" ] || { ").append(HOLDERS).append("hw_own=$hw_held; }; ");
    }
    byte[] stdin = command.stdin();
    if (stdin == null || stdin.length == 0 || printsItself()) {
      appendSubshell(text).append(" </dev/null");
    } else if (sendsStdinApart()) {
      appendRawStdin(text, stdin.length);
    } else {
      appendInlineStdin(text, stdin);
    }
    text.append("; printf '").append(marker).append("%d;' $?");
    if (command.mayLeaveProcesses()) {
      text.append("; ").append(HOLDERS).append(COUNT_STRANGERS);
      text.append("printf '").append(marker).append("%d;' $hw_n >&2\n");
    } else {
      text.append("; printf '").append(marker).append(";' >&2\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** After a script that left its input unread the rest is drained: it must not reach the shell. */
  private void appendRawStdin(StringBuilder text, int length) {
    text.append("printf '").append(marker).append(";'; head -c ").append(length).append(" | { ");
    appendSubshell(text).append("; r=$?; cat >/dev/null; exit $r; }");
  }

  private void appendInlineStdin(StringBuilder text, byte[] stdin) {
    text.append("{ ").append(PrintfText.commands(stdin)).append("; } 2>/dev/null | ");
    appendSubshell(text);
  }

  private StringBuilder appendSubshell(StringBuilder text) {
    text.append("( ");
    for (Map.Entry<String, String> variable : command.environment().entrySet()) {
      text.append("export ").append(checked(variable.getKey())).append('=');
      appendQuoted(text, variable.getValue()).append("; ");
    }
    if (command.printsStdin()) {
      appendPrinter(text);
    }
    text.append("eval ");
    return appendQuoted(text, command.script()).append(" )");
  }

  private void appendPrinter(StringBuilder text) {
    byte[] stdin = command.stdin();
    text.append(Command.PRINT_STDIN).append("() { ");
    text.append(sendsStdinApart() ? "cat" : PrintfText.commands(stdin == null ? NOTHING : stdin));
    text.append("; }; ");
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of an environment variable: " + name);
    }
    return name;
  }

  private static StringBuilder appendQuoted(StringBuilder text, String word) {
    if (word.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a shell script can't hold a NUL");
    }
    return text.append('\'').append(word.replace("'", "'\\''")).append('\'');
  }
}
