package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JenkinsfileTest {
  private static final List<String> STAGES =
      List.of(
          "Machines", "etcd", "Patroni", "HAProxy and keepalived", "Verification", "Second run");

  private final FakeSteps steps = new FakeSteps();
  private final FakeJenkins jenkins = new FakeJenkins(steps);

  private void build() throws Throwable {
    jenkins.run(FakeJenkins.read(Path.of("Jenkinsfile")));
  }

  private boolean destroyed() {
    return steps.runs().stream().anyMatch(r -> r.contains("'cluster' 'destroy' '--yes'"));
  }

  @Test
  void goesThroughItsStagesAndDestroys() throws Throwable {
    build();
    assertEquals("SUCCESS", steps.result);
    List<String> stages =
        steps.calls.stream()
            .filter(c -> c.name().equals("stage"))
            .map(c -> c.plain().get(0).toString())
            .toList();
    assertEquals(STAGES, stages);
    assertEquals(7, steps.runs().size());
    assertTrue(destroyed());
    FakeSteps.FakeBuild build = (FakeSteps.FakeBuild) steps.globals.get("currentBuild");
    assertEquals("howdah on lab: 3 etcd, 2 PostgreSQL, SUCCESS", build.getDescription());
  }

  /** What each stage's run of the engine has among its words. */
  private static final List<String> RUNS =
      List.of(
          "'--stage' 'machines'",
          "'--stage' 'etcd'",
          "'--stage' 'patroni'",
          "'--stage' 'balancer'",
          "'cluster' 'verify'",
          "'--expect-unchanged'");

  @Test
  void aFailedStageEndsTheBuildButNotItsPost() throws Throwable {
    for (int number = 0; number < RUNS.size(); number++) {
      FakeSteps one = new FakeSteps();
      String failing = RUNS.get(number);
      one.engine = script -> script.contains(failing) ? 2 : 0;
      new FakeJenkins(one).run(FakeJenkins.read(Path.of("Jenkinsfile")));
      assertEquals("FAILURE", one.result, failing);
      assertTrue(one.failure.matches("(?s)howdah \\w+ ended with 2.*"), one.failure);
      assertEquals(number + 2, one.runs().size(), failing);
      assertTrue(one.runs().get(number + 1).contains("'cluster' 'destroy' '--yes'"), failing);
    }
  }

  @Test
  void anAbortedStageIsCleanedUp() throws Throwable {
    for (int number = 0; number < RUNS.size(); number++) {
      FakeSteps one = new FakeSteps();
      one.aborted = RUNS.get(number);
      new FakeJenkins(one).run(FakeJenkins.read(Path.of("Jenkinsfile")));
      assertEquals("ABORTED", one.result, one.aborted);
      assertEquals(number + 2, one.runs().size(), one.aborted);
      assertTrue(one.runs().get(number + 1).contains("'cluster' 'destroy' '--yes'"), one.aborted);
      FakeSteps.FakeBuild build = (FakeSteps.FakeBuild) one.globals.get("currentBuild");
      assertTrue(build.getDescription().endsWith("ABORTED"), build.getDescription());
    }
  }

  @Test
  void aSecondRunThatChangesMakesItUnstable() throws Throwable {
    steps.engine = script -> script.contains("'--expect-unchanged'") ? 3 : 0;
    build();
    assertEquals("UNSTABLE", steps.result);
    assertTrue(destroyed());
  }

  @Test
  void parametersReachTheEngineAndKeepKeeps() throws Throwable {
    steps.globals.put("params", Map.of("KEEP", true, "ETCD_NODES", "5", "PROVIDER", "vagrant"));
    build();
    assertFalse(destroyed());
    assertTrue(
        steps.runs().stream()
            .allMatch(r -> r.contains("etcd_nodes=5") && r.contains("'--provider' 'vagrant'")));
  }
}
