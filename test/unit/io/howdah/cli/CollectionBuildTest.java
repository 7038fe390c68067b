package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionBuildTest {
  private static final String HEAD =
      "namespace: ns\nname: col\nversion: 1.0.0\nreadme: README.md\nauthors: [a]\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int build(String more) throws IOException {
    Files.writeString(folder.resolve("galaxy.yml"), more);
    err.reset();
    CommandContext context =
        new CommandContext(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            Map.of("HOME", folder.toString()),
            folder);
    return new Main(context).run("galaxy", "collection", "build", "--force");
  }

  private List<String> packed() throws IOException, InterruptedException {
    Process tar =
        new ProcessBuilder("tar", "-tzf", "ns-col-1.0.0.tar.gz").directory(folder.toFile()).start();
    String names = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, tar.waitFor());
    return names.lines().sorted().toList();
  }

  @BeforeEach
  void files() throws IOException {
    for (String name :
        List.of(
            "README.md",
            "notes.txt",
            "docs/a.rst",
            "docs/a.pdf",
            "docs/.hidden.rst",
            "plugins/lookup/tide.py",
            "plugins/lookup/tide.yml",
            "plugins/action/tide.yml",
            "tests/output/log",
            "tests/units/test.py")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  @Test
  void directivesChooseFilesAfterTheDefaults() throws Exception {
    assertEquals(0, build(HEAD + "manifest: {directives: [exclude *.txt]}\n"), err::toString);
    assertEquals(
        List.of(
            "FILES.json",
            "MANIFEST.json",
            "README.md",
            "docs/",
            "docs/a.rst",
            "plugins/",
            "plugins/lookup/",
            "plugins/lookup/tide.py",
            "plugins/lookup/tide.yml",
            "tests/",
            "tests/units/",
            "tests/units/test.py"),
        packed());
  }

  @Test
  void directivesMayStandAlone() throws Exception {
    String directives =
        "manifest: {omit_default_directives: true, directives: [graft docs, 'global-exclude *.pdf',"
            + " include galaxy.yml, 'recursive-include plugins *.py']}\n";
    assertEquals(0, build(HEAD + directives), err::toString);
    assertEquals(
        List.of(
            "FILES.json",
            "MANIFEST.json",
            "docs/",
            "docs/.hidden.rst",
            "docs/a.rst",
            "galaxy.yml",
            "plugins/",
            "plugins/lookup/",
            "plugins/lookup/tide.py"),
        packed());
  }

  @Test
  void whatIsWrongWithGalaxyYmlIsTold() throws IOException {
    assertEquals(1, build("namespace: ns\nname: col\n"));
    assertTrue(
        err.toString()
            .contains("is missing the following mandatory keys: authors, readme, version"));
    assertEquals(1, build(HEAD + "manifest: {directives: x}\n"));
    assertEquals("ERROR! \"manifest.directives\" must be a list, got: str\n", err.toString());
    assertEquals(1, build(HEAD + "manifest: {}\nbuild_ignore: [x]\n"));
    assertEquals(
        "ERROR! \"build_ignore\" and \"manifest\" are mutually exclusive\n", err.toString());
    assertEquals(1, build(HEAD + "manifest: {directives: [fetch x]}\n"));
    assertTrue(err.toString().contains("Invalid manifest directive: unknown action 'fetch'"));
    assertEquals(0, build(HEAD + "colour: red\n"));
    assertTrue(
        err.toString().replace("\n", " ").contains("Found unknown keys in collection galaxy.yml"));
  }
}
