package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.engine.PlaybookTrial;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the roles refuse to change of a cluster that stands. */
class StandingClusterTest {
  @TempDir Path folder;

  /** The last thing that a part of a role says with these variables. */
  private String last(String role, String part, String variables) {
    PlaybookTrial trial =
        new PlaybookTrial(folder)
            .file("inventory", "node ansible_connection=local\n")
            .file(
                "playbook.yml",
                """
                - hosts: all
                  gather_facts: false
                  vars: {%s}
                  tasks:
                    - import_role: {name: %s, tasks_from: %s}
                """
                    .formatted(
                        variables, Path.of("resources/cluster/roles", role).toAbsolutePath(), part))
            .run();
    return trial.story().get(trial.story().size() - 1);
  }

  private String etcd(String token) {
    new PlaybookTrial(folder).file("etcd", "ETCD_NAME=\"a\"\n" + token + "\n");
    return last(
        "etcd",
        "whose.yml",
        "cluster_scope: mine, etcd_environment_file: " + folder.resolve("etcd"));
  }

  @Test
  void anotherScopesEtcdIsNotTakenOver() {
    String said = etcd("ETCD_INITIAL_CLUSTER_TOKEN=\"theirs\"");
    assertTrue(said.startsWith("node failed"), said);
    assertTrue(said.contains("etcd on node belongs to the cluster 'theirs', not to 'mine'"), said);
  }

  @Test
  void itsOwnAndAPackagesFreshOneIs() {
    assertTrue(etcd("ETCD_INITIAL_CLUSTER_TOKEN=\"mine\"").startsWith("node skipped"));
    assertTrue(etcd("# ETCD_INITIAL_CLUSTER_TOKEN=\"etcd-cluster\"").startsWith("node skipped"));
    assertTrue(
        last("etcd", "whose.yml", "cluster_scope: mine, etcd_environment_file: /no/such/file")
            .startsWith("node skipped"));
  }

  private String postgresql(String wanted) {
    return last(
        "postgresql",
        "version.yml",
        String.format(
            "cluster_scope: mine, postgresql_major: '%s', postgresql_data_dir: '%s/%s/mine'",
            wanted, folder, wanted));
  }

  @Test
  void dataOfAnotherMajorVersionIsNotServed() {
    assertTrue(postgresql("15").startsWith("node skipped"));
    new PlaybookTrial(folder)
        .file("15/mine/PG_VERSION", "15\n")
        .file("14/other/PG_VERSION", "14\n");
    assertTrue(postgresql("15").startsWith("node skipped"));
    String said = postgresql("16");
    assertEquals("node failed", said.substring(0, 11));
    assertTrue(said.contains("is PostgreSQL 15's, not 16's"), said);
  }
}
