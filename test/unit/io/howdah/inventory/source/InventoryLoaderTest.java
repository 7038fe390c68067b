package io.howdah.inventory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.inventory.GroupNames;
import io.howdah.inventory.Host;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryLoaderTest {
  @TempDir Path folder;

  private final InventorySettings settings = InventorySettings.of(p -> null, t -> null);

  private Inventory ini(String... lines) throws IOException {
    Path file = folder.resolve("hosts");
    Files.write(file, List.of(lines));
    return InventoryLoader.load(List.of(file.toString()), settings);
  }

  private static Map<String, Object> variables(Inventory inventory, String host) {
    return inventory.host(host).orElseThrow().ownVariables();
  }

  @Test
  void readsHostsGroupsChildrenAndVariables() throws IOException {
    Inventory inventory =
        ini(
            "lone ansible_port=22 # a comment",
            "[web]",
            "web[1:2]:2222 colour='light blue' tags=\"[1,'b']\"",
            "[stack:children]",
            "web",
            "db",
            "[db]",
            "db1",
            "[stack:vars]",
            "answer = 42",
            "words = it is # not a comment",
            "flag=True",
            "lower=true");
    assertEquals(2222L, variables(inventory, "web2").get("ansible_port"));
    assertEquals("light blue", variables(inventory, "web1").get("colour"));
    assertEquals(Arrays.asList(1L, "b"), variables(inventory, "web1").get("tags"));
    Map<String, Object> stack = inventory.group("stack").orElseThrow().variables();
    assertEquals(42L, stack.get("answer"));
    assertEquals("it is # not a comment", stack.get("words"));
    assertEquals(true, stack.get("flag"));
    assertEquals("true", stack.get("lower"));
    assertEquals(List.of("db", "stack"), inventory.host("db1").orElseThrow().groupNames());
    assertEquals(List.of("lone"), inventory.groupDictionary().get("ungrouped"));
  }

  @Test
  void namesFileAndLineOfAnError() throws IOException {
    Inventory inventory = ini("[web:childs]", "x");
    assertTrue(
        inventory.warnings().stream()
            .anyMatch(w -> w.contains("Section [web:childs] has unknown type: childs")),
        inventory.warnings().toString());
  }

  @Test
  void readsHostLists() {
    Inventory inventory = InventoryLoader.load(List.of("a,b:2200,c"), settings);
    assertEquals(
        "a b c", inventory.hosts().stream().map(Host::name).collect(Collectors.joining(" ")));
    assertEquals(2200L, variables(inventory, "b").get("ansible_port"));
    Inventory odd = InventoryLoader.load(List.of("x[1:j],"), settings);
    assertEquals(List.of("x[1:j]"), odd.hosts().stream().map(Host::name).toList());
  }

  private Inventory yaml(GroupNames names, Map<String, Object> data) throws IOException {
    Path file = folder.resolve("hosts.yml");
    Files.writeString(file, "all:");
    InventorySettings plain = InventorySettings.of(p -> data, t -> null);
    return InventoryLoader.load(List.of(file.toString()), plain.withGroupNames(names));
  }

  @Test
  void refusesHostsThatAreNoText() throws IOException {
    Inventory inventory =
        yaml(GroupNames.NEVER, Map.of("web", Map.of("hosts", Map.of(1234L, Map.of()))));
    assertTrue(inventory.hosts().isEmpty());
    assertTrue(
        inventory.warnings().stream()
            .anyMatch(
                w ->
                    w.endsWith(
                        " with yaml plugin: Host pattern 1234 must be a string. Enclose"
                            + " integers/floats in quotation marks.")),
        inventory.warnings().toString());
  }

  @Test
  void oddGroupNamesAreWarnedOfOnceOrReplaced() throws IOException {
    Map<String, Object> data =
        Map.of("a-b", Map.of("hosts", Map.of("x", Map.of()), "children", Map.of("c.d", Map.of())));
    Inventory kept = yaml(GroupNames.NEVER, data);
    assertEquals(List.of("x"), kept.groupDictionary().get("a-b"));
    assertEquals(
        List.of(
            "Invalid characters were found in group names but not replaced, use -vvvv to see"
                + " details"),
        kept.warnings());
    Inventory replaced = yaml(GroupNames.ALWAYS, data);
    assertEquals(List.of("x"), replaced.groupDictionary().get("a_b"));
    assertTrue(replaced.group("c_d").isPresent());
    assertEquals(
        List.of(
            "Invalid characters were found in group names and automatically replaced, use -vvvv"
                + " to see details"),
        replaced.warnings());
    assertEquals(List.of(), yaml(GroupNames.SILENTLY, data).warnings());
    assertEquals(List.of(), yaml(GroupNames.IGNORE, data).warnings());
  }

  @Test
  void iniSectionsMeetUnderTheirReplacedNames() throws IOException {
    Path file = folder.resolve("hosts");
    Files.writeString(file, "[all-web:children]\nweb-1\n[web-1]\nx\n[web-1:vars]\na=1\n");
    Inventory inventory =
        InventoryLoader.load(
            List.of(file.toString()), settings.withGroupNames(GroupNames.SILENTLY));
    assertEquals(List.of("x"), inventory.groupDictionary().get("all_web"));
    assertEquals(1L, inventory.group("web_1").orElseThrow().variables().get("a"));
  }

  private Inventory enabled(String source, String... formats) {
    SourceRules rules = SourceRules.DEFAULTS.withEnabled(List.of(formats));
    return InventoryLoader.load(List.of(source), settings.withRules(rules));
  }

  private static List<String> names(Inventory inventory) {
    return inventory.hosts().stream().map(Host::name).toList();
  }

  @Test
  void rangesOfAHostListAreExpandedByTheAdvancedFormatOnly() {
    assertEquals(List.of("a[1:2]", "b"), names(enabled("a[1:2],b", "host_list")));
    assertEquals(List.of("a1", "a2", "b"), names(enabled("a[1:2],b", "advanced_host_list")));
    assertEquals(List.of("a[1:2]"), names(enabled("a[1:2],", "host_list", "advanced_host_list")));
    assertEquals(
        List.of("a1", "a2"),
        names(enabled("a[1:2],", "ansible.builtin.advanced_host_list", "host_list")));
  }

  @Test
  void aRangeThatIsNoneFailsOrIsKept() {
    Inventory failed = enabled("a[1:j],", "advanced_host_list");
    assertEquals(
        "\n* Failed to parse a[1:j], with advanced_host_list plugin: Invalid data from string,"
            + " could not parse: invalid literal for int() with base 10: 'j'",
        failed.warnings().get(0));
    Inventory kept = enabled("a[1:],", "advanced_host_list");
    assertEquals(List.of("a[1:]"), names(kept));
    assertEquals(
        "Unable to parse address from hostname, leaving unchanged: host range must specify end"
            + " value",
        kept.messages().get(0).text());
  }

  @Test
  void onlyEnabledFormatsAreTried() throws IOException {
    Path file = Files.write(folder.resolve("hosts"), List.of("a"));
    assertEquals(List.of(), names(enabled(file.toString(), "yaml")));
    assertEquals(List.of("a"), names(enabled(file.toString(), "nope", "ini")));
    assertEquals(
        List.of("Failed to load inventory plugin, skipping nope"),
        enabled(file.toString(), "nope", "ini").warnings());
    InventoryException none =
        assertThrows(InventoryException.class, () -> enabled(file.toString(), "nope"));
    assertTrue(none.getMessage().startsWith("No inventory plugins available"), none.getMessage());
  }
}
