package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.yaml.YamlOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Vagrantfile's reader, in Ruby, and the engine's say the same of the same settings. */
class VagrantfileAgreementTest {
  private static final Path RUBY = Path.of("resources/vagrant/settings.rb");
  private static final Path SCRIPT = Path.of("test/resources/io/howdah/cluster/agreement.rb");

  @TempDir Path folder;

  private record Case(String file, Map<String, String> environment) {}

  private final List<Case> cases = new ArrayList<>();

  private void files(String... texts) {
    for (String text : texts) {
      cases.add(new Case(text, Map.of()));
    }
  }

  private void variable(String file, String name, String value) {
    cases.add(new Case(file, Map.of(name, value)));
  }

  @Test
  void bothTakeTheSameValues() throws Exception {
    files("", "# nothing\n", "---\n", "~\n");
    files(
        "provider: libvirt\n", "provider: lxc\n", "provider: vagrant\n", "provider: virtualbox\n");
    files("etcd_nodes: 5\npatroni_nodes: 3\nmemory: 1024\ncpus: 1\nbox: my/box\n");
    files("etcd_nodes: 0x5\n", "etcd_nodes: 05\n", "memory: 2_048\n");
    files("network: 10.1.2.0/24\n", "network: 10.1.2\n", "virtual_ip: 10.4.5.60\n");
    files(
        "provider: lxc\nvirtual_ip: 10.0.3.15\n", "provider: libvirt\nvirtual_ip: 192.168.56.9\n");
    files("watchdog: yes\nsynchronous_mode: off\n", "postgresql_version: 16\n");
    files(
        "postgresql_version: '16'\nadmin_user: boss\nscope: a-b_c\n", "lab: two\n", "scope: 'x'\n");
    files("patroni:\n  maximum_lag_on_failover: 5\nparameters: {max_connections: 10}\n");
    files("parameters: &p {work_mem: 4MB}\npatroni: {postgresql: {parameters: *p}}\n");
    files("parameters: {<<: {work_mem: 4MB}}\n", "patroni: {other: 5}\n", "ttl: 1:00\n");
    files("etcd_nodes: 0b11\n", "etcd_nodes: !!int '3'\n");
    variable("etcd_nodes: 5\n", "HOWDAH_ETCD_NODES", "1");
    variable("", "HOWDAH_SCOPE", "other");
    variable("", "HOWDAH_ADMIN_PASSWORD", "123");
    variable("", "HOWDAH_PATRONI", "{maximum_lag_on_failover: 3}");
    variable("memory: 1024\n", "HOWDAH_MEMORY", "");
    compare("");
  }

  @Test
  void bothRefuseTheSameInTheSameWords() throws Exception {
    files("etcd_nodes: 4\n", "etcd_nodes: three\n", "etcd_nodes: 3.0\n", "etcd_nodes: '3'\n");
    files("etcd_nodes: [1, two]\n", "etcd_nodes: {a: 1}\n", "etcd_nodes:\n", "etcd_nodes: 11\n");
    files("patroni_nodes: 1\n", "memory: 511\n", "cpus: 0\n", "box: a b\n", "box: []\n");
    files("provider: labb\n", "provider: xen\n", "provider: 5\n", "provider:\n");
    files("postgresql_version: 9\n", "postgresql_version: 15.3\n", "postgresql_version: 155\n");
    files("scope: Big\n", "scope: ''\n", "lab: much-too-long-name\n", "admin_user: a-b\n");
    files("etcd_node: 3\n", "speed: fast\n", "3: x\n", "scope: a\n\n# more\netcdnodes: 3\n");
    files("network: 10.77.0.0/16\n", "network: 10.77.0.300/24\n", "network: [1]\n");
    files("virtual_ip: 10.77.0\n", "virtual_ip: 10.77.0.12\n", "virtual_ip: 10.77.0.15\n");
    files("virtual_ip: 10.77.0.2\n", "virtual_ip: 10.77.0.255\n", "virtual_ip: 10.77.0.0\n");
    files(
        "network: 10.1.2.0/24\nvirtual_ip: 10.1.3.10\n",
        "provider: lxc\nvirtual_ip: 10.1.3.9\n",
        "provider: lxc\nvirtual_ip: 10.0.3.12\n");
    files("provider: libvirt\nvirtual_ip: 192.168.56.22\n");
    files("retry_timeout: 10\n", "ttl: 19\n", "loop_wait: 20\n", "ttl: 30\nretry_timeout: 20\n");
    files("synchronous_mode: maybe\n", "watchdog: 1\n", "parameters: x\n", "patroni: [ttl]\n");
    files("patroni: {ttl: 30}\n", "admin_password: 5\n", "rewind_password: ''\n");
    files("ttl: 20\nscope: a\nttl: 30\n", "patroni: {a: 1, a: 2}\n", "- a\n- b\n", "just words\n");
    files("scope: Big\netcd_nodes: 4\nttl: 1\n", "ttl: 1\netcd_nodes: 4\n");
    files("patroni: {synchronous_mode: true}\n", "admin_user: postgres\n", "admin_user: pg_x\n");
    files("network: 127.0.0.0/24\n", "network: 230.1.1.0/24\n", "admin_password: \"a\\nb\"\n");
    files(
        "parameters: {port: 1}\n", "parameters: {Max_Connections: '24'}\n", "parameters: {5: 1}\n");
    files(
        "parameters:\n  work_mem:\n",
        "parameters: {work_mem: [a, 2, ~]}\n",
        "parameters: {a b: 1}\n");
    files("parameters: {work_mem: {a: ~}}\n", "parameters: {DateStyle: a, datestyle: b}\n");
    files(
        "patroni:\n  ttl:\n",
        "patroni:\n  slots:\n    a:\n      type:\n",
        "patroni: {failsafe_mod: 1}\n");
    files(
        "patroni:\n  postgresql:\n    use_slots:\n",
        "patroni: {synchronous_mod: 1}\n",
        "patroni:\n");
    files(
        "patroni:\n  postgresql:\n    parameters: {a: 1, a: 2}\n",
        "parameters: []\n",
        "parameters: ~\n");
    files("etcd_nodes: &n 4\n", "x: &n 3\netcd_nodes: *n\n", "etcd_nodes: .inf\n", "ttl: 0:19\n");
    files(
        "etcd_nodes: 0b100\n", "etcd_nods: 3\n", "admin_pasword: x\n", "HOWDAH_TTL: 3\n", "~: 3\n");
    files("scope: [a, {b: c}, null, true, 1.5]\n", "scope: {a: [1, ~], b: 'x'}\n");
    variable("", "HOWDAH_PARAMETERS", "{max_connections: }");
    variable("", "HOWDAH_PATRONI", "{ttl: 30}");
    variable("", "HOWDAH_ETCD_NODES", "2");
    variable("", "HOWDAH_ETCD_NODES", "three");
    variable("", "HOWDAH_TTL", "{");
    variable("etcd_nodes: 3\n", "HOWDAH_PROVIDER", "vagrnt");
    variable("", "HOWDAH_SCOPE", "12 monkeys");
    compare("WRONG ");
  }

  @Test
  void bothRefuseWhatIsNoYaml() throws Exception {
    files("etcd_nodes: *nowhere\n", "scope: a\n---\nscope: b\n", "scope: a\n...\njunk\n");
    files("etcd_nodes: !foo 3\n", "? [a, b]\n: c\n");
    files("scope: a\nttl: 'x\n", "scope: a\n\tttl: 3\n", "scope: a\nb: c: d\n", "scope: [a\n");
    compare("WRONG ");
  }

  private void compare(String beginning) throws Exception {
    write();
    Map<Integer, String> ruby = ruby();
    for (int number = 0; number < cases.size(); number++) {
      String expected = engine(number);
      String text = cases.get(number).toString();
      assertTrue(expected.startsWith(beginning), text + ": " + expected);
      assertEquals(comparable(expected), comparable(ruby.get(number)), text);
    }
  }

  /** Of what is no YAML at all the two parsers name places of their own. */
  private static String comparable(String said) {
    return said.replaceFirst(":\\d+:\\d+: this is not YAML: .*", ": this is not YAML");
  }

  private void write() throws IOException {
    for (int number = 0; number < cases.size(); number++) {
      Path one = Files.createDirectories(folder.resolve(String.valueOf(number)));
      Files.writeString(one.resolve("cluster.yml"), cases.get(number).file());
      String lines =
          cases.get(number).environment().entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue() + "\n")
              .collect(Collectors.joining());
      Files.writeString(one.resolve("env"), lines);
    }
  }

  private String engine(int number) {
    Path file = folder.resolve(String.valueOf(number)).resolve("cluster.yml");
    try {
      return values(
          ClusterSpec.load(file, YamlOptions.PLAIN, cases.get(number).environment(), Map.of()));
    } catch (ClusterException e) {
      return "WRONG " + e.getMessage();
    }
  }

  private static String values(ClusterSpec spec) {
    Map<String, Object> values = new TreeMap<>();
    values.put("provider", spec.hosts().provider().word());
    values.put("etcd_nodes", spec.hosts().etcd());
    values.put("patroni_nodes", spec.hosts().patroni());
    values.put("box", orEmpty(spec.hosts().guest().box()));
    values.put("memory", spec.hosts().guest().memoryMiB());
    values.put("cpus", spec.hosts().guest().cpus());
    values.put("prefix", orEmpty(spec.network().prefix()));
    values.put("virtual_ip", orEmpty(spec.network().virtualIp()));
    values.put("scope", spec.scope());
    values.put("admin_user", spec.variables().getOrDefault("cluster_admin_user", "admin"));
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String orEmpty(Object value) {
    return value == null ? "" : value.toString();
  }

  private Map<Integer, String> ruby() throws Exception {
    Process process =
        new ProcessBuilder(
                "ruby", SCRIPT.toString(), RUBY.toAbsolutePath().toString(), folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    Map<Integer, String> answers = new TreeMap<>();
    for (String line : output.lines().toList()) {
      String[] parts = line.split("\t", 2);
      answers.put(Integer.parseInt(parts[0]), parts[1]);
    }
    return answers;
  }
}
