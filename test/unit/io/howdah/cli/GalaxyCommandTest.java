package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalaxyCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    out.reset();
    err.reset();
    CommandContext context =
        new CommandContext(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            Map.of("HOME", folder.toString()),
            folder);
    return new Main(context).run(words);
  }

  private void role(String name, String meta) throws IOException {
    Path role = folder.resolve("src").resolve(name);
    Files.createDirectories(role.resolve("meta"));
    Files.writeString(role.resolve("meta/main.yml"), meta);
  }

  @Test
  void rolesComeFromARequirementsFileWithTheirDependencies() throws IOException {
    role("first", "dependencies:\n- src: " + folder + "/src/second\n  name: second\n");
    role("second", "dependencies: []\n");
    Files.writeString(
        folder.resolve("requirements.yml"), "roles:\n- src: src/first\n  name: one\n");
    assertEquals(0, run("galaxy", "install", "-r", "requirements.yml", "-p", "roles"));
    assertTrue(Files.exists(folder.resolve("roles/one/meta/main.yml")));
    assertTrue(Files.exists(folder.resolve("roles/second/meta/.galaxy_install_info")));
    assertTrue(out.toString().contains("- one was installed successfully\n- adding dependency"));
  }

  @Test
  void aRoleThatIsThereIsLeftAlone() throws IOException {
    role("first", "{}\n");
    Files.writeString(folder.resolve("r.yml"), "- src: src/first\n  name: one\n");
    run("galaxy", "role", "install", "-r", "r.yml", "-p", "roles");
    assertEquals(0, run("galaxy", "role", "install", "-r", "r.yml", "-p", "roles"));
    assertTrue(out.toString().endsWith("- one is already installed, skipping.\n"));
    assertEquals(0, run("galaxy", "role", "remove", "-p", "roles", "one"));
    assertFalse(Files.exists(folder.resolve("roles/one")));
  }

  @Test
  void aRoleWhoseLinksLeadOutOfItIsRefused() throws IOException {
    role("good", "{}\n");
    Files.createSymbolicLink(folder.resolve("src/good/main.yml"), Path.of("meta/main.yml"));
    role("bad", "{}\n");
    Files.createSymbolicLink(folder.resolve("src/bad/meta/out.yml"), Path.of("../../good/x"));
    Files.writeString(folder.resolve("g.yml"), "- src: src/good\n");
    Files.writeString(folder.resolve("b.yml"), "- src: src/bad\n");
    assertEquals(0, run("galaxy", "role", "install", "-r", "g.yml", "-p", "roles"));
    assertEquals(1, run("galaxy", "role", "install", "-r", "b.yml", "-p", "roles"));
    assertTrue(err.toString().contains("is not a subpath of the role"));
    assertFalse(Files.exists(folder.resolve("roles/bad")));
  }

  @Test
  void whatIsNowhereIsNamed() {
    assertEquals(
        1, run("galaxy", "install", "nobody.nothing", "-s", "http://127.0.0.1:1", "-p", "roles"));
    assertTrue(err.toString().contains("nobody.nothing was NOT installed successfully"));
    assertEquals(5, run("galaxy", "install"));
    assertEquals(2, run("galaxy"));
  }

  @Test
  void aCollectionIsBuiltInstalledListedAndVerified() throws IOException {
    assertEquals(0, run("galaxy", "collection", "init", "a.b"));
    assertEquals(0, run("galaxy", "collection", "build", "a/b"));
    assertEquals(0, run("galaxy", "collection", "install", "-p", "c", "a-b-1.0.0.tar.gz"));
    Path installed = folder.resolve("c/ansible_collections/a/b");
    assertTrue(Files.exists(installed.resolve("MANIFEST.json")));
    assertFalse(Files.exists(installed.resolve("galaxy.yml")));
    assertEquals(0, run("galaxy", "collection", "list", "-p", "c"));
    assertTrue(out.toString().contains("a.b        1.0.0  "));
    assertEquals(0, run("galaxy", "collection", "verify", "-p", "c", "a.b"));
    Files.writeString(installed.resolve("README.md"), "changed");
    assertEquals(1, run("galaxy", "collection", "verify", "-p", "c", "a.b"));
    assertTrue(out.toString().contains("    README.md\n"));
  }

  @Test
  void aCollectionWithoutItsDependencyIsRefused() throws IOException {
    run("galaxy", "collection", "init", "a.b");
    Path file = folder.resolve("a/b/galaxy.yml");
    Files.writeString(
        file, Files.readString(file).replace("dependencies: {}", "dependencies: {x.y: '*'}"));
    assertEquals(1, run("galaxy", "collection", "install", "--offline", "-p", "c", "a/b/"));
    assertTrue(err.toString().contains("no way to get x.y"), err.toString());
    assertEquals(0, run("galaxy", "collection", "install", "-n", "-p", "c", "a/b/"));
  }
}
