package io.howdah.yaml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final Path HERE = Path.of("test/resources/yaml/vault");

  @TempDir Path directory;

  private static VaultSecrets.Entry entry(String id, String password) {
    return new VaultSecrets.Entry(id, VaultSecret.of(password));
  }

  private static VaultSecrets file(String name, String id) {
    Path password = HERE.resolve(name + ".password");
    VaultSecret secret = new VaultPasswordFile(password, id, VaultSecrets.NONE);
    return new VaultSecrets(List.of(new VaultSecrets.Entry(id, secret)), false);
  }

  private static String open(String name, VaultSecrets secrets) throws IOException {
    byte[] vault = Files.readAllBytes(HERE.resolve(name));
    return new String(Vault.decrypt(vault, secrets, name), StandardCharsets.UTF_8);
  }

  @Test
  void opensWhatAnsibleSealed() throws IOException {
    assertEquals("a: 1\n", open("plain11", file("plain11", "default")));
    assertEquals("ä b\n".repeat(40), open("labelled12", file("labelled12", "prod")));
  }

  @Test
  void wrongPasswordsAreRefused() {
    VaultException e =
        assertThrows(VaultException.class, () -> open("plain11", VaultSecrets.of("wrong")));
    assertEquals(
        "Decryption failed (no vault secrets were found that could decrypt) on plain11",
        e.getMessage());
  }

  @Test
  void withoutPasswordsItSaysSo() {
    VaultException e = assertThrows(VaultException.class, () -> open("plain11", VaultSecrets.NONE));
    assertEquals("Attempting to decrypt but no vault secrets found", e.getMessage());
  }

  @Test
  void everyLengthComesBack() {
    VaultSecrets secrets = VaultSecrets.of("x");
    for (int length : new int[] {0, 1, 15, 16, 17}) {
      byte[] plain = "y".repeat(length).getBytes(StandardCharsets.UTF_8);
      byte[] sealed = Vault.encrypt(plain, entry("default", "x"));
      assertArrayEquals(plain, Vault.decrypt(sealed, secrets, ""));
    }
  }

  @Test
  void theHeaderNamesTheIdAndLinesHave80Letters() {
    byte[] sealed = Vault.encrypt(new byte[100], entry("prod", "x"));
    List<String> lines = new String(sealed, StandardCharsets.US_ASCII).lines().toList();
    assertEquals("$ANSIBLE_VAULT;1.2;AES256;prod", lines.get(0));
    assertEquals(80, lines.get(1).length());
    byte[] plain = Vault.encrypt(new byte[1], entry("default", "x"));
    assertTrue(
        new String(plain, StandardCharsets.US_ASCII).startsWith("$ANSIBLE_VAULT;1.1;AES256\n"));
  }

  @Test
  void idsMustMatchOnlyOnRequest() {
    byte[] sealed = Vault.encrypt(new byte[1], entry("prod", "x"));
    List<VaultSecrets.Entry> other = List.of(entry("dev", "x"));
    assertEquals(1, Vault.decrypt(sealed, new VaultSecrets(other, false), "").length);
    VaultSecrets strict = new VaultSecrets(other, true);
    assertThrows(VaultException.class, () -> Vault.decrypt(sealed, strict, ""));
  }

  @Test
  void rekeyedVaultsOpenWithTheNewPasswordOnly() {
    byte[] sealed = Vault.encrypt(new byte[3], entry("default", "old"));
    byte[] fresh = Vault.rekey(sealed, VaultSecrets.of("old"), entry("default", "new"));
    assertEquals(3, Vault.decrypt(fresh, VaultSecrets.of("new"), "").length);
    assertThrows(VaultException.class, () -> Vault.decrypt(fresh, VaultSecrets.of("old"), ""));
  }

  @Test
  void sealedTwiceIsRefused() {
    byte[] sealed = Vault.encrypt(new byte[3], entry("default", "x"));
    assertThrows(VaultException.class, () -> Vault.encrypt(sealed, entry("default", "x")));
  }

  @Test
  void aWholeFileMayBeSealed() throws IOException {
    Path file = directory.resolve("vars.yml");
    Files.write(
        file, Vault.encrypt("a: 1\n".getBytes(StandardCharsets.UTF_8), entry("default", "x")));
    YamlOptions options = new YamlOptions(DuplicateKeys.WARN, w -> {}, VaultSecrets.of("x"));
    assertEquals("{a=1}", String.valueOf(new YamlReader(options).read(file).value()));
  }

  @Test
  void passwordsComeFromScripts() throws IOException {
    Path script = directory.resolve("pw-client.sh");
    Files.writeString(script, "#!/bin/sh\necho \"$1 $2\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    VaultSecret secret = new VaultPasswordFile(script, "prod", VaultSecrets.NONE);
    assertEquals("--vault-id prod", new String(secret.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void failingScriptsAreNamed() throws IOException {
    Path script = directory.resolve("pw.sh");
    Files.writeString(script, "#!/bin/sh\nexit 3\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    VaultSecret secret = new VaultPasswordFile(script, "default", VaultSecrets.NONE);
    VaultException e = assertThrows(VaultException.class, secret::bytes);
    assertTrue(e.getMessage().contains("returned non-zero (3)"), e.getMessage());
  }

  @Test
  void emptyPasswordsAreRefused() throws IOException {
    Path file = Files.createFile(directory.resolve("empty"));
    VaultSecret secret = new VaultPasswordFile(file, "default", VaultSecrets.NONE);
    assertThrows(VaultException.class, secret::bytes);
    assertThrows(VaultException.class, () -> VaultSecret.of(" "));
  }

  @Test
  void damagedVaultsAreRefusedWithoutNoise() {
    byte[] brief = "$ANSIBLE_VAULT\n".getBytes(StandardCharsets.US_ASCII);
    assertThrows(VaultException.class, () -> Vault.decrypt(brief, VaultSecrets.of("x"), "f"));
    byte[] odd = "$ANSIBLE_VAULT;1.1;AES256\n616\n".getBytes(StandardCharsets.US_ASCII);
    assertThrows(VaultException.class, () -> Vault.decrypt(odd, VaultSecrets.of("x"), "f"));
    byte[] cipher = "$ANSIBLE_VAULT;1.1;ROT13\n61\n".getBytes(StandardCharsets.US_ASCII);
    assertThrows(VaultException.class, () -> Vault.decrypt(cipher, VaultSecrets.of("x"), "f"));
  }

  @Test
  void noSecretShowsInText() {
    VaultText text =
        new VaultText(
            "$ANSIBLE_VAULT;1.1;AES256\n",
            VaultSecrets.of("hush"),
            io.howdah.error.SourceLocation.ofFile("f"));
    assertFalse((text + " " + VaultSecrets.of("hush")).contains("hush"));
  }
}
