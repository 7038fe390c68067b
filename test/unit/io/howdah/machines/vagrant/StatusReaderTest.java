package io.howdah.machines.vagrant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusReaderTest {
  @Test
  void machinesStandInTheVagrantfilesOrderWhateverTheyDo() {
    String text =
        """
        1,etcd2,metadata,provider,lxc
        1,etcd1,metadata,provider,lxc
        2,etcd2,provider-name,lxc
        2,etcd2,state,not_created
        2,etcd1,provider-name,lxc
        2,etcd1,state,running
        """;
    List<MachineState> states = StatusReader.read(text);
    assertEquals(
        List.of(
            new MachineState("etcd2", "lxc", "not_created"),
            new MachineState("etcd1", "lxc", "running")),
        states);
    assertFalse(states.get(0).isRunning());
    assertTrue(states.get(1).isRunning());
  }

  @Test
  void aMachineWithoutAStateIsUnknown() {
    assertEquals(
        List.of(new MachineState("a", "", "unknown")),
        StatusReader.read("1,a,metadata,provider,lxc\n"));
  }

  @Test
  void stateNamesKeepTheirCommasAndLineEnds() {
    assertEquals(
        List.of(new MachineState("a", "vmware, inc", "half\nway")),
        StatusReader.read("1,a,provider-name,vmware%!(VAGRANT_COMMA) inc\n1,a,state,half\\nway\n"));
  }

  @Test
  void whatIsNoStatusIsReadOver() {
    String text =
        """
        /usr/lib/ruby/x.rb:3: warning: a, b, c, d
        1,a,ui,info,Checking%!(VAGRANT_COMMA) a
        ,,,
        1,,ui,info,Current machine states:\\n\\na   running (lxc)
        garbage
        1,other,ui,warn,a word about something else
        2,a,provider-name,libvirt\r
        2,a,state,shutoff\r
        """;
    assertEquals(List.of(new MachineState("a", "libvirt", "shutoff")), StatusReader.read(text));
  }
}
