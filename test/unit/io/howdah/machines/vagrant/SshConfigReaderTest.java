package io.howdah.machines.vagrant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.machines.Machine;
import io.howdah.machines.MachineInventory;
import io.howdah.machines.MachinesException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SshConfigReaderTest {
  /** As Vagrant's template writes it, blank lines between keys included. */
  private static final String BLOCK =
      """
      Host a1
        Include /etc/ssh/more.conf
        HostName 127.0.0.1
        User me
        Port 2222
        UserKnownHostsFile /dev/null
        StrictHostKeyChecking no
        PasswordAuthentication no

        IdentityFile /path/one

        IdentityFile "/with space/it's "two"

        IdentityFile /path/a"b=c#d
        IdentitiesOnly yes
        LogLevel FATAL
        ForwardAgent yes
        ForwardX11 yes
        ProxyCommand sh -c 'ssh "gate" -W %h:%p'

      """;

  private static Machine only(String text) {
    List<Machine> machines = SshConfigReader.read(text);
    assertEquals(1, machines.size());
    return machines.get(0);
  }

  @Test
  void everyKeyIsTakenAsVagrantWritesIt() {
    Machine machine = only(BLOCK);
    assertEquals(
        List.of(Path.of("/path/one"), Path.of("/with space/it's \"two"), Path.of("/path/a\"b=c#d")),
        machine.identityFiles());
    assertEquals("me", machine.user());
    assertEquals(2222, machine.port());
    assertNull(machine.knownHosts());
  }

  @Test
  void theWayToTheMachineIsKept() {
    assertEquals(
        List.of(
            "Include=/etc/ssh/more.conf",
            "ProxyCommand=sh -c 'ssh \"gate\" -W %h:%p'",
            "ForwardAgent=yes"),
        only(BLOCK).sshOptions());
    assertEquals(
        List.of("ProxyJump=me@gate:22,other"),
        only("Host x\n  ProxyJump me@gate:22,other\n").sshOptions());
  }

  @Test
  void allOfItReachesAnsiblesSshToo() {
    Map<String, Object> variables = MachineInventory.variables(only(BLOCK));
    assertEquals("/path/one", variables.get("ansible_ssh_private_key_file"));
    String arguments = String.valueOf(variables.get("ansible_ssh_common_args"));
    assertTrue(arguments.contains("-F /etc/ssh/more.conf"), arguments);
    assertTrue(arguments.contains("-o 'IdentityFile=\"/with space/it'\\''s \\\"two\"'"), arguments);
    assertTrue(
        arguments.contains("-o 'ProxyCommand=sh -c '\\''ssh \"gate\" -W %h:%p'\\'''"), arguments);
  }

  @Test
  void keysMayBeWrittenInOtherWays() {
    Machine machine =
        only("# made by hand\nhost x\n\thostname=10.1.1.1\n\tPORT = 24\nidentityfile\t/k\n");
    assertEquals("10.1.1.1", machine.address());
    assertEquals(24, machine.port());
    assertEquals(List.of(Path.of("/k")), machine.identityFiles());
  }

  @Test
  void whatIsNotSaidHasItsDefault() {
    Machine machine = only("Host lonely\n");
    assertEquals("lonely", machine.address());
    assertEquals("vagrant", machine.user());
    assertEquals(22, machine.port());
    assertTrue(machine.identityFiles().isEmpty());
  }

  @Test
  void hostKeysAreCheckedWhereVagrantChecksThem() {
    assertEquals(
        Path.of("/home/me/known"),
        only("Host x\n  UserKnownHostsFile /home/me/known\n").knownHosts());
  }

  @Test
  void wordsBeforeTheFirstBlockAreNoMachine() {
    assertEquals(1, SshConfigReader.read("==> warning: old plugin\nHost x\n  Port 23\n").size());
    assertTrue(SshConfigReader.read("").isEmpty());
  }

  @Test
  void aPortThatIsNoneIsNamed() {
    MachinesException wrong =
        assertThrows(MachinesException.class, () -> SshConfigReader.read("Host x\n  Port ssh\n"));
    assertEquals("vagrant says that x has the port 'ssh'", wrong.getMessage());
  }
}
