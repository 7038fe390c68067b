package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.yaml.Unsafe;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterFilesTest {
  @TempDir Path directory;

  private ClusterFiles files(ClusterSpec spec) {
    return new ClusterFiles(directory.resolve("kept").resolve("lab-" + spec.scope()));
  }

  private ClusterSpec spec(String scope, String lab) {
    return ClusterSpec.load(
        directory.resolve("none.yml"),
        YamlOptions.PLAIN,
        Map.of(),
        Map.of("scope", scope, "lab", lab));
  }

  private void written(ClusterSpec spec) {
    files(spec).inventory(spec, List.of(), "10.0.0.10");
  }

  private boolean isKept(String scope) {
    return Files.exists(directory.resolve("kept/lab-" + scope));
  }

  @Test
  void whatAnotherScopeLeftOfTheSameHostsGoesWithThem() {
    written(spec("before", "one"));
    written(spec("now", "one"));
    written(spec("beside", "two"));
    files(spec("now", "one")).delete(spec("now", "one"));
    assertFalse(isKept("now"));
    assertFalse(isKept("before"));
    assertTrue(isKept("beside"));
  }

  @Test
  void theLastOneTakesTheFolderButNotWhatSomebodyElseKeepsThere() throws IOException {
    ClusterSpec spec = spec("now", "one");
    written(spec);
    files(spec).delete(spec);
    assertFalse(Files.exists(directory.resolve("kept")));
    written(spec);
    Files.writeString(directory.resolve("kept/notes"), "mine");
    files(spec).delete(spec);
    assertTrue(Files.exists(directory.resolve("kept/notes")));
  }

  @Test
  void aPasswordIsNoTemplateWhateverItHolds() throws IOException {
    String password = "a'b\"c\\d%s e:{{f}} {% g #";
    ClusterSpec spec =
        ClusterSpec.load(
            directory.resolve("none.yml"),
            YamlOptions.PLAIN,
            Map.of("HOWDAH_ADMIN_PASSWORD", password),
            Map.of());
    Path inventory = files(spec).inventory(spec, List.of(), "10.0.0.10");
    Map<?, ?> all = (Map<?, ?>) read(inventory).get("all");
    Map<?, ?> variables = (Map<?, ?>) all.get("vars");
    assertEquals(new Unsafe(password), variables.get("cluster_admin_password"));
  }

  private static Map<?, ?> read(Path file) throws IOException {
    Object value = new YamlReader(YamlOptions.PLAIN).parse(Files.readString(file), "x").value();
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  @Test
  void nothingToRemoveIsNoError() {
    ClusterSpec spec = spec("now", "one");
    files(spec).delete(spec);
    assertFalse(isKept("now"));
  }
}
