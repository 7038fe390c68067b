package io.howdah.executor.play;

import io.howdah.variables.PlayHosts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hosts of a play for its variables: those of the batch that is running. */
final class LiveHosts implements PlayHosts {
  private final List<String> all;
  private volatile @Nullable PlayRun batch;

  /** Before the first batch: these hosts, all of them in the play. */
  LiveHosts(List<String> all) {
    this.all = all;
  }

  /** From now on this batch counts. */
  void follow(PlayRun running) {
    batch = running;
  }

  @Override
  public List<String> all() {
    PlayRun running = batch;
    return running == null ? all : running.hostsAll();
  }

  @Override
  public List<String> active() {
    return without(all());
  }

  @Override
  public List<String> batch() {
    PlayRun running = batch;
    return running == null ? all : without(running.hosts());
  }

  private List<String> without(List<String> hosts) {
    PlayRun running = batch;
    Set<String> removed = running == null ? Set.of() : running.removed();
    return hosts.stream().filter(host -> !removed.contains(host)).toList();
  }
}
