package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import org.jspecify.annotations.Nullable;

/**
 * What the program file said of a path in this run, and the checksum of what it looked at. It reads
 * eight megabytes of rules each time, four times the cost of a whole look at a path, and says the
 * same of the same bytes.
 */
final class KnownType {
  private final ModuleContext context;
  private final String key;
  private final String @Nullable [] known;

  /** What is known of the path that the arguments name. */
  KnownType(ModuleArgs args, ModuleContext context) {
    this.context = context;
    // The environment may name other rules, and another program.
    this.key =
        String.join(
            "\0",
            "type",
            args.text("checksum_algorithm"),
            context.environment().toString(),
            args.text("path"));
    String note = context.connection().notes().get(key);
    this.known = note == null ? null : note.split("\0", 2);
  }

  /** Shell text that prints a checksum and, where it is of use, leaves it in {@code s}. */
  String noting(String command) {
    return known == null ? command : "s=$(" + command + ") && printf %s \"$s\"";
  }

  /**
   * Shell text that prints the answer for the path in {@code p}, whose checksum is in {@code s}.
   */
  String script() {
    String ask =
        "if [ -d \"$p\" ] && [ ! -h \"$p\" ] && command -v file >/dev/null; then\n"
            + "printf ': inode/directory; charset=binary'; else\n"
            + "[ -e \"$p\" -o -h \"$p\" ] && file --mime-type --mime-encoding \"$p\""
            + " 2>/dev/null; fi; printf '\\0'\n";
    if (known == null) {
      return ask;
    }
    return "if [ \"${s%% *}\" = "
        + known[0]
        + " ] && [ ! -h \"$p\" ]; then printf '%s\\0' "
        + ShellQuote.quote(known[1])
        + "; else\n"
        + ask
        + "fi\n";
  }

  /** Remembers an answer. */
  void remember(String sum, String answer) {
    boolean sure = sum.matches("[0-9a-f]+") && answer.contains("charset=");
    if (sure) {
      context.connection().notes().put(key, sum + "\0" + answer.strip());
    }
  }
}
