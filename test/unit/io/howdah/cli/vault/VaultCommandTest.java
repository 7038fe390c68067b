package io.howdah.cli.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.cli.CommandContext;
import io.howdah.error.HowdahException;
import io.howdah.event.Prompter;
import io.howdah.yaml.DuplicateKeys;
import io.howdah.yaml.VaultSecrets;
import io.howdah.yaml.VaultText;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VaultCommandTest {
  @TempDir Path directory;

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";

  @BeforeEach
  void passwords() throws IOException {
    Files.writeString(directory.resolve("pw"), "one\n");
    Files.writeString(directory.resolve("pw2"), "two\n");
    environment.put("HOME", directory.toString());
  }

  private int run(String... words) {
    CommandContext context =
        new CommandContext(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            environment,
            directory);
    CommandLine line = VaultCommand.build(context, Prompter.NONE);
    line.setExecutionExceptionHandler(
        (e, l, r) -> {
          context.err().println(e.getMessage());
          return e instanceof HowdahException known ? known.exitCode().code() : 250;
        });
    return line.execute(words);
  }

  private String said() {
    String text = out.toString(StandardCharsets.UTF_8);
    out.reset();
    return text;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("f.yml"), text);
  }

  @Test
  void sealsInPlaceForTheOwnerOnly() throws IOException {
    Path file = file("a: 1\n");
    assertEquals(0, run("encrypt", "--vault-password-file", "pw", "f.yml"));
    assertTrue(Files.readString(file).startsWith("$ANSIBLE_VAULT;1.1;AES256\n"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(0, run("view", "--vault-password-file", "pw", "f.yml"));
    assertEquals("a: 1\n", said());
    assertEquals(0, run("decrypt", "--vault-password-file", "pw", "f.yml"));
    assertEquals("a: 1\n", Files.readString(file));
  }

  @Test
  void standardInputToStandardOutput() {
    input = "hello";
    assertEquals(0, run("encrypt", "--vault-id", "prod@pw"));
    input = said();
    assertTrue(input.startsWith("$ANSIBLE_VAULT;1.2;AES256;prod\n"), input);
    assertEquals(0, run("decrypt", "--vault-password-file", "pw", "--output", "-"));
    assertEquals("hello", said());
  }

  @Test
  void rekeyedFilesKeepTheirPermissions() throws IOException {
    Path file = file("a: 1\n");
    run("encrypt", "--vault-password-file", "pw", "f.yml");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(
        0,
        run("rekey", "--vault-password-file", "pw", "--new-vault-password-file", "pw2", "f.yml"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(1, run("view", "--vault-password-file", "pw", "f.yml"));
    assertEquals(0, run("view", "--vault-password-file", "pw2", "f.yml"));
  }

  @Test
  void severalPasswordsNeedAChoice() {
    input = "x";
    assertEquals(5, run("encrypt", "--vault-id", "a@pw", "--vault-id", "b@pw2"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("The vault-ids a,b are available"));
    assertEquals(
        0, run("encrypt", "--vault-id", "a@pw", "--vault-id", "b@pw2", "--encrypt-vault-id", "b"));
    assertTrue(said().startsWith("$ANSIBLE_VAULT;1.2;AES256;b\n"));
  }

  @Test
  void stringsComeAsYaml() {
    assertEquals(
        0, run("encrypt_string", "--vault-password-file", "pw", "-n", "secret", "hush {{ x }}"));
    String yaml = said();
    assertTrue(yaml.startsWith("secret: !vault |\n          $ANSIBLE_VAULT;1.1;AES256\n"), yaml);
    YamlOptions options = new YamlOptions(DuplicateKeys.ERROR, w -> {}, VaultSecrets.of("one"));
    Map<?, ?> map = (Map<?, ?>) new YamlReader(options).parse(yaml, "f").value();
    assertEquals("hush {{ x }}", ((VaultText) map.get("secret")).decrypt());
  }

  @Test
  void editedFilesKeepPasswordAndId() throws IOException {
    Path file = file("a: 1\n");
    run("encrypt", "--vault-id", "prod@pw", "f.yml");
    environment.put("EDITOR", "sed -i s/1/2/");
    assertEquals(0, run("edit", "--vault-id", "prod@pw", "f.yml"));
    assertTrue(Files.readString(file).startsWith("$ANSIBLE_VAULT;1.2;AES256;prod\n"));
    run("view", "--vault-id", "prod@pw", "f.yml");
    assertEquals("a: 2\n", said());
  }

  @Test
  void unchangedFilesAreNotWritten() throws IOException {
    Path file = file("a: 1\n");
    run("encrypt", "--vault-password-file", "pw", "f.yml");
    String before = Files.readString(file);
    environment.put("EDITOR", "true");
    assertEquals(0, run("edit", "--vault-password-file", "pw", "f.yml"));
    assertEquals(before, Files.readString(file));
  }

  @Test
  void mistakesHaveAnsiblesExitCodes() throws IOException {
    file("a: 1\n");
    assertEquals(1, run("view", "--vault-password-file", "nowhere", "f.yml"));
    assertEquals(1, run("view", "--vault-password-file", "pw", "f.yml"));
    assertEquals(5, run("view", "--vault-id", "a;b@pw", "f.yml"));
    assertEquals(2, run("rekey", "--new-vault-id", "x@pw", "--new-vault-password-file", "pw2"));
    assertEquals(5, run("create", "--vault-password-file", "pw"));
  }
}
