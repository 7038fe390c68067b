package io.howdah.machines.vagrant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.machines.Machine;
import io.howdah.machines.MachinesException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VagrantTest {
  private static final String STATUS =
      """
      1795404653,a1,metadata,provider,lxc
      1795404654,a1,provider-name,lxc
      1795404654,a1,state,running
      1795404654,a1,state-human-long,The VM is running. To stop this VM%!(VAGRANT_COMMA) you can\\nhalt
      1795404654,a2,provider-name,lxc
      1795404654,a2,state,not_created
      1795404654,,ui,info,Current machine states:\\n\\na1   running (lxc)
      """;

  @TempDir Path directory;

  @Test
  void readsStatesAndProviders() {
    assertEquals(
        List.of(
            new MachineState("a1", "lxc", "running"), new MachineState("a2", "lxc", "not_created")),
        StatusReader.read(STATUS));
  }

  @Test
  void readsErrors() {
    String text =
        "1,,error-exit,Vagrant::Errors::NoEnvironmentError,No%!(VAGRANT_COMMA) none\\nat all\n";
    assertEquals(List.of("No, none\nat all"), StatusReader.errors(text));
  }

  @Test
  void readsSeveralKeysAndAProxy() {
    String text =
        """
        Host a1
          HostName 10.0.3.65
          User vagrant
          Port 2222
          UserKnownHostsFile /dev/null
          StrictHostKeyChecking no
          PasswordAuthentication no
          IdentityFile /path/one
          IdentityFile "/with space/two"
          IdentitiesOnly yes
          LogLevel FATAL
          ProxyCommand ssh 'gate' -W %h:%p

        Host a2
          HostName a2.example
          IdentityFile /path/three
        """;
    List<Machine> machines = SshConfigReader.read(text);
    Machine first = machines.get(0);
    assertEquals(List.of(Path.of("/path/one"), Path.of("/with space/two")), first.identityFiles());
    assertEquals(2222, first.port());
    assertEquals("ssh 'gate' -W %h:%p", first.proxyCommand());
    assertNull(first.knownHosts());
    assertEquals("a2.example", machines.get(1).address());
    assertEquals(22, machines.get(1).port());
  }

  @Test
  void aDirectoryWithoutAVagrantfileIsRefused() {
    assertThrows(MachinesException.class, () -> Vagrant.open(directory, Map.of(), line -> {}));
  }

  @Test
  void whatWePrintWeCanRead() {
    List<Machine> machines =
        SshConfigReader.read("Host x\n  HostName 1.2.3.4\n  IdentityFile /k\n");
    String printed = io.howdah.machines.SshConfig.write(machines);
    assertEquals(machines, SshConfigReader.read(printed));
    assertTrue(printed.contains("  IdentityFile /k\n"));
  }
}
