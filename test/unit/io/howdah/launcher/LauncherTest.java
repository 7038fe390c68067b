package io.howdah.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell script {@code howdah}, with fakes in Java's place. */
class LauncherTest {
  @TempDir Path folder;

  private Path home;
  private final Map<String, String> environment = new HashMap<>();

  private record Outcome(int code, String said) {}

  @BeforeEach
  void installation() throws IOException {
    home = Files.createDirectories(folder.resolve("a place with spaces"));
    Files.copy(Path.of("howdah"), home.resolve("howdah"));
    home.resolve("howdah").toFile().setExecutable(true);
    Files.writeString(home.resolve("howdah.jar"), "a fake jar");
    environment.put("HOWDAH_CACHE", folder.resolve("cache").toString());
    environment.put("HOWDAH_CDS", "no");
  }

  /** A program that says its version as Java does, and otherwise what it was called with. */
  private Path fakeJava(String name, String version) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
    Path java = bin.resolve("java");
    String script =
        "#!/bin/sh\n[ \"$1\" = -version ] && { echo 'openjdk version \"%s\" 2020-01-01' >&2; exit; }\n"
                .formatted(version)
            + "for word; do echo \"[$word]\"; done\n";
    Files.writeString(java, script);
    java.toFile().setExecutable(true);
    return java;
  }

  private Outcome run(Path program, String... words) throws IOException, InterruptedException {
    String[] command = new String[words.length + 1];
    command[0] = program.toString();
    System.arraycopy(words, 0, command, 1, words.length);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(key -> key.matches("HOWDAH.*|JAVA_HOME|LANG|LC_.*"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  @Test
  void aPathWithSpacesASymbolicLinkAndArgumentsWithSpacesAreKept() throws Exception {
    environment.put("HOWDAH_JAVA", fakeJava("jdk 17", "17.0.9").toString());
    Path link = Files.createSymbolicLink(folder.resolve("howdah"), home.resolve("howdah"));
    Outcome outcome = run(link, "playbook", "my site.yml");
    assertEquals(0, outcome.code(), outcome.said());
    assertTrue(outcome.said().contains("[" + home.resolve("howdah.jar") + "]"), outcome.said());
    assertTrue(outcome.said().contains("[-Dhowdah.home=" + home + "]"), outcome.said());
    assertTrue(outcome.said().endsWith("[playbook]\n[my site.yml]\n"), outcome.said());
  }

  /** A service's environment has no locale; Java would read words, names and variables as ASCII. */
  @ParameterizedTest
  @CsvSource({
    "LANG=C, /C.UTF-8",
    "NONE=, /C.UTF-8",
    "LC_CTYPE=POSIX, /C.UTF-8",
    "LC_ALL=C, C.UTF-8/",
    "LANG=de_DE.ISO-8859-1, /",
    "LC_ALL=en_US.UTF-8, en_US.UTF-8/"
  })
  void aLocaleOfAsciiOnlyBecomesUtf8(String given, String expected) throws Exception {
    Path java = fakeJava("jdk", "17");
    Files.writeString(java, "#!/bin/sh\necho \"${LC_ALL:-}/${LC_CTYPE:-}\"\n");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17\"\n");
    environment.put("HOWDAH_JAVA", java.toString());
    String[] locale = given.split("=", -1);
    environment.put(locale[0], locale[1]);
    assertEquals(expected + "\n", run(home.resolve("howdah")).said());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "link", "by path"})
  void anAnsibleNameReachesTheLauncher(String how) throws Exception {
    environment.put("HOWDAH_JAVA", fakeJava("jdk", "17").toString());
    Path folders = Files.createDirectories(home.resolve("compat"));
    Path name = folders.resolve("ansible-vault");
    Files.copy(Path.of("compat/ansible-vault"), name, StandardCopyOption.COPY_ATTRIBUTES);
    Path link = Files.createSymbolicLink(folder.resolve("ansible-vault"), name);
    environment.put("PATH", folders + ":/usr/bin:/bin");
    Outcome outcome =
        switch (how) {
          case "file" -> run(name, "a b");
          case "link" -> run(link, "a b");
          default -> run(Path.of("/usr/bin/env"), "ansible-vault", "a b");
        };
    assertTrue(outcome.said().contains("[-Dhowdah.command=ansible-vault]"), outcome.said());
    assertTrue(outcome.said().endsWith("[a b]\n"), outcome.said());
  }

  @Test
  void anArchiveInAPlaceWithSpacesIsOneWord() throws Exception {
    environment.put("HOWDAH_JAVA", fakeJava("jdk", "17").toString());
    environment.put("HOWDAH_CDS", "make");
    assertEquals(0, run(home.resolve("howdah")).code());
    Path archive;
    try (DirectoryStream<Path> made = Files.newDirectoryStream(home, "*.jsa")) {
      archive = made.iterator().next();
    }
    Files.writeString(archive, "an archive");
    Outcome outcome = run(home.resolve("howdah"), "x");
    String word = "[-XX:SharedArchiveFile=" + archive + "]\n";
    assertTrue(outcome.said().contains(word), outcome.said());
  }

  @Test
  void theReleaseFileSaysTheVersionToo() throws Exception {
    Path java = fakeJava("jdk", "11.0.2");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
    environment.put("HOWDAH_JAVA", java.toString());
    assertEquals(0, run(home.resolve("howdah")).code());
  }

  @Test
  void anOldJavaIsPassedOverForANewerOne() throws Exception {
    environment.put("HOWDAH_JAVA", fakeJava("old", "1.8.0_392").toString());
    environment.put("JAVA_HOME", fakeJava("new", "17.0.9").getParent().getParent().toString());
    assertEquals(0, run(home.resolve("howdah")).code());
  }

  @Test
  void withoutAJarOneLineSaysWhatToDo() throws Exception {
    Files.delete(home.resolve("howdah.jar"));
    Outcome outcome = run(home.resolve("howdah"), "--version");
    assertEquals(1, outcome.code());
    assertEquals(
        "howdah: howdah.jar is not built yet; run 'make build' in " + home + "\n", outcome.said());
  }

  @Test
  void onlyAnOldJavaIsNamed() throws Exception {
    Path java = fakeJava("old", "11.0.2");
    Outcome outcome = run(withoutSystemJava(), "--version");
    assertEquals(1, outcome.code());
    assertTrue(
        outcome.said().startsWith("howdah: no Java 17 or newer found; install"), outcome.said());
    environment.put("JAVA_HOME", java.getParent().getParent().toString());
    Outcome old = run(withoutSystemJava(), "--version");
    assertEquals(1, old.code());
    assertTrue(old.said().contains("found but " + java + ", which is Java 11;"), old.said());
    assertEquals(1, old.said().lines().count(), old.said());
  }

  /** The same script, looking for this machine's JVMs where there are none. */
  private Path withoutSystemJava() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String name :
        new String[] {"sh", "readlink", "dirname", "basename", "sed", "stat", "tr"}) {
      Path link = bin.resolve(name);
      if (!Files.exists(link)) {
        Path real =
            Files.exists(Path.of("/usr/bin/" + name)) ? Path.of("/usr/bin") : Path.of("/bin");
        Files.createSymbolicLink(link, real.resolve(name));
      }
    }
    environment.put("PATH", bin.toString());
    String script = Files.readString(Path.of("howdah"));
    Path copy = home.resolve("howdah-alone");
    Files.writeString(copy, script.replace("/usr/lib/jvm/*", folder.resolve("none") + "/*"));
    copy.toFile().setExecutable(true);
    return copy;
  }

  @Test
  void aCacheThatCannotBeWrittenIsDoneWithout() throws Exception {
    environment.put("HOWDAH_JAVA", fakeJava("jdk", "17").toString());
    environment.put("HOWDAH_CDS", "yes");
    Path file = Files.writeString(folder.resolve("file"), "in the folder's place");
    environment.put("HOWDAH_CACHE", file.toString());
    Outcome outcome = run(home.resolve("howdah"), "x");
    assertEquals(0, outcome.code(), outcome.said());
    assertTrue(outcome.said().endsWith("[x]\n"), outcome.said());
    assertTrue(!outcome.said().contains("SharedArchiveFile"), outcome.said());
  }
}
