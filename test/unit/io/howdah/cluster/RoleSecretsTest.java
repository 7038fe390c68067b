package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Passwords are in no difference that {@code --diff} shows, and in no result. */
class RoleSecretsTest {
  private static final Path ROLES = Path.of("resources/cluster/roles");

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(ROLES)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> path.getParent().endsWith(folder))
          .toList();
    }
  }

  private static boolean holdsPasswords(Path file) {
    try {
      return Files.readString(file).contains("_password");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void tasksThatWritePasswordsShowNoDifference() throws IOException {
    List<Path> templates =
        files("templates").stream().filter(RoleSecretsTest::holdsPasswords).toList();
    assertFalse(templates.isEmpty());
    for (Path template : templates) {
      String source = "src: " + template.getFileName() + "\n";
      List<String> tasks = tasks().stream().filter(task -> task.contains(source)).toList();
      assertFalse(tasks.isEmpty(), source);
      tasks.forEach(task -> assertTrue(task.contains("\n  diff: false") || isSilent(task), task));
    }
  }

  @Test
  void tasksThatNamePasswordsAreSilent() throws IOException {
    tasks().stream()
        .filter(task -> task.contains("_password }}"))
        .forEach(task -> assertTrue(isSilent(task), task));
  }

  private static boolean isSilent(String task) {
    return task.contains("\n  no_log: true");
  }

  private static List<String> tasks() throws IOException {
    return files("tasks").stream()
        .map(
            path -> {
              try {
                return Files.readString(path);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            })
        .flatMap(text -> Arrays.stream(text.split("(?m)^(?=- )")))
        .toList();
  }
}
