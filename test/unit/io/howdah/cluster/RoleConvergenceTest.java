package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was killed between a file and its handler is made good by the next one. */
class RoleConvergenceTest {
  private static final Pattern RELOADS = Pattern.compile("- name: (Reload \\w+)\n");

  @ParameterizedTest
  @ValueSource(strings = {"patroni", "haproxy", "keepalived"})
  void whatIsReloadedIsAskedWhetherItHasReadItsFile(String role) throws IOException {
    Path folder = Path.of("resources/cluster/roles", role);
    Matcher reload = RELOADS.matcher(Files.readString(folder.resolve("handlers/main.yml")));
    assertTrue(reload.find());
    String tasks = Files.readString(folder.resolve("tasks/main.yml"));
    int asked = tasks.indexOf("StateChangeTimestamp " + role + ")");
    assertTrue(asked > 0, tasks);
    String task = tasks.substring(asked).split("(?m)^- ")[0];
    assertTrue(task.contains("changed_when: " + role + "_read.rc != 0"), task);
    assertTrue(task.contains("notify: " + reload.group(1)), task);
  }
}
