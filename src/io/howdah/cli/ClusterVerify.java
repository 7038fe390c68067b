package io.howdah.cli;

import io.howdah.cluster.Check;
import io.howdah.cluster.Cluster;
import io.howdah.cluster.ClusterRun;
import io.howdah.cluster.StageResult;
import io.howdah.cluster.Verification;
import io.howdah.report.CheckReports;
import io.howdah.report.SummaryReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah cluster verify}. */
@Command(
    name = "verify",
    description =
        "Looks at the cluster as a client and an operator do; fails when anything is off.",
    mixinStandardHelpOptions = true)
final class ClusterVerify implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Option(names = "--json", paramLabel = "FILE", description = "write the checks as JSON")
  private @Nullable Path json;

  @Option(names = "--junit", paramLabel = "FILE", description = "write the checks as JUnit XML")
  private @Nullable Path junit;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "write exit code and failed checks as one JSON object")
  private @Nullable Path summary;

  ClusterVerify(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Cluster cluster = options.machines(context).find();
    ClusterRun run =
        new ClusterRun(cluster, options.playbooks(context, cluster), e -> {}, line -> {}, false);
    StageResult result = new Verification().run(run);
    new CheckTable(context.out()).write(result.checks());
    List<CheckReports.Line> lines = result.checks().stream().map(ClusterVerify::line).toList();
    if (json != null) {
      CheckReports.json(context.directory().resolve(json), lines);
    }
    if (junit != null) {
      CheckReports.junit(context.directory().resolve(junit), "verify", lines);
    }
    if (summary != null) {
      SummaryReport written = new SummaryReport(context.directory().resolve(summary));
      CheckReports.failures(written, lines);
      written.write(result.exitCode().code());
    }
    return result.exitCode().code();
  }

  static CheckReports.Line line(Check check) {
    return new CheckReports.Line(
        check.what(), check.where(), check.passed(), check.found(), check.lookAt());
  }
}
