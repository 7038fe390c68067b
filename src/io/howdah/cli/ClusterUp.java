package io.howdah.cli;

import io.howdah.cli.options.ReportOptions;
import io.howdah.cluster.Cluster;
import io.howdah.cluster.ClusterMachines;
import io.howdah.cluster.ClusterRun;
import io.howdah.cluster.ClusterStep;
import io.howdah.cluster.EtcdBootstrap;
import io.howdah.cluster.LoadBalancer;
import io.howdah.cluster.PatroniBootstrap;
import io.howdah.cluster.StageResult;
import io.howdah.cluster.Verification;
import io.howdah.cluster.lock.ClusterLock;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.Nearest;
import io.howdah.event.RunListener;
import io.howdah.report.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah cluster up}: hosts, then stage after stage, each proved before the next starts. */
@Command(
    name = "up",
    description = "Builds the cluster, or brings a standing one to its settings, and proves it.",
    mixinStandardHelpOptions = true)
final class ClusterUp implements Callable<Integer> {
  private static final List<ClusterStep> STEPS =
      List.of(new EtcdBootstrap(), new PatroniBootstrap(), new LoadBalancer(), new Verification());

  /** The stage that every call goes through; alone, it brings hosts up and no more. */
  private static final String MACHINES = "machines";

  /** For help and completion. */
  private static final class StageWords extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    StageWords() {
      super(known());
    }
  }

  private record Work(ClusterRun run, Reports written, long start) {}

  private final CommandContext context;

  @Mixin private ClusterOptions options = new ClusterOptions();
  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      split = ",",
      completionCandidates = StageWords.class,
      description = "only these: ${COMPLETION-CANDIDATES} (default: all)")
  private List<String> stages = new ArrayList<>();

  @Option(
      names = "--expect-unchanged",
      description = "fail (exit 3) when a task changed something: for a second run")
  private boolean expectUnchanged;

  private final Changes changes = new Changes();

  ClusterUp(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<ClusterStep> chosen = chosen();
    Reports written = new Reports(context, context.configuration());
    RunListener listener =
        RunListener.all(List.of(written.listener(reports, options.verbosity()), changes));
    try (Interrupts stop = Interrupts.atExit(Thread.currentThread())) {
      // Inside: a process that is told to end waits for its reports too.
      return written.around(() -> up(chosen, written, listener));
    }
  }

  private int up(List<ClusterStep> chosen, Reports written, RunListener listener) {
    try (ClusterLock lock = options.lock(context)) {
      long start = System.nanoTime();
      return stages(chosen, new Work(run(listener), written, start));
    }
  }

  private ClusterRun run(RunListener listener) {
    Cluster cluster = hosts(options.machines(context));
    return new ClusterRun(
        cluster,
        options.playbooks(context, cluster),
        listener,
        line -> ClusterOptions.progress(context, line),
        options.isCheck());
  }

  /** Check mode makes no hosts either. */
  private Cluster hosts(ClusterMachines machines) {
    machines.refuseFewer();
    if (options.isCheck()) {
      return machines.find();
    }
    ClusterOptions.progress(context, "bringing hosts up");
    return machines.up();
  }

  private int stages(List<ClusterStep> chosen, Work work) {
    long changed = 0;
    for (ClusterStep step : chosen) {
      if (options.isCheck() && changed > 0 && step instanceof Verification) {
        ClusterOptions.progress(context, "nothing to verify: changes were only predicted");
        continue;
      }
      StageResult result = stage(step, work.run());
      work.written()
          .checks(step.name(), result.checks().stream().map(ClusterVerify::line).toList());
      changed += result.changed();
      if (!result.succeeded()) {
        context.err().println("ERROR! stage " + step.name() + " failed");
        return result.exitCode().code();
      }
    }
    ClusterOptions.progress(
        context,
        String.format(
            Locale.ROOT,
            "done in %.0f s, changed=%d",
            (System.nanoTime() - work.start()) / 1e9,
            changed));
    return expectUnchanged && changed > 0 ? unexpected() : ExitCode.OK.code();
  }

  private int unexpected() {
    changes.lines().forEach(line -> ClusterOptions.progress(context, line));
    context
        .err()
        .println(
            "ERROR! nothing should have changed: a task is not idempotent, or somebody changed a"
                + " host");
    return 3;
  }

  private StageResult stage(ClusterStep step, ClusterRun run) {
    long start = System.nanoTime();
    ClusterOptions.progress(context, "stage " + step.name());
    StageResult result = step.run(run);
    if (step.name().equals("verify")) {
      new CheckTable(context.out()).write(result.checks());
    }
    ClusterOptions.progress(
        context,
        String.format(
            Locale.ROOT, "stage %s took %.1f s", step.name(), (System.nanoTime() - start) / 1e9));
    return result;
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(List.of(MACHINES));
    STEPS.stream().map(ClusterStep::name).forEach(known::add);
    return known;
  }

  private List<ClusterStep> chosen() {
    List<String> known = known();
    for (String stage : stages) {
      if (!known.contains(stage)) {
        String near =
            Nearest.to(stage, known).map(word -> "; did you mean " + word + "?").orElse("");
        throw new HowdahException(
            "there is no stage '" + stage + "'; stages are " + String.join(", ", known) + near,
            null,
            null,
            ExitCode.BAD_OPTIONS,
            null);
      }
    }
    return STEPS.stream().filter(s -> stages.isEmpty() || stages.contains(s.name())).toList();
  }
}
