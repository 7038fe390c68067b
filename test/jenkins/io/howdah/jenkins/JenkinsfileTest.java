package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JenkinsfileTest {
  private static final List<String> STAGES =
      List.of(
          "Machines",
          "etcd",
          "Patroni",
          "HAProxy and keepalived",
          "Verification",
          "Second run",
          "Drill");

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
          "'--expect-unchanged'",
          "'cluster' 'drill'");

  @Test
  void aFailedStageEndsTheBuildButNotItsPost() throws Throwable {
    for (int number = 0; number < RUNS.size(); number++) {
      FakeSteps one = new FakeSteps();
      String failing = RUNS.get(number);
      one.engine = script -> script.contains(failing) ? 2 : 0;
      one.nightly = true;
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
      one.nightly = true;
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

  @Test
  void takesTheLibraryBesideItWhereNoneIsConfigured() throws Throwable {
    steps.configured = false;
    build();
    assertEquals("SUCCESS", steps.result);
    List<String> asked =
        steps.calls.stream().filter(c -> c.name().equals("library")).map(StepCall::text).toList();
    assertEquals(2, asked.size());
    assertTrue(asked.get(1).contains("howdah@checkout"), asked.get(1));
  }

  /** Jenkins notes a library before it loads it, and takes no second of that name. */
  @Test
  void aConfiguredLibraryThatCannotBeLoadedFailsTheBuild() {
    steps.unloadable = "Maximum checkout retry attempts reached, aborting";
    Throwable e = assertThrows(FakeSteps.StepException.class, this::build);
    assertEquals(steps.unloadable, e.getMessage());
    assertEquals(1, steps.calls.size());
  }

  @Test
  void anAbortWhileTheLibraryIsLoadedStaysAnAbort() {
    steps.abortedStep = "library";
    assertThrows(FakeSteps.FlowInterruptedException.class, this::build);
    assertEquals(1, steps.calls.size());
  }

  @Test
  void theNightlyBuildDrillsAndKeepsTheTrend() throws Throwable {
    steps.nightly = true;
    build();
    assertEquals("SUCCESS", steps.result);
    String drill = steps.runs().get(6);
    assertTrue(drill.contains("'cluster' 'drill' '--set'"), drill);
    assertTrue(drill.contains("'--trend' 'howdah-trend/howdah.csv'"), drill);
    assertTrue(steps.calls.stream().anyMatch(c -> c.text().contains("artifacts=howdah-trend/")));
  }

  @Test
  void whoAsksForDrillsHasThemByDayAndWhoRefusesThemNotAtNight() throws Throwable {
    steps.globals.put("params", Map.of("DRILL", "always"));
    build();
    assertTrue(steps.runs().get(6).contains("'cluster' 'drill'"));
    FakeSteps night = new FakeSteps();
    night.nightly = true;
    night.globals.put("params", Map.of("DRILL", "never"));
    new FakeJenkins(night).run(FakeJenkins.read(Path.of("Jenkinsfile")));
    assertTrue(night.runs().stream().noneMatch(r -> r.contains("'drill'")));
  }

  @Test
  void aDestroyThatFailsTooDoesNotHideTheFirstFailure() throws Throwable {
    steps.engine =
        script -> script.contains("'--stage' 'etcd'") || script.contains("'destroy'") ? 2 : 0;
    build();
    assertTrue(steps.failure.startsWith("howdah etcd ended with 2"), steps.failure);
    FakeSteps.FakeBuild build = (FakeSteps.FakeBuild) steps.globals.get("currentBuild");
    assertTrue(build.getDescription().contains("etcd ended with 2"), build.getDescription());
  }

  @Test
  void whatTheValidatorRefusesFailsHereToo() {
    for (String wrong :
        List.of(
            "pipeline { stages { echo 'x' } }",
            "pipeline { stages { stage('a') { echo 'x' } } }",
            "pipeline { steps { echo 'x' } }")) {
      assertThrows(IllegalStateException.class, () -> jenkins.run(wrong), wrong);
    }
  }
}
