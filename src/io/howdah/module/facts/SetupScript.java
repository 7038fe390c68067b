package io.howdah.module.facts;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.command.Sections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one script that answers all questions of the chosen groups. Small files of every group are
 * read by one grep; slow programs run beside the rest, their output kept in a pipe until the end.
 */
final class SetupScript {
  private final List<FactGroup> groups;
  private final ModuleArgs args;

  SetupScript(List<FactGroup> groups, ModuleArgs args) {
    this.groups = groups;
    this.args = args;
  }

  String text() {
    return PROLOGUE
        + Sections.DEFINE
        + ("_factpath=" + ShellQuote.quote(args.text("fact_path")) + "\n")
        + ("_limit=" + args.number("gather_timeout").orElse(10L) + "\n")
        + "{\n"
        + joined(FactGroup.Question::slow)
        + "} | {\nsec files\ngrep -saH '' "
        + files()
        + " /dev/null\n"
        + joined(FactGroup.Question::script)
        + "cat\nsec end\n}\n";
  }

  private String files() {
    return groups.stream()
        .flatMap(group -> Stream.of(group.question().files().split(" ")))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The environment is printed before anything here changes it. */
  private static final String PROLOGUE =
      """
      exec 2>/dev/null
      printf '\\036env\\n'; cat /proc/self/environ || env
      printf '\\036\\n'
      PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
      if [ -d /usr/lib/locale/C.utf8 ]; then export LC_ALL=C.utf8; else export LC_ALL=C; fi
      has() { command -v "$1" >/dev/null; }
      """;

  private String joined(java.util.function.Function<FactGroup.Question, String> part) {
    String text =
        groups.stream().map(g -> part.apply(g.question())).collect(Collectors.joining("\n"));
    return text.isBlank() ? ":\n" : text + "\n";
  }
}
