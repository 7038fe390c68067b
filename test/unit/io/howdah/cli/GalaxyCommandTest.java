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
    role("first", "galaxy_info: {}\n");
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
    assertTrue(err.toString().replace("\n", " ").contains("is not a subpath of the role"));
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
    assertEquals(0, run("galaxy", "collection", "build", "a/b", "--output-path", "new/dir"));
    assertTrue(Files.exists(folder.resolve("new/dir/a-b-1.0.0.tar.gz")));
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

  @Test
  void aLinkOutOfARoleIsRefusedThoughAFileTakesItsPlaceLater() throws Exception {
    Path source = Files.createDirectories(folder.resolve("evil/meta")).getParent();
    Files.writeString(source.resolve("meta/main.yml"), "{}");
    Path link = source.resolve("door");
    Files.createSymbolicLink(link, folder.resolve("target"));
    tar("-cf", "evil.tar", "evil");
    Files.delete(link);
    Files.writeString(link, "written through");
    tar("-rf", "evil.tar", "evil/door");
    assertEquals(1, run("galaxy", "role", "install", "evil.tar", "-p", "roles"));
    String said = err.toString().replace("\n", " ");
    assertTrue(said.contains("Invalid linkname for tarfile member"), said);
    assertTrue(said.contains("is not a subpath of the role"), said);
    assertFalse(Files.exists(folder.resolve("target")));
    assertFalse(Files.exists(folder.resolve("roles/evil.tar/meta")));
  }

  private void tar(String... words) throws Exception {
    java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of("tar"));
    command.addAll(java.util.List.of(words));
    assertEquals(0, new ProcessBuilder(command).directory(folder.toFile()).start().waitFor());
  }

  @Test
  void aRequirementsFileOfARoleNamesDependenciesToo() throws IOException {
    role("first", "galaxy_info: {}\n");
    role("second", "galaxy_info: {}\n");
    Path first = folder.resolve("src/first");
    Files.writeString(
        first.resolve("meta/requirements.yml"), "- src: " + folder + "/src/second\n  name: a.b\n");
    assertEquals(0, run("galaxy", "role", "install", "src/first,,one", "-p", "roles"));
    assertTrue(Files.exists(folder.resolve("roles/a.b/meta/main.yml")), out.toString());
    Files.writeString(first.resolve("meta/requirements.yml"), "roles: [x]\n");
    assertEquals(4, run("galaxy", "role", "install", "src/first,,two", "-p", "roles"));
    assertTrue(
        err.toString()
            .contains(
                "Expected role dependencies to be a list. Role two has meta/requirements.yml"
                    + " {'roles': ['x']}"),
        err.toString());
  }

  @Test
  void rolesAreCopiesOfASkeleton() throws IOException {
    Path skeleton = Files.createDirectories(folder.resolve("mould/templates")).getParent();
    Files.createDirectories(skeleton.resolve(".git"));
    Files.writeString(skeleton.resolve("README.md.j2"), "{{ role_name }} by {{ author }}");
    Files.writeString(skeleton.resolve("templates/x.j2"), "{{ later }}");
    assertEquals(0, run("galaxy", "role", "init", "--role-skeleton", "mould", "cup"));
    assertEquals("cup by your name", Files.readString(folder.resolve("cup/README.md")));
    assertEquals("{{ later }}", Files.readString(folder.resolve("cup/templates/x.j2")));
    assertFalse(Files.exists(folder.resolve("cup/.git")));
  }

  @Test
  void aRoleSaysWhatItIs() throws IOException {
    role("first", "galaxy_info: {description: inner, author: x}\n");
    assertEquals(0, run("galaxy", "role", "info", "--offline", "-p", "src", "first"));
    assertTrue(out.toString().startsWith("\nRole: first\n\tdescription: inner\n"), out.toString());
    assertTrue(out.toString().contains("\tgalaxy_info:\n\t\tauthor: x\n"), out.toString());
    run("galaxy", "role", "info", "--offline", "-p", "src", "none");
    assertEquals("- the role none was not found\n", out.toString());
  }
}
