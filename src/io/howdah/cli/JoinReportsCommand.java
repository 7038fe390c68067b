package io.howdah.cli;

import io.howdah.report.ReportJoin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code howdah join-reports}: what the shards of a run left, as one run's. */
@Command(
    name = "howdah join-reports",
    description =
        "Joins the reports of a run's shards (summary.json, junit.xml, events.jsonl) into one"
            + " folder, prints the recap, and ends with the run's exit code.",
    mixinStandardHelpOptions = true)
final class JoinReportsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(index = "0", paramLabel = "INTO", description = "the folder to write")
  private Path into = Path.of("");

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FROM", description = "shards' folders")
  private List<Path> from = new ArrayList<>();

  JoinReportsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ReportJoin join =
        new ReportJoin(from.stream().map(folder -> context.directory().resolve(folder)).toList());
    int code = join.write(context.directory().resolve(into));
    context.out().println("PLAY RECAP");
    join.recap().forEach(context.out()::println);
    return code;
  }
}
