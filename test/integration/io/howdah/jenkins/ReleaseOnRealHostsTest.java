package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's Jenkinsfile on an agent that has no engine: the library's release, made here of the
 * last commit and target/howdah.jar, brings it. HOWDAH_LAB and HOWDAH_NETWORK say where.
 */
@Tag("lab")
class ReleaseOnRealHostsTest {
  @TempDir Path folder;
  private final FakeSteps steps = new FakeSteps();
  private final List<Integer> codes = new ArrayList<>();

  private ProcessBuilder command(String... words) {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
    Map<String, String> environment = builder.environment();
    environment.remove("HOWDAH_HOME");
    environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    environment.put("HOWDAH_CACHE", folder.resolve("agent").toString());
    environment.put("WORKSPACE_TMP", steps.temporary);
    environment.put("BUILD_TAG", "jenkins-release-1");
    for (StepCall call : steps.calls) {
      if (call.name().equals("withEnv")) {
        ((List<?>) call.argument("overrides")).forEach(o -> put(environment, o.toString()));
      }
    }
    return builder;
  }

  private static void put(Map<String, String> environment, String assignment) {
    String[] parts = assignment.split("=", 2);
    environment.put(parts[0], parts[1]);
  }

  private byte[] output(String... words) {
    try {
      Process process = command(words).start();
      byte[] said = process.getInputStream().readAllBytes();
      assertEquals(0, process.waitFor(), String.join(" ", words));
      return said;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What sh prints, with the files that writeFile has written. */
  private String printed(String script) {
    steps.files.forEach(this::write);
    return new String(output("sh", "-c", script));
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      boolean encoded = name.endsWith(".jar");
      Files.write(file, encoded ? Base64.getDecoder().decode(text) : text.getBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private int engine(String script) {
    try {
      File console = folder.resolve("console").toFile();
      ProcessBuilder builder = command("sh", "-c", script).redirectErrorStream(true);
      int code =
          builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console)).start().waitFor();
      codes.add(code);
      return code;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void release() throws IOException {
    output("git", "clone", "-q", Path.of("").toAbsolutePath().toString(), "library");
    Path jar = Files.createDirectories(folder.resolve("library/target")).resolve("howdah.jar");
    Files.copy(Path.of("target/howdah.jar"), jar, StandardCopyOption.REPLACE_EXISTING);
    output("sh", "library/.ci/release");
    for (String name : List.of("howdah", "howdah.jar.sha256", "howdah.jar")) {
      byte[] content = output("git", "-C", "library", "show", "release:resources/" + name);
      boolean binary = name.endsWith(".jar");
      steps.released.put(
          name, binary ? Base64.getEncoder().encodeToString(content) : new String(content));
    }
  }

  @Test
  void theReadmesJenkinsfileWorksWithTheEngineOfTheRelease() throws Throwable {
    release();
    steps.temporary = folder.resolve("tmp").toString();
    steps.printed = this::printed;
    steps.engine = this::engine;
    String readme = FakeJenkins.read(Path.of("README.md"));
    int start = readme.indexOf("```groovy\n") + 10;
    try {
      new FakeJenkins(steps).run(readme.substring(start, readme.indexOf("```", start)));
    } finally {
      System.out.println(Files.readString(folder.resolve("console")));
    }
    assertEquals("SUCCESS", steps.result, steps.failure);
    assertEquals(List.of(0, 0, 0, 0, 0, 0, 0), codes);
    String launcher = "'" + folder.resolve("agent/engine-");
    assertTrue(steps.runs().stream().allMatch(r -> r.contains(launcher)), steps.runs().get(0));
    assertTrue(Files.exists(folder.resolve("howdah-reports/verify/junit.xml")));
  }
}
