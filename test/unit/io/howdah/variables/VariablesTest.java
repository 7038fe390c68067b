package io.howdah.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.inventory.Host;
import io.howdah.inventory.HostVariables;
import io.howdah.inventory.Inventory;
import io.howdah.playbook.Play;
import io.howdah.playbook.Task;
import io.howdah.playbook.load.PlaybookLoader;
import io.howdah.support.FakeLoading;
import io.howdah.yaml.Unsafe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesTest {
  @TempDir Path directory;

  private Inventory inventory;

  @BeforeEach
  void twoHosts() {
    inventory = new Inventory();
    inventory.addHost("web.example.com", "web");
    inventory.addHost("db", "db");
    inventory.setHostVariable("db", "port", 5432L);
    inventory.setHostVariable("db", "tree", Map.of("a", 1L, "b", 1L));
    inventory.reconcile();
  }

  private Variables variables(VariablesSetup.Behaviour behaviour) {
    HostVariables hosts = new HostVariables(inventory, List.of(), f -> null);
    Map<String, Object> run = Map.of("ansible_check_mode", false);
    return new Variables(
        new VariablesSetup(
            inventory, hosts, Map.of("e", "extra"), run, new MemoryFactCache(), behaviour));
  }

  private Variables variables() {
    return variables(VariablesSetup.Behaviour.STANDARD);
  }

  private Host host(String name) {
    return inventory.host(name).orElseThrow();
  }

  private PlayVariables play(String text) throws IOException {
    Path file = directory.resolve("play.yml");
    Files.writeString(file, text);
    Play play = new PlaybookLoader(FakeLoading.options()).load(file).plays().get(0);
    PlayVarsFiles files =
        new PlayVarsFiles(
            play,
            FakeLoading.options().reader(),
            (raw, view) ->
                raw.toString()
                    .replace("{{ os }}", String.valueOf(Unsafe.strip(view.get("ansible_os")))));
    return new PlayVariables(play, PlayHosts.of(List.of("web.example.com", "db")), files);
  }

  private static Task task(PlayVariables play) {
    return play.play().tasks().get(0).tasks().get(0);
  }

  @Test
  void hostsKnowTheirNamesAndGroups() {
    VariableView view = variables().ofHost(host("web.example.com"));
    assertEquals("web.example.com", view.get("inventory_hostname"));
    assertEquals("web", view.get("inventory_hostname_short"));
    assertEquals(List.of("web"), view.get("group_names"));
    assertTrue(view.contains("inventory_file"));
  }

  @Test
  void factsStandUnderBothNamesAndAreUnsafe() {
    Variables variables = variables();
    variables.addFacts("db", Map.of("ansible_os_family", "{{ x }}"));
    VariableView view = variables.ofHost(host("db"));
    assertEquals(new Unsafe("{{ x }}"), view.get("ansible_os_family"));
    assertEquals(new Unsafe(Map.of("os_family", "{{ x }}")), view.get("ansible_facts"));
  }

  @Test
  void aHostCannotRedirectItsOwnConnection() {
    Variables variables = variables();
    variables.addFacts(
        "db",
        Map.of(
            "ansible_host", "evil",
            "ansible_ssh_common_args", "evil",
            "ansible_become_exe", "evil",
            "ansible_python_interpreter", "evil",
            "ansible_ssh_host_key_rsa_public", "fine"));
    VariableView view = variables.ofHost(host("db"));
    assertFalse(view.contains("ansible_host"));
    assertFalse(view.contains("ansible_ssh_common_args"));
    assertFalse(view.contains("ansible_become_exe"));
    assertFalse(view.contains("ansible_python_interpreter"));
    assertTrue(view.contains("ansible_ssh_host_key_rsa_public"));
  }

  @Test
  void factsNeedNotBeInjected() {
    Variables variables = variables(new VariablesSetup.Behaviour(false, false, false));
    variables.addFacts("db", Map.of("ansible_os_family", "Debian"));
    assertFalse(variables.ofHost(host("db")).contains("ansible_os_family"));
    assertTrue(variables.ofHost(host("db")).contains("ansible_local"));
  }

  @Test
  void viewsStayCurrent() {
    Variables variables = variables();
    VariableView view = variables.ofHost(host("db"));
    assertFalse(view.contains("x"));
    variables.setFacts("db", Map.of("x", 1L));
    assertEquals(1L, view.get("x"));
  }

  @Test
  void registeredResultsAreUnsafe() {
    Variables variables = variables();
    variables.register("db", "r", Map.of("stdout", "{{ x }}"));
    assertEquals(new Unsafe(Map.of("stdout", "{{ x }}")), variables.ofHost(host("db")).get("r"));
  }

  @Test
  void hostvarsShowOtherHosts() {
    Variables variables = variables();
    variables.setFacts("db", Map.of("x", 1L));
    Map<String, Map<String, Object>> hostvars = variables.hostvars();
    assertEquals(5432L, hostvars.get("db").get("port"));
    assertEquals(1L, hostvars.get("db").get("x"));
    assertNull(hostvars.get("nowhere"));
    assertTrue(hostvars.containsKey("localhost"));
    assertEquals(List.of("web.example.com", "db"), List.copyOf(hostvars.keySet()));
  }

  @Test
  void hashesAreMergedOnRequest() throws IOException {
    String text = "- hosts: db\n  vars: {tree: {b: 2, c: 2}}\n  tasks: [{ping: }]\n";
    PlayVariables play = play(text);
    Task task = task(play);
    Variables merging = variables(new VariablesSetup.Behaviour(true, true, false));
    assertEquals(
        Map.of("a", 1L, "b", 2L, "c", 2L), merging.view(play, host("db"), task).get("tree"));
    assertEquals(Map.of("b", 2L, "c", 2L), variables().view(play, host("db"), task).get("tree"));
  }

  @Test
  void magicVariablesOfPlayAndTask() throws IOException {
    PlayVariables play = play("- name: p\n  hosts: db\n  tasks: [{ping: }]\n");
    VariableView view = variables().view(play, host("db"), task(play));
    assertEquals("p", view.get("ansible_play_name"));
    assertEquals(directory.toAbsolutePath().toString(), view.get("playbook_dir"));
    assertEquals(List.of("web.example.com", "db"), view.get("ansible_play_hosts"));
    assertEquals(List.of("db"), ((Map<?, ?>) view.get("groups")).get("db"));
    assertEquals("extra", view.get("e"));
    assertEquals(List.of(), view.get("environment"));
  }

  @Test
  void delegatedTasksKeepTheirHostsName() throws IOException {
    PlayVariables play = play("- hosts: db\n  tasks: [{ping: }]\n");
    VariableView view =
        variables().delegated(play, host("web.example.com"), host("db"), task(play));
    assertEquals("web.example.com", view.get("inventory_hostname"));
    assertEquals(5432L, view.get("port"));
  }

  @Test
  void varsFilesMayDependOnFacts() throws IOException {
    Files.createDirectories(directory.resolve("vars"));
    Files.writeString(directory.resolve("vars/debian.yml"), "f: debian\n");
    Files.writeString(directory.resolve("other.yml"), "f: other\n");
    PlayVariables play =
        play(
            "- hosts: db\n  vars_files:\n    - ['{{ os }}.yml', other.yml]\n  tasks: [{ping: }]\n");
    Variables variables = variables();
    variables.addFacts("db", Map.of("ansible_os", "debian"));
    variables.addFacts("web.example.com", Map.of("ansible_os", "plan9"));
    assertEquals("debian", variables.view(play, host("db"), task(play)).get("f"));
    assertEquals("other", variables.view(play, host("web.example.com"), task(play)).get("f"));
  }

  @Test
  void addedHostsAreSeen() {
    Variables variables = variables();
    assertFalse(((Map<?, ?>) variables.ofHost(host("db")).get("groups")).containsKey("fresh"));
    inventory.addHost("new", "fresh");
    inventory.reconcile();
    variables.inventoryChanged();
    assertTrue(((Map<?, ?>) variables.ofHost(host("db")).get("groups")).containsKey("fresh"));
  }

  @Test
  void clearedFactsAreGone() {
    Variables variables = variables();
    variables.addFacts("db", Map.of("ansible_x", 1L, "module_setup", true));
    assertTrue(variables.isGathered("db"));
    variables.clearFacts("db");
    assertFalse(variables.ofHost(host("db")).contains("ansible_x"));
    assertFalse(variables.isGathered("db"));
  }
}
