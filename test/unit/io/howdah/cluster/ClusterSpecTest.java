package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.ExitCode;
import io.howdah.yaml.YamlOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterSpecTest {
  @TempDir Path directory;

  private ClusterSpec read(String text) {
    return read(text, Map.of(), Map.of());
  }

  private ClusterSpec read(
      String text, Map<String, String> environment, Map<String, String> options) {
    Path file = directory.resolve("cluster.yml");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return ClusterSpec.load(file, YamlOptions.PLAIN, environment, options);
  }

  @Test
  void withoutAFileEverythingHasItsDefault() {
    ClusterSpec spec =
        ClusterSpec.load(directory.resolve("none.yml"), YamlOptions.PLAIN, Map.of(), Map.of());
    assertEquals("howdah", spec.scope());
    assertEquals(
        List.of("etcd1", "etcd2", "etcd3", "pg-patroni1", "pg-patroni2"), spec.hosts().names());
    assertEquals(Provider.LAB, spec.hosts().provider());
    assertEquals("10.77.4.10", spec.network().virtualIp("10.77.4"));
    assertNull(spec.postgresqlVersion());
    assertTrue(spec.variables().isEmpty());
  }

  @Test
  void theExampleAtTheRootSaysNothingButDefaults() {
    ClusterSpec spec =
        ClusterSpec.load(Path.of("cluster.yml"), YamlOptions.PLAIN, Map.of(), Map.of());
    assertTrue(spec.variables().isEmpty());
    assertEquals(3, spec.hosts().etcd());
  }

  @Test
  void optionsCountMoreThanTheEnvironmentAndThatMoreThanTheFile() {
    String text = "etcd_nodes: 5\npatroni_nodes: 3\nscope: file\n";
    ClusterSpec spec =
        read(
            text,
            Map.of("HOWDAH_PATRONI_NODES", "4", "HOWDAH_SCOPE", "env", "HOWDAH_HOME", "/x"),
            Map.of("scope", "option"));
    assertEquals(5, spec.hosts().etcd());
    assertEquals(4, spec.hosts().patroni());
    assertEquals("option", spec.scope());
  }

  @Test
  void whatIsSetReachesTheRolesUnderTheirNames() {
    ClusterSpec spec =
        read(
            """
            scope: demo
            virtual_ip: 10.9.8.7
            postgresql_version: 16
            ttl: 30
            synchronous_mode: true
            patroni: {maximum_lag_on_failover: 5}
            parameters: {max_connections: 50}
            """);
    assertEquals(
        Map.of(
            "cluster_scope",
            "demo",
            "cluster_vip",
            "10.9.8.7",
            "postgresql_version",
            "16",
            "patroni_ttl",
            30L,
            "patroni_synchronous_mode",
            true,
            "patroni_dynamic_config",
            Map.of("maximum_lag_on_failover", 5L),
            "patroni_parameters",
            Map.of("max_connections", 50L)),
        spec.variables());
  }

  @Test
  void aPasswordOfDigitsFromTheEnvironmentIsText() {
    ClusterSpec spec = read("", Map.of("HOWDAH_ADMIN_PASSWORD", "123456"), Map.of());
    assertEquals("123456", spec.variables().get("cluster_admin_password"));
    assertFalse(new Secret("123456").toString().contains("1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          etcd_nodes: 4                             | an odd one is wanted
          etcd_nodes: three                         | a number from 1 to 9 is wanted
          patroni_nodes: 1                          | from 2 to 20
          postgresql_version: 9                     | known are 13
          etcd_node: 3                              | did you mean etcd_nodes?
          provider: labb                            | did you mean lab?
          network: 10.77.0.0/16                     | a /24, as 10.77.0.0/24, is wanted
          virtual_ip: 10.77.0                       | an IPv4 address is wanted
          virtual_ip: 10.77.0.12                    | the address of etcd2
          virtual_ip: 10.77.0.15                    | the address of pg-patroni2
          virtual_ip: 10.77.0.2                     | this machine or the gateway
          virtual_ip: 10.77.0.255                   | no host's address
          retry_timeout: 10                         | = 25 must not exceed ttl = 20
          ttl: 19                                   | a number from 20
          synchronous_mode: maybe                   | true or false is wanted
          patroni: [ttl]                            | names and values are wanted
          patroni: {ttl: 30}                        | a setting of its own
          patroni: {synchronous_mode: true}         | a setting of its own
          admin_password: 5                         | is no text
          admin_password: ""                        | is empty; leave the line out
          admin_password: "a\\nb"                    | holds a line break
          scope: Big                                | lower-case letters
          scope: 2024                               | begins with a letter
          scope: a/b                                | lower-case letters
          ttl: 99999999999999999999                 | a number from 20
          etcd_nodes: 3.0                           | a number from 1
          admin_user: replicator                    | a role of PostgreSQL or Patroni
          network: 127.0.0.0/24                     | no host can have an address
          network: 224.1.1.0/24                     | no host can have an address
          parameters: {max connections: 3}          | no name of a PostgreSQL parameter
          parameters: {work_mem: [a, b]}            | a single value is wanted
          parameters: {work_mem: }                  | parameters.work_mem is empty
          patroni: {maximum_lag_on_failovr: 1}      | did you mean maximum_lag_on_failover?
          parameters: {Port: 6000}                  | is set by Patroni itself
          parameters: {max_connections: 24}         | Patroni takes no less than 25
          parameters: {DateStyle: a, datestyle: b}  | is DateStyle to PostgreSQL, which is set already
          scope: !!binary aGk=                      | scope is binary
          admin_password: !vault x                  | admin_password can't be read: input is not vault
          """)
  void aWrongValueIsRefusedWithItsPlace(String line, String reason) {
    ClusterException wrong =
        assertThrows(ClusterException.class, () -> read("# a comment\n" + line + "\n"));
    assertTrue(wrong.getMessage().contains(reason), wrong.getMessage());
    assertEquals(2, wrong.location().orElseThrow().line());
    assertEquals(ExitCode.PARSE_ERROR, wrong.exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "scope: a\nttl: 20\nscope: b\n"        | 3:1: scope is set twice
          "patroni:\n  a: 1\n  a: 2\n"          | 3:3: a is set twice
          "scope: a\nb: c: d\n"                  | 2:5: this is not YAML: mapping values
          "scope: a\n\tttl: 3\n"                | this is not YAML: found
          "- scope\n"                             | 1:1: settings are wanted as 'name: value', not a list
          "scope\n"                               | 1:1: settings are wanted as 'name: value', not a single value
          "scope: a\n\n# more\netcdnodes: 3\n" | 4:1: unknown setting 'etcdnodes': did you mean etcd_nodes?
          "provider:\n"                           | provider is empty: known are lab
          "patroni:\n  slots:\n    a: {type: }\n" | 3:14: patroni.slots.a.type is empty
          "parameters:\n  work_mem: 4MB\n  x y: 1\n" | 3:8: parameters.x y is no name
          "scope: a\n\tttl: 3\n" | with spaces, not with tabs
          "parameters:\n  5: 1\n"              | 2:6: parameters.5 is no name
          "admin_password: 4711\n"                | 1:17: admin_password is no text
          """)
  void oneLineSaysWhereAndWhat(String text, String said) {
    ClusterException wrong =
        assertThrows(ClusterException.class, () -> read(text.translateEscapes()));
    assertTrue(wrong.getMessage().contains("cluster.yml:"), wrong.getMessage());
    assertTrue(wrong.getMessage().contains(said), wrong.getMessage());
    assertEquals(1, wrong.getMessage().lines().count(), wrong.getMessage());
    assertFalse(wrong.getMessage().contains("4711"), wrong.getMessage());
    assertEquals(ExitCode.PARSE_ERROR, wrong.exitCode());
  }

  @Test
  void anEmptyFileSaysNothing() {
    for (String text : List.of("", "\n", "---\n", "# only a comment\n", "null\n")) {
      assertEquals(3, read(text).hosts().etcd());
    }
  }

  @Test
  void whereNetworkAndAddressWereSetIsKept() {
    ClusterSpec spec =
        read("# one\nnetwork: 10.9.8.0/24\n", Map.of(), Map.of("virtual_ip", "10.9.8.100"));
    assertTrue(spec.network().places().network().endsWith("cluster.yml:2:10"));
    assertEquals("--set virtual_ip", spec.network().places().virtualIp());
    assertEquals("", read("").network().places().network());
    assertEquals("a", ClusterSpec.Places.at("", "a"));
  }

  @Test
  void aFolderIsNoSettingsFile() {
    ClusterException wrong =
        assertThrows(
            ClusterException.class,
            () -> ClusterSpec.load(directory, YamlOptions.PLAIN, Map.of(), Map.of()));
    assertTrue(wrong.getMessage().endsWith("cannot be read"), wrong.getMessage());
  }

  @Test
  void aVirtualAddressOutsideOfTheNetworkIsRefused() {
    ClusterException wrong =
        assertThrows(
            ClusterException.class, () -> read("network: 10.1.2.0/24\nvirtual_ip: 10.1.3.10\n"));
    assertEquals(2, wrong.location().orElseThrow().line());
  }

  @Test
  void vagrantsHostsHaveOtherAddresses() {
    read("provider: libvirt\nvirtual_ip: 192.168.56.15\n");
    assertThrows(
        ClusterException.class, () -> read("provider: libvirt\nvirtual_ip: 192.168.56.22\n"));
  }

  @Test
  void aWrongVariableOrOptionIsNamed() {
    ClusterException variable =
        assertThrows(
            ClusterException.class, () -> read("", Map.of("HOWDAH_ETCD_NODES", "2"), Map.of()));
    assertTrue(variable.getMessage().startsWith("HOWDAH_ETCD_NODES: "), variable.getMessage());
    ClusterException option =
        assertThrows(ClusterException.class, () -> read("", Map.of(), Map.of("ttl", "x")));
    assertTrue(option.getMessage().startsWith("--set ttl: "), option.getMessage());
    assertEquals(ExitCode.BAD_OPTIONS, option.exitCode());
  }
}
