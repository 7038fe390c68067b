package io.howdah.machines.vagrant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.machines.Machine;
import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  void readsErrors() {
    String text =
        "1,,error-exit,Vagrant::Errors::NoEnvironmentError,No%!(VAGRANT_COMMA) none\\nat all\n";
    assertEquals(List.of("No, none\nat all"), StatusReader.errors(text));
  }

  @Test
  void aDirectoryWithoutAVagrantfileIsRefused() {
    assertThrows(MachinesException.class, () -> Vagrant.open(directory, Map.of(), line -> {}));
  }

  private FakeVagrant fake() throws IOException {
    return new FakeVagrant(Files.createDirectory(directory.resolve("bin")));
  }

  private Vagrant vagrant(FakeVagrant fake) {
    return new Vagrant(fake.program(directory), line -> {});
  }

  @Test
  void warningsOfRubyAreNoAnswer() throws IOException {
    FakeVagrant fake =
        fake()
            .says("status", STATUS)
            .says("ssh-config", "Host a1\n  HostName 10.0.3.65\n")
            .complains("status", "1,b,state,running\n")
            .complains("ssh-config", "warning: Port nonsense\n  Port x\n");
    List<Machine> machines = vagrant(fake).machines(List.of("a1"));
    assertEquals("10.0.3.65", machines.get(0).address());
    assertEquals(22, machines.get(0).port());
    assertEquals(List.of("status --machine-readable", "ssh-config a1"), fake.calls());
  }

  @Test
  void machinesThatDoNotRunAreNamedAndNotAskedFor() throws IOException {
    FakeVagrant fake = fake().says("status", STATUS);
    MachinesException dark =
        assertThrows(MachinesException.class, () -> vagrant(fake).machines(List.of()));
    assertEquals("not every machine is running: a2 is not_created", dark.getMessage());
    assertEquals(1, fake.calls().size());
    MachinesException none =
        assertThrows(MachinesException.class, () -> vagrant(fake).machines(List.of("a3")));
    assertEquals("the Vagrantfile has no machine a3, only [a1, a2]", none.getMessage());
  }

  @Test
  void aWrongVagrantfileIsToldInVagrantsWords() throws IOException {
    FakeVagrant fake =
        fake().ends("status", 1).complains("status", "Vagrant failed:\n\ncluster.yml:3:1: no\n");
    MachinesException wrong = assertThrows(MachinesException.class, () -> vagrant(fake).status());
    assertTrue(wrong.getMessage().endsWith("cluster.yml:3:1: no"), wrong.getMessage());
  }

  @Test
  void theProviderIsTheOneOfTheMachines() throws IOException {
    assertEquals(Optional.of("lxc"), vagrant(fake().says("status", STATUS)).provider());
  }

  @Test
  void machinesBootAtOnceWhereTheProviderCan() throws IOException {
    FakeVagrant fake = fake();
    vagrant(fake).up(Optional.of("libvirt"));
    vagrant(fake).up(Optional.empty());
    assertEquals(
        List.of("up --parallel --no-color --provider libvirt", "up --parallel --no-color"),
        fake.calls());
  }

  @Test
  void containersGetTheirGroundFirstAndLoseItLast() throws IOException {
    Path scripts = Files.createDirectories(directory.resolve("resources/vagrant"));
    for (String name : List.of("lxc-net.sh", "lxc-box.sh")) {
      Files.writeString(
          scripts.resolve(name),
          "echo " + name + " ${1##*/} >> '" + directory.resolve("bin/calls") + "'\n");
    }
    FakeVagrant fake = fake().says("status", STATUS);
    vagrant(fake).up(Optional.of("lxc"));
    vagrant(fake.says("box", "1,,box-name,howdah-lxc-bookworm\n")).up(Optional.of("lxc"));
    vagrant(fake).destroy();
    assertEquals(
        List.of(
            "lxc-net.sh up",
            "box list --machine-readable",
            "lxc-box.sh lxc.box",
            "box add",
            "up --parallel --no-color --provider lxc",
            "lxc-net.sh up",
            "box list --machine-readable",
            "up --parallel --no-color --provider lxc",
            "status --machine-readable",
            "destroy --force --parallel --no-color",
            "lxc-net.sh down",
            "box list --machine-readable",
            "box remove howdah-lxc-bookworm --provider lxc"),
        fake.calls().stream().map(call -> call.replaceFirst("(box add).*", "$1")).toList());
  }

  @Test
  void machinesAreRememberedUntilTheyAreGone() throws IOException {
    Path one = Files.createDirectories(directory.resolve(".vagrant/machines/etcd4/lxc"));
    Files.createDirectories(directory.resolve(".vagrant/machines/etcd5/lxc"));
    Files.writeString(one.resolve("id"), "x");
    assertEquals(List.of("etcd4"), Vagrant.made(directory));
    vagrant(fake()).destroy();
    assertTrue(Files.exists(one.resolve("id")), "a machine that is still there stays known");
    Files.delete(one.resolve("id"));
    new VagrantFolder(directory.resolve(".vagrant")).deleteWhenEmpty();
    assertFalse(Files.exists(directory.resolve(".vagrant")));
  }

  @Test
  void withoutVagrantOneLineSaysHowToGetIt() {
    VagrantProgram none = new VagrantProgram("no-such-vagrant", directory, Map.of());
    MachinesException missing =
        assertThrows(MachinesException.class, () -> new Vagrant(none, line -> {}).status());
    assertEquals(1, missing.getMessage().lines().count());
    assertTrue(missing.getMessage().contains("is not installed"), missing.getMessage());
    assertTrue(missing.remedy().isEmpty());
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
