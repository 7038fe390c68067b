package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Jenkinsfile with what {@code sh} is given really run, against hosts of the lab, as an agent
 * would. HOWDAH_LAB names the lab, HOWDAH_SCOPE the cluster, HOWDAH_NETWORK its addresses; it is
 * destroyed. With HOWDAH_DRILL=always the leader is broken too; HOWDAH_ENGINE names a launcher to
 * take instead of the classes under test.
 */
@Tag("lab")
class JenkinsfileOnRealHostsTest {
  @TempDir Path workspace;
  private final FakeSteps steps = new FakeSteps();
  private final FakeJenkins jenkins = new FakeJenkins(steps);
  private final List<String> codes = new ArrayList<>();

  /** Part of the script of a run that is disturbed once it works on a host. */
  private String disturbedIn = "";

  private Disturbance disturbance = process -> {};

  /** What happens to a run, or before it. */
  private interface Disturbance {
    void to(Process shell) throws Exception;
  }

  @BeforeEach
  void agent() throws Exception {
    Path launcher = workspace.resolve("engine");
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dhowdah.home='%s' -cp '%s' io.howdah.cli.Main "$@"
        """
            .formatted(Path.of("").toAbsolutePath(), System.getProperty("java.class.path")));
    launcher.toFile().setExecutable(true);
    steps.found = Optional.ofNullable(System.getenv("HOWDAH_ENGINE")).orElse(launcher.toString());
    steps.engine = this::run;
    String drill = Optional.ofNullable(System.getenv("HOWDAH_DRILL")).orElse("nightly");
    steps.globals.put("params", Map.of("SCOPE", scope(), "DRILL", drill));
  }

  private static String scope() {
    return Optional.ofNullable(System.getenv("HOWDAH_SCOPE")).orElse("howdah");
  }

  /** Runs a script as sh does, and puts its summary where the steps read it. */
  private int run(String script) {
    try {
      Path file = Files.writeString(workspace.resolve("script.sh"), script);
      ProcessBuilder builder = new ProcessBuilder("sh", file.toString());
      builder.directory(workspace.toFile()).redirectErrorStream(true);
      builder.redirectOutput(
          ProcessBuilder.Redirect.appendTo(new File(workspace.toFile(), "console")));
      builder.environment().put("BUILD_TAG", "jenkins-lab-1");
      builder.environment().put("WORKSPACE_TMP", workspace.resolve("tmp").toString());
      Process process = builder.start();
      if (!disturbedIn.isEmpty() && script.contains(disturbedIn)) {
        awaitTask(process);
        disturbance.to(process);
      }
      int code = process.waitFor();
      codes.add(String.valueOf(code));
      String name = script.replaceAll("(?s).*?'howdah-reports/(\\w+)'.*", "$1");
      Path summary = workspace.resolve("howdah-reports/" + name + "/summary.json");
      if (Files.exists(summary)) {
        steps.files.put("howdah-reports/" + name + "/summary.json", Files.readString(summary));
      }
      return code;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the engine and its shell once it is at its playbook, as an abort does. */
  private void abort(Process shell) {
    shell.descendants().forEach(ProcessHandle::destroy);
    shell.destroy();
    steps.aborted = disturbedIn;
  }

  private void awaitTask(Process shell) throws Exception {
    Path events = workspace.resolve("howdah-reports");
    while (shell.isAlive() && !anyEvent(events)) {
      shell.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
  }

  /** Whether the stage of the disturbance is at a task that changes a host. */
  private boolean anyEvent(Path reports) throws Exception {
    String stage = disturbedIn.replaceAll(".*'(\\w+)'$", "$1");
    Path log = reports.resolve(stage + "/events.jsonl");
    return Files.exists(log) && Files.readString(log).contains("\"changed\": true");
  }

  /** Runs the engine's lab, whose name is in the environment, beside the build. */
  private void lab(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(steps.found, "lab"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertEquals(0, process.waitFor(), command.toString());
  }

  private void build() throws Throwable {
    build(FakeJenkins.read(Path.of("Jenkinsfile")));
  }

  private void build(String jenkinsfile) throws Throwable {
    try {
      jenkins.run(jenkinsfile);
    } finally {
      System.out.println(Files.readString(workspace.resolve("console")));
    }
  }

  @Test
  void aBuildEndsWellAndLeavesNothing() throws Throwable {
    build();
    assertEquals("SUCCESS", steps.result, steps.failure);
    assertTrue(codes.size() >= 7 && codes.stream().allMatch("0"::equals), codes.toString());
    assertTrue(Files.exists(workspace.resolve("howdah-reports/etcd/junit.xml")));
    assertTrue(Files.exists(workspace.resolve("howdah-reports/verify/junit.xml")));
  }

  private void leavesNothing() throws Exception {
    assertEquals("0", codes.get(codes.size() - 1), "destroyed: " + codes);
    try (var left = Files.list(workspace.resolve("tmp"))) {
      assertEquals(0, left.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"etcd", "patroni"})
  void anAbortedBuildLeavesNothing(String stage) throws Throwable {
    disturbedIn = "'--stage' '" + stage + "'";
    disturbance = this::abort;
    build();
    assertEquals("ABORTED", steps.result);
    assertEquals("143", codes.get(codes.size() - 2));
    leavesNothing();
  }

  @Test
  void aHostThatDiesFailsTheBuildWithItsNameAndTask() throws Throwable {
    disturbedIn = "'--stage' 'patroni'";
    disturbance = process -> lab("kill", "pg-patroni2");
    build();
    assertEquals("FAILURE", steps.result);
    assertTrue(
        steps.failure.matches("(?s)howdah patroni ended with \\d+\n  pg-patroni2: \\[.+\\] .+"),
        steps.failure);
    leavesNothing();
  }

  @Test
  void aSecondRunThatChangesSomethingMakesTheBuildUnstable() throws Throwable {
    disturbedIn = "'cluster' 'verify'";
    disturbance = process -> lab("exec", "pg-patroni1", "chmod", "600", "/etc/haproxy/haproxy.cfg");
    steps.globals.put("params", Map.of("SCOPE", scope(), "DRILL", "never"));
    build();
    assertEquals("UNSTABLE", steps.result, steps.failure);
    leavesNothing();
  }
}
