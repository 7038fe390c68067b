package io.howdah.templating.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import io.howdah.templating.MapView;
import io.howdah.templating.Templar;
import io.howdah.templating.TemplarSettings;
import io.howdah.templating.value.PyTypeException;
import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultSecret;
import io.howdah.yaml.VaultSecrets;
import io.howdah.yaml.VaultText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lookups that leave something behind, or need something to talk to. */
class ControllerLookupsTest {
  @TempDir Path folder;

  private Object render(String template, VaultSecrets secrets) {
    TemplarSettings settings =
        TemplarSettings.of(folder).withEnvironment(Map.of("PATH", "/usr/bin:/bin"));
    Templar templar = Templar.create(settings, LookupFamilies.readingWith(secrets));
    return templar.render(template, new MapView(Map.of()));
  }

  private Object render(String template) {
    return render(template, VaultSecrets.NONE);
  }

  private Object config(String arguments) {
    TemplarSettings settings =
        TemplarSettings.of(folder)
            .withEnvironment(Map.of("HOME", "/home/me", "ANSIBLE_SSH_RETRIES", "3"));
    Map<String, String> given =
        Map.of("DEFAULT_FORKS", "7", "[ssh_connection]ssh_args", "-4", "[defaults]async_dir", "/a");
    Templar templar = Templar.create(settings, ConfigLookup.reading(given, (type, plugin) -> null));
    return templar.render(
        "{{ lookup('config', " + arguments + ") }}",
        new MapView(Map.of("ansible_ssh_port", "2022", "ansible_async_dir", "/b")));
  }

  @Test
  void whatStandsEncryptedIsKnownForItAndIsItsText() {
    VaultSecrets.Entry secret = new VaultSecrets.Entry("default", VaultSecret.of("pw"));
    String sealed = new String(Vault.encrypt("foo bar".getBytes(UTF_8), secret), UTF_8);
    VaultText value =
        new VaultText(
            sealed, new VaultSecrets(List.of(secret), false), SourceLocation.ofFile("vars.yml"));
    Templar templar = Templar.create(TemplarSettings.of(folder));
    MapView view = new MapView(Map.of("v", value, "w", "{{ v }}"));
    assertEquals("foo bar", templar.render("{{ v }}", view));
    assertEquals(
        "AnsibleVaultEncryptedUnicode True False FOO BAR ['foo', 'bar'] True",
        templar.render(
            "{{ v | type_debug }} {{ v is vault_encrypted }} {{ w is vault_encrypted }}"
                + " {{ v | upper }} {{ v.split() }} {{ v == 'foo bar' }}",
            view));
    VaultText closed = new VaultText(sealed, VaultSecrets.NONE, SourceLocation.ofFile("vars.yml"));
    MapView locked = new MapView(Map.of("v", closed));
    assertEquals("foo bar", templar.render("{{ v | unvault('pw') }}", locked));
    assertThrows(HowdahException.class, () -> templar.render("{{ v }}", locked));
    assertThrows(HowdahException.class, () -> templar.render("{{ v | default('x') }}", locked));
  }

  @Test
  void configKnowsSettingsAndOptionsOfPlugins() {
    assertEquals("7", config("'DEFAULT_FORKS'"));
    assertEquals(
        List.of("/home/me/.ansible/roles", "/usr/share/ansible/roles", "/etc/ansible/roles"),
        config("'DEFAULT_ROLES_PATH'"));
    assertEquals("2022", config("'port', plugin_type='connection', plugin_name='ssh'"));
    assertEquals("-4", config("'ssh_args', plugin_type='connection', plugin_name='ssh'"));
    assertEquals(
        "3", config("'reconnection_retries', plugin_type='connection', plugin_name='ssh'"));
    assertEquals("/b", config("'async_dir', plugin_type='shell', plugin_name='sh'"));
    assertEquals(
        List.of("root", "toor"), config("'admin_users', plugin_type='shell', plugin_name='sh'"));
  }

  @Test
  void configRefusesWhatItDoesNotKnow() {
    List.of(
            "'NONE_SUCH'",
            "'NONE_SUCH', on_missing='boo'",
            "'port', plugin_type='connection'",
            "'port', plugin_type='connection', plugin_name='none'",
            "'none', plugin_type='connection', plugin_name='ssh'",
            "12")
        .forEach(arguments -> assertThrows(PyTypeException.class, () -> config(arguments)));
    assertEquals(List.of(), config("'NONE_SUCH', on_missing='skip'"));
  }

  @Test
  void passwordIsMadeOnceAndKeptForItsOwner() throws IOException {
    String template = "{{ lookup('password', 'sub/pw length=12 chars=digits') }}";
    String made = String.valueOf(render(template));
    Path file = folder.resolve("sub/pw");
    assertTrue(made.matches("[0-9]{12}"), made);
    assertEquals(made, render(template));
    assertEquals(made + "\n", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    try (var left = Files.list(file.getParent())) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void encryptedPasswordKeepsItsSalt() throws IOException {
    String template = "{{ lookup('password', 'pw encrypt=md5_crypt length=6') }}";
    Object first = render(template);
    assertEquals(first, render(template));
    String line = Files.readString(folder.resolve("pw"));
    assertTrue(line.matches("\\S{6} salt=[./0-9A-Za-z]{8}\n"), line);
    assertTrue(String.valueOf(first).startsWith("$1$" + line.substring(12, 20) + "$"));
  }

  @Test
  void bcryptPasswordKeepsItsIdent() throws IOException {
    render("{{ lookup('password', 'pw encrypt=bcrypt') }}");
    String line = Files.readString(folder.resolve("pw"));
    assertTrue(line.matches("\\S{20} salt=[./0-9A-Za-z]{22} ident=2b\n"), line);
  }

  @Test
  void vaultsAreReadWithTheirPassword() throws IOException {
    VaultSecrets secrets = VaultSecrets.of("pw");
    byte[] vault = Vault.encrypt("secret: 1\n".getBytes(UTF_8), secrets.entries().get(0));
    Files.write(folder.resolve("v.yml"), vault);
    assertEquals("secret: 1", render("{{ lookup('file', 'v.yml') }}", secrets));
    assertEquals("secret: 1\n", render("{{ lookup('unvault', 'v.yml') }}", secrets));
    assertThrows(PyTypeException.class, () -> render("{{ lookup('file', 'v.yml') }}"));
  }

  @Test
  void urlGivesLinesAndStatus() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean found = exchange.getRequestURI().getPath().equals("/ok");
          String agent = exchange.getRequestHeaders().getFirst("User-Agent");
          byte[] body = ("one\n" + agent + "\n").getBytes(UTF_8);
          exchange.sendResponseHeaders(found ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      assertEquals(
          List.of("one", "ansible-httpget"), render("{{ query('url', '" + base + "/ok') }}"));
      assertEquals(
          "one\nansible-httpget\n",
          render("{{ lookup('url', '" + base + "/ok', split_lines=False) }}"));
      PyTypeException error =
          assertThrows(
              PyTypeException.class, () -> render("{{ lookup('url', '" + base + "/no') }}"));
      assertTrue(error.getMessage().contains("HTTP Error 404"), error.getMessage());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void pipeRunsInThePlaybooksFolderWithTheGivenEnvironmentOnly() {
    assertEquals(folder.toString(), render("{{ lookup('pipe', 'pwd -P') }}"));
    assertEquals("", render("{{ lookup('pipe', 'echo $HOME') }}"));
  }

  @Test
  void whatComesFromOutsideIsNotATemplate() throws IOException {
    Files.writeString(folder.resolve("f"), "{{ 1 + 1 }}");
    assertEquals("{{ 1 + 1 }}", render("{{ lookup('file', 'f') }}"));
    assertEquals("{{ 1 + 1 }}", render("{{ lookup('items', [lookup('file', 'f')]) }}"));
    assertFalse(Files.exists(folder.resolve("pwned")));
    Files.writeString(folder.resolve("g"), "{{ lookup('pipe', 'touch pwned') }}");
    render("{{ lookup('items', lookup('file', 'g')) }}");
    assertFalse(Files.exists(folder.resolve("pwned")));
  }
}
