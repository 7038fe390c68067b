package io.howdah.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java that writes down what it was asked for. */
class LauncherArchiveTest {
  private static final String FAKE_JAVA =
      """
      #!/bin/sh
      home=$(dirname "$0")/..
      echo "$*" >>"$home/calls"
      for word; do
        case $word in
        -XX:DumpLoadedClassList=*) echo java/lang/Object >"${word#*=}" ;;
        -Xshare:dump) dump=yes ;;
        -XX:SharedArchiveFile=*) archive=${word#*=} ;;
        esac
      done
      [ -z "${dump:-}" ] || [ -e "$home/refuses" ] || echo archive >"$archive"
      """;

  @TempDir Path folder;
  private Path jar;
  private Path cache;

  @BeforeEach
  void files() throws IOException {
    jar = Files.createDirectory(folder.resolve("lib")).resolve("howdah.jar");
    cache = folder.resolve("cache");
    Files.writeString(jar, "jar");
    Path java = Files.createDirectory(folder.resolve("bin")).resolve("java");
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Files.writeString(java, FAKE_JAVA);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void theBuildPutsTheArchiveBesideTheJar() throws Exception {
    run("make");
    assertEquals(1, archives(jar.getParent()).size());
    assertTrue(lastCall().contains("-XX:SharedArchiveFile=" + archives(jar.getParent()).get(0)));
    assertFalse(Files.exists(cache));
  }

  @Test
  void aFirstRunHasNoneAndTheNextOneHas() throws Exception {
    run("yes");
    Path archive = awaitArchive();
    run("yes");
    assertTrue(lastCall().contains("-XX:SharedArchiveFile=" + archive), lastCall());
  }

  @Test
  void anotherJarHasItsOwn() throws Exception {
    run("make");
    Files.writeString(jar, "another jar");
    run("make");
    assertEquals(2, archives(jar.getParent()).size());
  }

  @Test
  void whereNothingCanBeWrittenItRunsWithout() throws Exception {
    Files.writeString(cache, "a file, so no folder can be here");
    run("yes");
    assertFalse(lastCall().contains("SharedArchiveFile"));
  }

  @Test
  void whereOneIsBeingMadeNoSecondIsBegun() throws Exception {
    run("make");
    Path archive = archives(jar.getParent()).get(0);
    Files.delete(archive);
    Files.createDirectory(Path.of(archive + ".lock"));
    run("make");
    assertEquals(2, calls().stream().filter(c -> !c.contains("--version")).count());
    assertFalse(Files.exists(cache), "nor in the user's cache");
  }

  @Test
  void aJavaThatMakesNoneIsAskedOnce() throws Exception {
    Files.writeString(folder.resolve("refuses"), "");
    run("yes");
    awaitArchive();
    run("yes");
    assertFalse(lastCall().contains("SharedArchiveFile"));
    assertEquals(1, calls().stream().filter(c -> c.contains("-Xshare:dump")).count());
  }

  @Test
  void anotherCollectorGoesBeforeOurs() throws Exception {
    Map<String, String> more = Map.of("HOWDAH_OPTS", "-XX:+UseSerialGC");
    run("no", more);
    assertFalse(lastCall().contains("UseG1GC"));
    assertTrue(lastCall().contains("-XX:+UseSerialGC"));
  }

  private void run(String sharing) throws Exception {
    run(sharing, Map.of());
  }

  private void run(String sharing, Map<String, String> more) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("./howdah", "--version");
    builder.environment().put("HOWDAH_CDS", sharing);
    builder.environment().put("HOWDAH_JAR", jar.toString());
    builder.environment().put("HOWDAH_JAVA", folder.resolve("bin/java").toString());
    builder.environment().put("HOWDAH_CACHE", cache.toString());
    builder.environment().putAll(more);
    assertEquals(0, builder.inheritIO().start().waitFor());
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }

  /** The run's own; others may be made behind its back. */
  private String lastCall() throws IOException {
    List<String> runs =
        new ArrayList<>(calls().stream().filter(c -> c.contains("--version")).toList());
    return runs.get(runs.size() - 1);
  }

  private static List<Path> archives(Path where) throws IOException {
    if (!Files.isDirectory(where)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(where)) {
      return all.filter(path -> path.toString().endsWith(".jsa")).toList();
    }
  }

  private boolean isBeingMade() throws IOException {
    try (Stream<Path> all = Files.list(cache)) {
      return all.anyMatch(path -> path.toString().endsWith(".lock"));
    }
  }

  private Path awaitArchive() throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while ((archives(cache).isEmpty() || isBeingMade()) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return archives(cache).get(0);
  }
}
