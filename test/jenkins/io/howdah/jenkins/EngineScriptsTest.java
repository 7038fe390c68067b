package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How an agent comes to the engine: find.sh, keep.sh, obtain.sh and .ci/release in a real shell.
 */
class EngineScriptsTest {
  private static final String JAR = "not really a jar";

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();

  private record Ended(int code, List<String> output, String errors) {}

  @BeforeEach
  void agent() {
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", folder.toString());
  }

  private Ended run(List<String> words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    Path errors = folder.resolve("errors");
    builder.redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), output.lines().toList(), Files.readString(errors));
  }

  private Ended script(String name) throws Exception {
    return run(List.of("sh", Path.of("resources/jenkins", name).toAbsolutePath().toString()));
  }

  private Path program(String file) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!/bin/sh\necho ran\n");
    path.toFile().setExecutable(true);
    return path;
  }

  private static String sum(String text) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
  }

  @Test
  void homeCountsMoreThanPathAndPathMoreThanWhatIsKept() throws Exception {
    environment.put("HOWDAH_ENGINE_SHA256", "abc");
    Path kept = program(".cache/howdah/engine-abc/howdah");
    assertEquals(List.of(kept.toString(), kept.getParent().toString()), script("find.sh").output());
    Path onPath = program("bin/howdah");
    environment.put("PATH", onPath.getParent() + ":/usr/bin:/bin");
    assertEquals(onPath.toString(), script("find.sh").output().get(0));
    Path home = program("home/howdah");
    environment.put("HOWDAH_HOME", home.getParent().toString());
    assertEquals(home.toString(), script("find.sh").output().get(0));
  }

  @Test
  void anAgentWithoutAnEngineSaysAnEmptyLineAndWhereToKeepOne() throws Exception {
    environment.put("HOWDAH_ENGINE_SHA256", "abc");
    assertEquals(List.of("", folder + "/.cache/howdah/engine-abc"), script("find.sh").output());
  }

  private Ended keep(String sum) throws Exception {
    program("carried/howdah").toFile().setExecutable(false);
    Files.writeString(folder.resolve("carried/howdah.jar"), JAR);
    environment.put("HOWDAH_CARRIED", folder.resolve("carried").toString());
    environment.put("HOWDAH_KEPT", folder.resolve("cache/engine-x").toString());
    environment.put("HOWDAH_ENGINE_SHA256", sum);
    return script("keep.sh");
  }

  @Test
  void whatTheReleaseCarriesIsKeptOnceAndRuns() throws Exception {
    for (int time = 0; time < 2; time++) {
      Ended ended = keep(sum(JAR));
      assertEquals(List.of(folder + "/cache/engine-x/howdah"), ended.output(), ended.errors());
      assertEquals(List.of("ran"), run(List.of(ended.output().get(0))).output());
      assertFalse(Files.exists(folder.resolve("carried")));
      try (var kept = Files.list(folder.resolve("cache"))) {
        assertEquals(1, kept.count());
      }
    }
  }

  @Test
  void aJarThatIsNotTheReleasesIsRefused() throws Exception {
    Ended ended = keep(sum("another"));
    assertEquals(1, ended.code());
    assertTrue(ended.errors().contains("not the one that its howdah.jar.sha256 names"));
    assertFalse(Files.exists(folder.resolve("cache")));
  }

  private Ended obtain(String sum) throws Exception {
    Path jar = Files.writeString(folder.resolve("published.jar"), JAR);
    environment.put("HOWDAH_JAR_URL", jar.toUri().toString());
    environment.put("HOWDAH_JAR_SHA256", sum);
    return script("obtain.sh");
  }

  @Test
  void aJarByItsAddressIsCheckedAndFetchedOnce() throws Exception {
    Ended ended = obtain(sum(JAR));
    Path jar = folder.resolve(".cache/howdah/howdah-" + sum(JAR) + ".jar");
    assertEquals(List.of(jar.toString()), ended.output(), ended.errors());
    assertEquals(JAR, Files.readString(jar));
    Files.delete(folder.resolve("published.jar"));
    environment.put("HOWDAH_JAR_URL", "file:///nowhere");
    assertEquals(ended.output(), script("obtain.sh").output());
  }

  @Test
  void aJarWithAnotherChecksumOrNoneIsRefused() throws Exception {
    Ended other = obtain(sum("another"));
    assertEquals(1, other.code());
    assertTrue(other.errors().contains("has the SHA-256 " + sum(JAR)), other.errors());
    try (var left = Files.list(folder.resolve(".cache/howdah"))) {
      assertEquals(0, left.count());
    }
    assertTrue(obtain("").errors().contains("engineUrl is taken only with engineSha256"));
  }

  @Test
  void aReleaseIsABranchWithTheEngineInItsResources() throws Exception {
    program("howdah");
    Files.createDirectories(folder.resolve(".ci"));
    Files.copy(Path.of(".ci/release"), folder.resolve(".ci/release"));
    Files.writeString(folder.resolve(".gitignore"), "target/\nerrors\n");
    Files.createDirectories(folder.resolve("target"));
    Files.writeString(folder.resolve("target/howdah.jar"), JAR);
    for (String key : List.of("GIT_AUTHOR", "GIT_COMMITTER")) {
      environment.put(key + "_NAME", "t");
      environment.put(key + "_EMAIL", "t@example.org");
    }
    run(List.of("git", "init", "-q"));
    run(List.of("git", "add", "-A"));
    run(List.of("git", "commit", "-q", "-m", "x"));
    for (int time = 0; time < 2; time++) {
      Ended ended = run(List.of("sh", ".ci/release"));
      assertEquals(0, ended.code(), ended.errors());
      assertEquals(
          List.of(JAR), run(List.of("git", "show", "release:resources/howdah.jar")).output());
      assertEquals(
          List.of(sum(JAR)),
          run(List.of("git", "show", "release:resources/howdah.jar.sha256")).output());
      assertTrue(run(List.of("git", "status", "--porcelain")).output().isEmpty());
    }
  }
}
