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
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing from a Galaxy server, which a fake on loopback stands in for. */
class GalaxyServerTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private FakeGalaxyServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeGalaxyServer();
    server.says(
        "/api/", "{\"available_versions\": {\"v1\": \"v1/\", \"v2\": \"v2/\", \"v3\": \"v3/\"}}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(String... words) {
    out.reset();
    err.reset();
    environment.put("HOME", folder.toString());
    CommandContext context =
        new CommandContext(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            environment,
            folder);
    return new Main(context).run(words);
  }

  /** Builds a collection's tarball; its bytes. */
  private byte[] tarball(String name, String version, String dependencies) throws IOException {
    run("galaxy", "collection", "init", "--force", name);
    Path source = folder.resolve(name.replace('.', '/'));
    Path about = source.resolve("galaxy.yml");
    String text =
        Files.readString(about)
            .replace("version: 1.0.0", "version: " + version)
            .replace("dependencies: {}", "dependencies: " + dependencies);
    Files.writeString(about, text);
    assertEquals(0, run("galaxy", "collection", "build", "--force", source.toString()));
    return Files.readAllBytes(folder.resolve(name.replace('.', '-') + "-" + version + ".tar.gz"));
  }

  private void serve(String name, Map<String, String> versions) throws Exception {
    String base = "/api/v3/collections/" + name.replace('.', '/') + "/versions/";
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, String> entry : versions.entrySet()) {
      String version = entry.getKey();
      byte[] bytes = tarball(name, version, entry.getValue());
      String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      String file = "/files/" + name + "-" + version + ".tar.gz";
      server.holds(file, bytes);
      server.says(
          base + version + "/",
          """
          {"download_url": "ADDRESS%s", "artifact": {"sha256": "%s"},
           "metadata": {"dependencies": %s}}
          """
              .formatted(file, sum, entry.getValue()));
      list.append(list.isEmpty() ? "" : ",").append("{\"version\": \"" + version + "\"}");
    }
    server.says(base + "?limit=100", "{\"data\": [" + list + "], \"links\": {\"next\": null}}");
  }

  private String install(String... more) {
    String[] words = new String[8 + more.length];
    System.arraycopy(
        new String[] {
          "galaxy", "collection", "install", "-p", "c", "-s", server.address(), "--token=secret"
        },
        0,
        words,
        0,
        8);
    System.arraycopy(more, 0, words, 8, more.length);
    int code = run(words);
    return code + " " + out + err;
  }

  private boolean has(String name) {
    return Files.exists(
        folder.resolve("c/ansible_collections").resolve(name).resolve("MANIFEST.json"));
  }

  @Test
  void aCollectionComesWithWhatItNeedsInVersionsThatFit() throws Exception {
    serve("a.b", Map.of("1.0.0", "{}", "1.2.0", "{\"x.y\": \">=1.0.0,<2.0.0\"}"));
    serve("x.y", Map.of("1.5.0", "{}", "2.0.0", "{}", "1.6.0-beta", "{}"));
    String said = install("a.b");
    assertTrue(said.startsWith("0 "), said);
    assertTrue(said.contains("a.b:1.2.0 was installed successfully"), said);
    assertTrue(said.contains("x.y:1.5.0 was installed successfully"), said);
    assertTrue(has("a/b") && has("x/y"));
    assertEquals(Set.of("Token secret"), Set.copyOf(server.secrets()));
    assertFalse(said.contains("secret"), said);
    assertTrue(install("a.b").contains("Nothing to do."));
  }

  @Test
  void theSecretStaysWithItsServerWhereThatSendsElsewhere() throws Exception {
    serve("a.b", Map.of("1.0.0", "{}"));
    String file = "/files/a.b-1.0.0.tar.gz";
    try (FakeGalaxyServer store = new FakeGalaxyServer()) {
      store.holds("/store", server.held(file));
      server.sends(file, store.address() + "/store");
      String said = install("a.b");
      assertTrue(said.contains("a.b:1.0.0 was installed successfully"), said);
      assertEquals(List.of(""), store.secrets());
    }
  }

  @Test
  void aVersionCanBeAskedFor() throws Exception {
    serve("a.b", Map.of("1.0.0", "{}", "1.2.0", "{}"));
    assertTrue(install("a.b:1.0.0").contains("a.b:1.0.0 was installed"));
    assertTrue(install("a.b:>=1.1.0,<2").contains("a.b:1.2.0 was installed"));
  }

  @Test
  void whatNoServerHasIsNamedWithWhatWasAsked() throws Exception {
    serve("a.b", Map.of("1.0.0", "{}"));
    assertEquals(
        """
        1 Starting galaxy collection install process
        Process install dependency map
        ERROR! Failed to resolve the requested dependencies map. Could not satisfy the following requirements:
        * a.b:>2 (direct request)
        """,
        install("a.b:>2"));
  }

  @Test
  void aTarballThatIsNotTheOneListedIsRefused() throws Exception {
    serve("a.b", Map.of("1.0.0", "{}"));
    server.holds("/files/a.b-1.0.0.tar.gz", new byte[] {1, 2, 3});
    String said = install("a.b");
    assertTrue(said.startsWith("1 ") && said.contains("Mismatch artifact hash"), said);
  }

  @Test
  void serversOfAnsibleCfgAreAskedInOrderEachWithItsToken() throws Exception {
    serve("a.b", Map.of("1.0.0", "{}"));
    try (FakeGalaxyServer first = new FakeGalaxyServer()) {
      first.says("/api/", "{\"available_versions\": {\"v3\": \"v3/\"}}");
      Files.writeString(
          folder.resolve("ansible.cfg"),
          """
          [galaxy]
          server_list = one, two
          [galaxy_server.one]
          url=%s
          token=first
          [galaxy_server.two]
          url=%s/
          """
              .formatted(first.address(), server.address()));
      environment.put("ANSIBLE_GALAXY_SERVER_TWO_TOKEN", "second");
      assertEquals(0, run("galaxy", "collection", "install", "-p", "c", "a.b"), err::toString);
      assertEquals(Set.of("Token first"), Set.copyOf(first.secrets()));
      assertEquals(Set.of("Token second"), Set.copyOf(server.secrets()));
    }
  }

  @Test
  void aRoleComesInItsNewestVersion() throws Exception {
    Path role = folder.resolve("web-2.10");
    Files.createDirectories(role.resolve("meta"));
    Files.writeString(role.resolve("meta/main.yml"), "dependencies: []\n");
    Process tar =
        new ProcessBuilder("tar", "-czf", "web.tar.gz", "web-2.10")
            .directory(folder.toFile())
            .start();
    assertEquals(0, tar.waitFor());
    server.holds("/web.tar.gz", Files.readAllBytes(folder.resolve("web.tar.gz")));
    server.says(
        "/api/v1/roles/?owner__username=jo&name=web",
        "{\"results\": [{\"id\": 7, \"github_user\": \"jo\", \"github_repo\": \"web\"}]}");
    server.says(
        "/api/v1/roles/7/versions/?page_size=50",
        "{\"results\": [{\"name\": \"2.9\"}, {\"name\": \"2.10\", \"download_url\":"
            + " \"ADDRESS/web.tar.gz\"}], \"next_link\": null}");
    String[] words = {"galaxy", "role", "install", "-p", "roles", "-s", server.address()};
    assertEquals(0, run(with(words, "jo.web")), err::toString);
    assertTrue(out.toString().contains("- jo.web (2.10) was installed successfully"), "" + out);
    assertTrue(Files.exists(folder.resolve("roles/jo.web/meta/main.yml")));
    assertEquals(1, run(with(words, "jo.web,3.0", "--force")));
    assertTrue(
        err.toString()
            .replace("\n", " ")
            .contains("the specified version (3.0) of jo.web was not found"));
    assertEquals(1, run(with(words, "jo.none")));
    assertTrue(
        err.toString().replace("\n", " ").contains("- sorry, jo.none was not found on"),
        err.toString());
  }

  private static String[] with(String[] words, String... more) {
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }
}
