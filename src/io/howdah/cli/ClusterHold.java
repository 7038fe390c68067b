package io.howdah.cli;

import io.howdah.cluster.lock.ClusterLock;
import io.howdah.cluster.lock.Reservation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code howdah cluster hold}: has a cluster for a build; other commands start it. */
@Command(name = "hold", description = "has a cluster for a build until it is ended", hidden = true)
final class ClusterHold implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(index = "0", paramLabel = "FOLDER")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "NAME")
  private String name = "";

  @Parameters(index = "2", paramLabel = "OWNER")
  private String owner = "";

  ClusterHold(CommandContext context) {
    this.context = context;
  }

  /** The command line of a process that holds this lock: this very JVM and jar, kept small. */
  static List<String> command(ClusterLock.Wish wish) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx16m",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "cluster",
        "hold",
        wish.folder().toString(),
        wish.name(),
        wish.owner());
  }

  @Override
  public Integer call() {
    ClusterLock.Wish wish = new ClusterLock.Wish(folder, name, owner, Duration.ZERO);
    return Reservation.hold(wish, this::say) ? 0 : 1;
  }

  private void say(String word) {
    context.out().println(word);
    context.out().flush();
  }
}
