package io.howdah.connection.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshVariablesTest {
  @TempDir Path home;

  @BeforeEach
  void noConfig() throws IOException {
    Files.createDirectories(home.resolve(".ssh"));
  }

  private SshVariables plain(String host) {
    return SshVariables.of(host, new SshVariables.Place(home, "me", null));
  }

  private SshSettings withArguments(String arguments) {
    SshVariables p = plain("web1");
    return new SshVariables(
            "web1",
            "10.0.0.1",
            null,
            "admin",
            "secret",
            "/keys/a",
            null,
            arguments,
            true,
            p.timeout(),
            1,
            p.place())
        .settings();
  }

  private void config(String text) throws IOException {
    Files.writeString(home.resolve(".ssh/config"), text);
  }

  @Test
  void defaultsAreOpenSsh() {
    SshSettings settings = plain("web1").settings();
    assertEquals(new SshSettings.Target("web1", "web1", 22, "me"), settings.target());
    assertEquals(HostKeyPolicy.YES, settings.hostKeys().policy());
    assertEquals(home.resolve(".ssh/known_hosts"), settings.hostKeys().files().get(0));
    assertTrue(settings.credentials().identityFiles().contains(home.resolve(".ssh/id_ed25519")));
    assertFalse(settings.credentials().explicit());
    assertEquals(SshSettings.Route.DIRECT, settings.route());
  }

  @Test
  void variablesCount() {
    SshSettings settings = withArguments("");
    assertEquals(new SshSettings.Target("web1", "10.0.0.1", 22, "admin"), settings.target());
    assertEquals(List.of(Path.of("/keys/a")), settings.credentials().identityFiles());
    assertFalse(settings.toString().contains("secret"), settings.toString());
  }

  @Test
  void optionStringsAreReadAsSshReadsThem() {
    SshSettings settings =
        withArguments(
            "-C -o ControlMaster=auto -o ProxyCommand=\"ssh -W %h:%p -q bastion\" -4vp 2222"
                + " -o 'StrictHostKeyChecking no' -oUserKnownHostsFile=/dev/null -i ~/other"
                + " -o ServerAliveInterval=5 -o ServerAliveCountMax=2 -o ConnectTimeout=7");
    assertEquals("ssh -W 10.0.0.1:2222 -q bastion", settings.route().proxyCommand());
    assertEquals(HostKeyPolicy.NO, settings.hostKeys().policy());
    assertEquals(Path.of("/dev/null"), settings.hostKeys().files().get(0));
    assertEquals(
        List.of(home.resolve("other"), Path.of("/keys/a")), settings.credentials().identityFiles());
    assertEquals(Duration.ofSeconds(5), settings.patience().aliveInterval());
    assertEquals(Duration.ofSeconds(10), settings.patience().silence());
    assertEquals(Duration.ofSeconds(7), settings.patience().connect());
  }

  @Test
  void jumpsAreReachedByTheirOwnConfig() throws IOException {
    config("Host gate\n  HostName 192.0.2.1\n  User porter\n  IdentityFile ~/gatekey\n");
    SshSettings settings = withArguments("-J gate,root@inner:2200 -o StrictHostKeyChecking=no");
    List<SshSettings> jumps = settings.route().jumps();
    assertEquals(new SshSettings.Target("gate", "192.0.2.1", 22, "porter"), jumps.get(0).target());
    assertEquals(new SshSettings.Target("inner", "inner", 2200, "root"), jumps.get(1).target());
    assertEquals(HostKeyPolicy.YES, jumps.get(0).hostKeys().policy());
    assertEquals(List.of(home.resolve("gatekey")), jumps.get(0).credentials().identityFiles());
    assertNull(jumps.get(0).credentials().password());
  }

  @Test
  void aJumpForAllHostsIsNotItsOwn() throws IOException {
    config("Host *\n  ProxyJump gate\n");
    assertEquals(1, plain("web1").settings().route().jumps().size());
    assertEquals(SshSettings.Route.DIRECT, plain("gate").settings().route());
  }

  @Test
  void configIsReadByItsRules() throws IOException {
    Files.createDirectories(home.resolve(".ssh/conf.d"));
    Files.writeString(home.resolve(".ssh/conf.d/b"), "Host web1\n  Port 2022\n");
    config(
        """
        # comment
        Include conf.d/*
        Host web* !web2
          HostName=%h.example.org
          User first
          IdentityFile "~/with blank"
          IdentityFile ~/second
          IdentitiesOnly yes
        Match host *.example.org user first
          StrictHostKeyChecking accept-new
        Match exec "true"
          Port 1
        Host *
          User second
          Port 2023
        """);
    SshSettings settings = plain("web1").settings();
    assertEquals(
        new SshSettings.Target("web1", "web1.example.org", 2022, "first"), settings.target());
    assertEquals(
        List.of(home.resolve("with blank"), home.resolve("second")),
        settings.credentials().identityFiles());
    assertEquals(HostKeyPolicy.ACCEPT_NEW, settings.hostKeys().policy());
    assertEquals("second", plain("web2").settings().target().user());
    assertEquals(2023, plain("web2").settings().target().port());
  }

  @Test
  void vagrantsOutputIsRead() {
    SshConfig config =
        SshConfig.parse(
            """
            Host etcd1
              HostName 192.168.121.10
              User vagrant
              Port 22
              UserKnownHostsFile /dev/null
              StrictHostKeyChecking no
              PasswordAuthentication no
              IdentityFile "/home/me/a b/private_key"
              IdentityFile /home/me/key2
              IdentitiesOnly yes
              LogLevel FATAL
              ProxyCommand ssh -o "StrictHostKeyChecking no" -W %h:%p hypervisor

            Host etcd2
              HostName 192.168.121.11
            """);
    assertEquals(List.of("etcd1", "etcd2"), config.hosts());
    SshOptions options = config.lookup("etcd1");
    assertEquals("192.168.121.10", options.get("HostName"));
    assertEquals(List.of("/home/me/a b/private_key", "/home/me/key2"), options.all("identityfile"));
    assertEquals(
        "ssh -o \"StrictHostKeyChecking no\" -W %h:%p hypervisor", options.get("proxycommand"));
    assertNull(config.lookup("etcd2").get("user"));
  }

  @Test
  void wrongOptionsAreNamed() {
    assertThrows(HowdahException.class, () -> withArguments("-o 'unclosed"));
    assertThrows(HowdahException.class, () -> withArguments("-i"));
    assertThrows(HowdahException.class, () -> withArguments("-o ConnectTimeout=soon"));
    assertThrows(HowdahException.class, () -> withArguments("-J a:b:c"));
  }
}
