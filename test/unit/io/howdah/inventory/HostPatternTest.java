package io.howdah.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostPatternTest {
  private final Inventory inventory = new Inventory();

  @BeforeEach
  void fill() {
    for (String web : List.of("web1", "web2", "web3.example.com")) {
      inventory.addHost(web, "web");
    }
    inventory.addHost("db1", "db");
    inventory.addHost("web1", "staging");
    inventory.addChild("stack", "web");
    inventory.addChild("stack", "db");
    inventory.addHost("lone", "ungrouped");
    inventory.reconcile();
  }

  private String select(String pattern) {
    return String.join(
        " ", HostPattern.of(pattern).select(inventory).stream().map(Host::name).toList());
  }

  @Test
  void choosesByNameGroupWildcardAndRegex() {
    assertEquals("web1 web2 web3.example.com db1", select("stack"));
    assertEquals("db1 web1", select("db1,web1"));
    assertEquals("web3.example.com", select("*.example.com"));
    assertEquals("web1 web2", select("~web[12]$"));
    assertEquals("lone web1 web2 web3.example.com db1", select("all"));
  }

  @Test
  void joinsWithAndNotWhateverTheirOrder() {
    assertEquals("web2 web3.example.com", select("web:!staging"));
    assertEquals("web1", select("&staging:web"));
    assertEquals("lone web2 web3.example.com db1", select("!web1"));
  }

  @Test
  void cutsBySubscript() {
    assertEquals("web1", select("web[0]"));
    assertEquals("web3.example.com", select("web[-1]"));
    assertEquals("web2 web3.example.com", select("web[1:]"));
    assertEquals("web1 web2", select("web[0:1]"));
    assertThrows(InventoryException.class, () -> select("web[7]"));
  }

  @Test
  void makesLocalhostWhereNoneIsWritten() {
    assertEquals("localhost", select("localhost"));
    assertEquals(
        "local",
        inventory.host("localhost").orElseThrow().ownVariables().get("ansible_connection"));
    assertEquals("lone web1 web2 web3.example.com db1", select("all"));
  }

  @Test
  void withoutAnyNameAllAreChosen() {
    String all = select("all");
    assertEquals(List.of(all, all, all), List.of(select(","), select(",,"), select(":")));
    assertEquals("", select(" "));
  }

  @Test
  void tellsOfUnknownNames() {
    assertEquals("", select("nosuch"));
    assertTrue(
        inventory.warnings().contains("Could not match supplied host pattern, ignoring: nosuch"));
  }
}
