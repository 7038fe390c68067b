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
  private String abortIn = "";

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
    String scope = Optional.ofNullable(System.getenv("HOWDAH_SCOPE")).orElse("howdah");
    String drill = Optional.ofNullable(System.getenv("HOWDAH_DRILL")).orElse("nightly");
    steps.globals.put("params", Map.of("SCOPE", scope, "DRILL", drill));
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
      if (!abortIn.isEmpty() && script.contains(abortIn)) {
        abort(process);
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
  private void abort(Process shell) throws Exception {
    Path log = workspace.resolve("howdah-reports/etcd/log.txt");
    while (shell.isAlive() && !(Files.exists(log) && Files.readString(log).contains("TASK ["))) {
      shell.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    shell.descendants().forEach(ProcessHandle::destroy);
    shell.destroy();
    shell.waitFor();
    steps.aborted = abortIn;
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

  @Test
  void anAbortedBuildLeavesNothing() throws Throwable {
    abortIn = "'--stage' 'etcd'";
    build();
    assertTrue(codes.get(codes.size() - 1).equals("0"), "destroyed: " + codes);
    assertEquals("143", codes.get(1));
    try (var left = Files.list(workspace.resolve("tmp"))) {
      assertEquals(0, left.count());
    }
  }
}
