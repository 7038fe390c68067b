package io.howdah.connection.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Command;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.LoopbackSshd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys, host keys, proxies and jumps against a real OpenSSH server. */
class SshWaysTest {
  @TempDir static Path directory;
  private static LoopbackSshd sshd;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(LoopbackSshd.available(), "no sshd on this machine");
    sshd = LoopbackSshd.start(directory);
  }

  @AfterAll
  static void stop() {
    if (sshd != null) {
      sshd.close();
    }
  }

  private static void works(SshSettings settings) {
    try (SshConnection connection = new SshConnection(settings)) {
      assertEquals("in\n", connection.run(Command.of("echo in")).out());
    }
  }

  private static String error(SshSettings settings) {
    try (SshConnection connection = new SshConnection(settings)) {
      return assertThrows(ConnectionException.class, () -> connection.run(Command.of(":")))
          .getMessage();
    }
  }

  private static SshSettings with(SshSettings.Credentials credentials) {
    SshSettings s = sshd.settings();
    return new SshSettings(s.target(), credentials, s.hostKeys(), s.route(), s.patience());
  }

  private static SshSettings with(SshSettings.HostKeys hostKeys) {
    SshSettings s = sshd.settings();
    return new SshSettings(s.target(), s.credentials(), hostKeys, s.route(), s.patience());
  }

  private static SshSettings with(SshSettings.Route route) {
    SshSettings s = sshd.settings();
    return new SshSettings(s.target(), s.credentials(), s.hostKeys(), route, s.patience());
  }

  private static SshSettings.Credentials key(Path file, @Nullable String passphrase) {
    return new SshSettings.Credentials(List.of(file), true, passphrase, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "ed25519,,",
    "rsa,,",
    "rsa,PEM,",
    "rsa,PKCS8,",
    "ecdsa,,",
    "ecdsa,PEM,",
    "ecdsa,PKCS8,",
    "ed25519,,open sesame",
    "rsa,PEM,open sesame",
    "rsa,PKCS8,open sesame",
    "ecdsa,,open sesame"
  })
  void keysOfAllFormatsOpen(String type, @Nullable String format, @Nullable String passphrase)
      throws Exception {
    String name = type + format + (passphrase == null ? "" : "-locked");
    String[] more = format == null ? new String[0] : new String[] {"-m", format};
    Path key = sshd.keygen(name, type, passphrase == null ? "" : passphrase, more);
    sshd.authorize(sshd.file(name + ".pub"));
    works(with(key(key, passphrase)));
    if (passphrase != null) {
      String message = error(with(key(key, null)));
      assertTrue(message.contains(key + " is encrypted"), message);
      String wrong = error(with(key(key, "guess")));
      assertTrue(wrong.contains("can't be decrypted"), wrong);
    }
  }

  /** ssh-keygen gets its bytes from the shell, whatever encoding this JVM has for arguments. */
  @ParameterizedTest
  @CsvSource({"rsa,PEM", "rsa,RFC4716", "ed25519,RFC4716", "rsa,PKCS8", "ecdsa,PKCS8"})
  void aPassphraseMayHaveAnyLetters(String type, String format) throws Exception {
    Path key = sshd.file("letters-" + type + format);
    String generate = "ssh-keygen -q -t %s -m %s -N \"$(printf '\\303\\266ffne')\" -f '%s'";
    Process keygen =
        new ProcessBuilder("sh", "-c", generate.formatted(type, format, key)).inheritIO().start();
    assertEquals(0, keygen.waitFor());
    sshd.authorize(sshd.file(key.getFileName() + ".pub"));
    works(with(key(key, "\u00f6ffne")));
  }

  /** As openssl before 1.1 and old tools wrote them. */
  @Test
  void aKeyEncryptedByAnUnknownMethodSaysHowToMendIt() throws Exception {
    var generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var secret =
        SecretKeyFactory.getInstance("PBEWithSHA1AndDESede")
            .generateSecret(new PBEKeySpec("old".toCharArray()));
    Cipher cipher = Cipher.getInstance("PBEWithSHA1AndDESede");
    cipher.init(Cipher.ENCRYPT_MODE, secret);
    byte[] sealed = cipher.doFinal(generator.generateKeyPair().getPrivate().getEncoded());
    byte[] info = new EncryptedPrivateKeyInfo(cipher.getParameters(), sealed).getEncoded();
    String kind = "ENCRYPTED PRIVATE KEY-----\n";
    String base64 = Base64.getMimeEncoder().encodeToString(info);
    Path key = sshd.file("old-pkcs8");
    Files.writeString(key, "-----BEGIN " + kind + base64 + "\n-----END " + kind);
    String message = error(with(key(key, "old")));
    assertTrue(message.contains("ssh-keygen -p -f " + key + " writes it anew"), message);
  }

  @ParameterizedTest
  @CsvSource({"rsa", "ecdsa"})
  void hostKeysOfAllTypesAreKnown(String type, @TempDir Path empty) throws Exception {
    try (LoopbackSshd other = LoopbackSshd.start(empty, type)) {
      works(other.settings());
    }
  }

  @Test
  void severalKeysAreTriedInOrder() throws Exception {
    Path stranger = sshd.keygen("stranger", "ed25519", "");
    SshSettings.Credentials both =
        new SshSettings.Credentials(
            List.of(sshd.file("missing"), stranger, sshd.file("user")), true, null, null, null);
    works(with(both));
    String message = error(with(key(stranger, null)));
    assertTrue(message.contains("Permission denied (publickey"), message);
    assertTrue(error(with(key(sshd.file("missing"), null))).contains("no such identity"));
  }

  @Test
  void agentSigns() throws Exception {
    Path socket = directory.resolve("agent");
    Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
    try {
      awaitFile(socket);
      for (String type : List.of("rsa", "ed25519")) {
        Path key = sshd.keygen("agent-" + type, type, "");
        sshd.authorize(sshd.file("agent-" + type + ".pub"));
        ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString());
        add.environment().put("SSH_AUTH_SOCK", socket.toString());
        assertEquals(0, add.start().waitFor());
        Files.delete(key);
        works(with(new SshSettings.Credentials(List.of(), false, null, null, socket)));
        ProcessBuilder clear = new ProcessBuilder("ssh-add", "-qD");
        clear.environment().put("SSH_AUTH_SOCK", socket.toString());
        clear.start().waitFor();
      }
    } finally {
      agent.destroy();
    }
  }

  private static void awaitFile(Path file) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!Files.exists(file)) {
      assertTrue(System.nanoTime() < deadline, "no " + file);
      Thread.sleep(5);
    }
  }

  @Test
  void unknownHostIsRefusedOrWrittenDown() throws IOException {
    Path file = directory.resolve("new_known_hosts");
    String message = error(with(new SshSettings.HostKeys(HostKeyPolicy.YES, List.of(file), null)));
    assertTrue(message.contains("Host key verification failed"), message);
    assertTrue(message.contains(file.toString()), message);
    assertFalse(Files.exists(file));
    works(with(new SshSettings.HostKeys(HostKeyPolicy.ACCEPT_NEW, List.of(file), null)));
    works(with(new SshSettings.HostKeys(HostKeyPolicy.YES, List.of(file), null)));
    assertEquals(1, Files.readAllLines(file).size());
  }

  @Test
  void hashedAndAliasedEntriesAreFound() throws Exception {
    Path hashed = directory.resolve("hashed");
    Files.copy(sshd.file("known_hosts"), hashed);
    new ProcessBuilder("ssh-keygen", "-q", "-H", "-f", hashed.toString()).start().waitFor();
    assertTrue(Files.readString(hashed).startsWith("|1|"));
    works(with(new SshSettings.HostKeys(HostKeyPolicy.YES, List.of(hashed), null)));
    Path aliased = directory.resolve("aliased");
    String line = Files.readString(sshd.file("known_hosts"));
    Files.writeString(aliased, "the-alias" + line.substring(line.indexOf(' ')));
    works(with(new SshSettings.HostKeys(HostKeyPolicy.YES, List.of(aliased), "the-alias")));
  }

  @Test
  void changedKeyIsNamedWithItsLineAndTheRemedy() throws Exception {
    Path other = sshd.keygen("other-host", "ed25519", "");
    String[] key = Files.readString(other.resolveSibling("other-host.pub")).split(" ");
    Path file = directory.resolve("stale");
    String name = "[127.0.0.1]:" + sshd.port();
    Files.writeString(file, "# old\n" + name + " " + key[0] + " " + key[1] + "\n");
    for (HostKeyPolicy policy : List.of(HostKeyPolicy.YES, HostKeyPolicy.ACCEPT_NEW)) {
      String message = error(with(new SshSettings.HostKeys(policy, List.of(file), null)));
      assertTrue(message.contains("REMOTE HOST IDENTIFICATION HAS CHANGED"), message);
      assertTrue(message.contains(file + ":2"), message);
      assertTrue(message.contains("ssh-keygen -f " + file + " -R '" + name + "'"), message);
    }
    works(with(new SshSettings.HostKeys(HostKeyPolicy.NO, List.of(file), null)));
    Files.writeString(file, "@revoked * " + hostKey() + "\n");
    String message = error(with(new SshSettings.HostKeys(HostKeyPolicy.NO, List.of(file), null)));
    assertTrue(message.contains("revoked by " + file + ":1"), message);
  }

  private static String hostKey() throws IOException {
    String line = Files.readString(sshd.file("known_hosts")).strip();
    return line.substring(line.indexOf(' ') + 1);
  }

  @Test
  void proxyCommandIsTheWay() {
    String relay =
        "ssh -F none -i "
            + sshd.file("user")
            + " -o UserKnownHostsFile="
            + sshd.file("known_hosts")
            + " -p "
            + sshd.port()
            + " -W 127.0.0.1:"
            + sshd.port()
            + " 127.0.0.1";
    works(with(new SshSettings.Route(relay, List.of())));
    String message = error(with(new SshSettings.Route("exit 3", List.of())));
    assertTrue(message.contains("ProxyCommand"), message);
  }

  @Test
  void jumpsAreTheWay() {
    works(with(new SshSettings.Route(null, List.of(sshd.settings(), sshd.settings()))));
  }

  @Test
  void anUnansweringHostIsGivenUp() throws Exception {
    try (java.net.ServerSocket mute = new java.net.ServerSocket(0)) {
      SshSettings s = sshd.settings();
      SshSettings.Patience short2 =
          new SshSettings.Patience(
              Duration.ofMillis(300), 1, Duration.ofSeconds(5), Duration.ofSeconds(5));
      SshSettings silent =
          new SshSettings(
              new SshSettings.Target("mute", "127.0.0.1", mute.getLocalPort(), "me"),
              s.credentials(),
              s.hostKeys(),
              s.route(),
              short2);
      String message = error(silent);
      assertTrue(message.contains("Connection timed out"), message);
      SshSettings behind =
          new SshSettings(
              silent.target(),
              s.credentials(),
              s.hostKeys(),
              new SshSettings.Route("sleep 99444", List.of()),
              short2);
      assertTrue(error(behind).contains("Connection timed out"));
    }
  }
}
