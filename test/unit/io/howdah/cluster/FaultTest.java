package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
  @Test
  void noWordMeansTheUsualFailovers() {
    assertEquals(Fault.USUAL, Fault.of(List.of()));
    assertEquals(Arrays.asList(Fault.values()), Fault.of(List.of("all")));
    assertEquals(List.of(Fault.CRASH_LONG, Fault.CUT), Fault.of(List.of("crash-long", "cut")));
  }

  @Test
  void anUnknownWordIsToldWithTheKnownOnes() {
    ClusterException e =
        assertThrows(ClusterException.class, () -> Fault.of(List.of("kill", "boom")));
    assertTrue(e.getMessage().contains("'boom'"), e.getMessage());
    assertTrue(e.getMessage().contains("etcd-quorum"), e.getMessage());
    ClusterException near = assertThrows(ClusterException.class, () -> Fault.of("postgres-kil"));
    assertTrue(near.getMessage().endsWith("did you mean postgres-kill?"), near.getMessage());
    assertEquals(ExitCode.BAD_OPTIONS, near.exitCode());
  }

  @Test
  void theReplicaThatCommitsWaitForIsTheOneToBreak() {
    PatroniCluster.Member leader = new PatroniCluster.Member("a", "leader", "running", 1);
    PatroniCluster.Member other = new PatroniCluster.Member("b", "replica", "running", 1);
    PatroniCluster.Member synchronous =
        new PatroniCluster.Member("c", "sync_standby", "running", 1);
    assertEquals(
        Optional.of(synchronous),
        new PatroniCluster(List.of(leader, other, synchronous)).standby());
    assertEquals(Optional.of(other), new PatroniCluster(List.of(leader, other)).standby());
    assertEquals(Optional.empty(), new PatroniCluster(List.of(leader)).standby());
  }

  /**
   * A script that strikes has one that undoes; `set -e` style ends would leave a fault half done.
   */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatAScriptDoesAScriptUndoes(Fault fault) {
    assertEquals(fault.strike().isEmpty(), fault.undo().isEmpty());
    assertFalse(
        fault.strike().contains("systemctl stop") && !fault.undo().contains("systemctl start"));
    assertEquals(fault, Fault.of(fault.word()));
  }
}
