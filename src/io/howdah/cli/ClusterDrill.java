package io.howdah.cli;

import io.howdah.cli.options.DrillOptions;
import io.howdah.cluster.Cluster;
import io.howdah.cluster.ClusterMachines;
import io.howdah.cluster.Drill;
import io.howdah.cluster.DrillResult;
import io.howdah.cluster.Fault;
import io.howdah.cluster.lock.ClusterLock;
import io.howdah.report.DrillReports;
import io.howdah.report.DrillStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code howdah cluster drill}: failovers broken on purpose, timed, and checked for lost writes.
 */
@Command(
    name = "drill",
    description =
        "Breaks the leader on purpose while a client writes and reads, and says what it saw.",
    mixinStandardHelpOptions = true)
final class ClusterDrill implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Mixin private DrillOptions files = new DrillOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FAULT",
      description =
          "switchover, crash, kill, cut, pause (these five where none is named), postgres-stop,"
              + " postgres-kill, crash-long, etcd, etcd-quorum, haproxy, keepalived, replica-kill,"
              + " replica-cut, replica-pause; or all")
  private List<String> faults = new ArrayList<>();

  ClusterDrill(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Fault> chosen = Fault.of(faults);
    try (ClusterLock lock = options.lock(context);
        Interrupts stop = Interrupts.atExit(Thread.currentThread())) {
      return drill(chosen);
    }
  }

  private int drill(List<Fault> chosen) {
    ClusterMachines machines = options.machines(context);
    Cluster cluster = machines.find();
    Drill drill =
        new Drill(
            cluster,
            machines.lab(),
            options.playbooks(context, cluster),
            line -> ClusterOptions.progress(context, line));
    DrillFiles written = new DrillFiles(context, files);
    return written.around(
        () ->
            chosen.forEach(
                fault -> {
                  DrillResult result = drill.run(fault);
                  print(result);
                  written.add(story(result));
                }));
  }

  private static DrillStory story(DrillResult result) {
    DrillResult.Course course = result.seen().course();
    return new DrillStory(
        line(result), course.seconds(), outages(course.writes()), outages(course.reads()));
  }

  private static List<DrillStory.Outage> outages(List<DrillResult.Outage> all) {
    return all.stream().map(o -> new DrillStory.Outage(o.start(), o.length())).toList();
  }

  private static DrillReports.Line line(DrillResult r) {
    DrillResult.Seen seen = r.seen();
    return new DrillReports.Line(
        r.fault().word(),
        r.leader(),
        seen.writeGap(),
        seen.readGap(),
        seen.written(),
        seen.lost(),
        seen.unanswered(),
        seen.standbyHits(),
        r.whole());
  }

  private void print(DrillResult r) {
    DrillResult.Seen seen = r.seen();
    context
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%-13s leader %-12s %-15s write gap %5.1f s  read gap %5.1f s  written %5d  lost %d"
                    + "  unanswered %d  standby hits %d  %s",
                r.fault().word(),
                r.leader(),
                r.addressOnLeader() ? "with address" : "without address",
                seen.writeGap(),
                seen.readGap(),
                seen.written(),
                seen.lost(),
                seen.unanswered(),
                seen.standbyHits(),
                r.whole() ? "whole again" : "NOT WHOLE AGAIN"));
    context.out().flush();
  }
}
