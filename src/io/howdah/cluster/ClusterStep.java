package io.howdah.cluster;

/**
 * One stage of building the cluster: runs its playbook, then proves its own postcondition, so that
 * the next stage starts on firm ground.
 */
public interface ClusterStep {
  /** The stage's name: etcd, patroni, balancer or verify. */
  String name();

  /**
   * Brings the cluster through this stage.
   *
   * @return how it ended; never a stack trace for what a host did
   */
  StageResult run(ClusterRun run);
}
