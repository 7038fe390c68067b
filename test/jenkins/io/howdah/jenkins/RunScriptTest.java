package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** resources/jenkins/run.sh in a real shell, with an engine that is a few lines of shell. */
class RunScriptTest {
  @TempDir Path folder;
  private Path engine;

  private record Ended(int code, String output) {}

  @BeforeEach
  void engine() throws Exception {
    engine = folder.resolve("engine");
    Files.writeString(
        engine,
        """
        #!/bin/sh
        echo "words $*"
        for word; do [ -f "$word" ] && echo "file $(stat -c %a "$word") $(cat "$word")"; done
        echo "left ${HOWDAH_SSH_PASSWORD:-nothing}"
        echo progress >&2
        exit 4
        """);
    engine.toFile().setExecutable(true);
  }

  private Ended run(String quiet, Map<String, String> environment) throws Exception {
    String words = "'" + engine + "' 'reports' '" + quiet + "' 'playbook' 'a b'";
    String script =
        "#!/bin/sh\nset -- " + words + "\n" + FakeJenkins.read(Path.of("resources/jenkins/run.sh"));
    Path file = Files.writeString(folder.resolve("script.sh"), script);
    ProcessBuilder builder = new ProcessBuilder("sh", file.toString());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("WORKSPACE_TMP", folder.resolve("tmp").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), output);
  }

  @Test
  void keepsTheExitCodeAndTheLog() throws Exception {
    Ended ended = run("no", Map.of());
    assertEquals(4, ended.code());
    assertTrue(ended.output().contains("words playbook a b"), ended.output());
    assertTrue(Files.readString(folder.resolve("reports/log.txt")).contains("words playbook a b"));
  }

  @Test
  void quietShowsProgressAndOnFailureTheLogsEnd() throws Exception {
    Ended ended = run("yes", Map.of());
    assertEquals(4, ended.code());
    assertTrue(
        ended.output().indexOf("progress") < ended.output().indexOf("words"), ended.output());
  }

  @Test
  void aPasswordGoesThroughAFileThatIsGoneAfterwards() throws Exception {
    Ended ended = run("no", Map.of("HOWDAH_SSH_PASSWORD", "s3cret", "HOWDAH_SSH_USER", "me"));
    assertTrue(ended.output().contains("file 600 s3cret"), ended.output());
    assertTrue(ended.output().contains("left nothing"), ended.output());
    String words = ended.output().lines().filter(l -> l.startsWith("words")).findFirst().orElse("");
    assertFalse(words.contains("s3cret"));
    try (var left = Files.list(folder.resolve("tmp"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aPassphraseGoesThroughAFileAndIsNoTemplate() throws Exception {
    Files.writeString(
        engine,
        """
        #!/bin/sh
        for word; do case $word in @*) stat -c %a "${word#@}"; cat "${word#@}" ;; esac; done
        echo "left ${HOWDAH_KEY_PASSPHRASE:-nothing}"
        """);
    Ended ended =
        run("no", Map.of("HOWDAH_KEY_FILE", "key", "HOWDAH_KEY_PASSPHRASE", "it's {{ 1 }}\\n"));
    assertTrue(
        ended
            .output()
            .contains(
                "600\n"
                    + "ansible_ssh_private_key_passphrase: !unsafe 'it''s {{ 1 }}\\n"
                    + "'\n"
                    + "left nothing"),
        ended.output());
  }

  /** Starts a run whose engine cleans up when it is ended, and waits until it is up. */
  private Process startOne(String quiet) throws Exception {
    Files.writeString(
        engine,
        """
        #!/bin/sh
        trap 'echo cleaned >"$PWD/cleaned"; exit 99' TERM
        echo up >"$PWD/up"
        while :; do sleep 0.1; done
        """);
    String words = "'" + engine + "' 'reports' '" + quiet + "' 'playbook'";
    Path file =
        Files.writeString(
            folder.resolve("script.sh"),
            "set -- " + words + "\n" + FakeJenkins.read(Path.of("resources/jenkins/run.sh")));
    ProcessBuilder builder = new ProcessBuilder("sh", file.toString());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("WORKSPACE_TMP", folder.resolve("tmp").toString());
    Process process = builder.start();
    while (!Files.exists(folder.resolve("up"))) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    return process;
  }

  @Test
  void anAbortReachesTheEngineAndWaitsForIt() throws Exception {
    Process process = startOne("yes");
    process.destroy();
    leavesNothing(process);
  }

  /** The controller ends children first, in the order of their numbers, and waits for each. */
  @Test
  void theFirstProcessThatAnAbortEndsIsTheEngine() throws Exception {
    Process process = startOne("no");
    List<ProcessHandle> children =
        process.children().sorted(Comparator.comparing(ProcessHandle::pid)).toList();
    assertEquals(2, children.size());
    for (ProcessHandle child : children) {
      child.destroy();
      child.onExit().get(30, TimeUnit.SECONDS);
    }
    process.destroy();
    leavesNothing(process);
  }

  private void leavesNothing(Process process) throws Exception {
    int code = process.waitFor();
    assertTrue(code == 143 || code == 99, String.valueOf(code));
    assertTrue(Files.exists(folder.resolve("cleaned")));
    try (var left = Files.list(folder.resolve("tmp"))) {
      assertEquals(0, left.count());
    }
  }

  /** A controller starts a script behind its back, without hang-ups; it may end meanwhile. */
  @Test
  void theRunGoesOnWhereTheControllerEnds() throws Exception {
    Files.writeString(
        engine, "#!/bin/sh\nwhile [ ! -f ended ]; do sleep 0.1; done\necho done\nexit 4\n");
    Path script =
        Files.writeString(
            folder.resolve("script.sh"),
            "set -- '%s' reports no playbook\n".formatted(engine)
                + FakeJenkins.read(Path.of("resources/jenkins/run.sh")));
    String inner = "(sh '%s' >log 2>&1; echo $? >part; mv part code) >&- 2>&- &".formatted(script);
    Process controller =
        new ProcessBuilder("nohup", "sh", "-c", inner).directory(folder.toFile()).start();
    assertEquals(0, controller.waitFor());
    Files.writeString(folder.resolve("ended"), "");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(folder.resolve("code")) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertEquals("4\n", Files.readString(folder.resolve("code")));
    assertTrue(Files.readString(folder.resolve("log")).contains("done"));
    assertTrue(Files.readString(folder.resolve("reports/log.txt")).contains("done"));
  }

  @Test
  void theBuildOwnsTheEnginesLocks() throws Exception {
    Files.writeString(engine, "#!/bin/sh\necho \"owner $HOWDAH_LOCK_OWNER\"\n");
    Ended ended = run("no", Map.of("BUILD_TAG", "jenkins-nightly-7"));
    assertTrue(ended.output().contains("owner jenkins-nightly-7"), ended.output());
  }

  @Test
  void aJarOnAnOldJavaIsRefusedInOneLine() throws Exception {
    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
    java.toFile().setExecutable(true);
    engine = folder.resolve("howdah.jar");
    Ended ended = run("no", Map.of("JAVA_HOME", folder.resolve("jdk").toString()));
    assertEquals(1, ended.code());
    assertTrue(
        ended.output().contains("needs a Java 17 or newer on PATH or in JAVA_HOME; it has 11"),
        ended.output());
  }
}
