package io.howdah.module.command;

import io.howdah.connection.CommandResult;
import java.util.List;

/**
 * What a {@link CommandScript} left behind.
 *
 * @param stage start, check, creates, removes, chdir or errno: how far it came
 * @param detail what follows the stage on its line
 * @param stdout the command's own output, or for errno the expanded words
 * @param end when it ended, or empty
 */
record CommandOutcome(String stage, String detail, String stdout, String end) {
  static CommandOutcome of(CommandResult result) {
    String out = result.out();
    int eol = out.indexOf('\n');
    String first = eol < 0 ? out : out.substring(0, eol);
    String body = eol < 0 ? "" : out.substring(eol + 1);
    int blank = first.indexOf(' ');
    String stage = blank < 0 ? first : first.substring(0, blank);
    String detail = blank < 0 ? "" : first.substring(blank + 1);
    return stage.equals("start")
        ? finished(detail, body)
        : new CommandOutcome(stage, detail, body, "");
  }

  /** What a process left in the background wrote after the end still belongs to the output. */
  private static CommandOutcome finished(String start, String body) {
    int mark = body.lastIndexOf(Sections.MARK);
    if (mark < 0) {
      return new CommandOutcome("start", start, body, "");
    }
    int eol = body.indexOf('\n', mark);
    String end = body.substring(mark + 1, eol < 0 ? body.length() : eol);
    String late = eol < 0 ? "" : body.substring(eol + 1);
    return new CommandOutcome("start", start, body.substring(0, mark) + late, end);
  }

  /** The words that a missing program was called with, expanded. */
  List<String> words() {
    String joined = stdout.endsWith("\036") ? stdout.substring(0, stdout.length() - 1) : stdout;
    return List.of(joined.split("\036", -1));
  }
}
