package io.howdah.machines.vagrant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole way on containers of Vagrant's lxc provider, in the checkout. Takes 5 to 15 minutes and
 * 3 GB; needs root and what {@code .ci/deps lxc} installs: {@code mvn verify
 * -Dtest.groups=vagrant}.
 */
@Tag("vagrant")
class VagrantRoadTest {
  private static final Map<String, String> SMALL =
      Map.of(
          "HOWDAH_PROVIDER", "lxc",
          "HOWDAH_ETCD_NODES", "1",
          "HOWDAH_SCOPE", "road",
          "VAGRANT_CHECKPOINT_DISABLE", "1");

  private static String run(String... words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(SMALL);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> String.join(" ", words) + "\n" + said);
    return said;
  }

  @AfterEach
  void clean() throws Exception {
    run("./howdah", "cluster", "destroy", "--yes");
    assertFalse(Files.exists(Path.of(".vagrant")));
    assertFalse(Files.exists(Path.of("/run/howdah-lxc")));
    assertFalse(Files.exists(Path.of("/var/cache/howdah-lxc")));
  }

  @Test
  void bareContainersBecomeAClusterThatASecondRunLeavesAlone() throws Exception {
    String said = run("./howdah", "cluster", "up");
    assertTrue(said.contains("checks passed"), said);
    assertEquals(List.of("etcd1", "pg-patroni1", "pg-patroni2"), Vagrant.made(Path.of(".")));
    run("./howdah", "cluster", "up", "--expect-unchanged");
    String urls = run("vagrant", "up", "--provision-with=get_urls", "pg-patroni1");
    assertTrue(urls.contains("http://10.0.3.21:8008/cluster"), urls);
    assertTrue(urls.contains("/etc/patroni-road.yml"), urls);
  }
}
