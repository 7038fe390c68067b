package io.howdah.cluster;

import io.howdah.machines.Machine;
import io.howdah.yaml.YamlOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What cluster is wanted: cluster.yml under the environment under the command line, checked as a
 * whole. Documented key by key in the cluster.yml at the project's root.
 *
 * @param scope the cluster's name in Patroni and etcd
 * @param hosts where they come from, how many, how large
 * @param network where they stand
 * @param postgresqlVersion major version; null: the distribution's own
 * @param lease Patroni's timing
 * @param variables what was set, under the names of the roles' variables; passwords in plain text
 */
public record ClusterSpec(
    String scope,
    Hosts hosts,
    Network network,
    @Nullable String postgresqlVersion,
    Lease lease,
    Map<String, Object> variables) {

  /** Last octets of the first hosts in Vagrant's private network; the Vagrantfile has them too. */
  private static final int FIRST_ETCD = 11;

  private static final int FIRST_PATRONI = 21;

  public ClusterSpec {
    variables = Map.copyOf(variables);
  }

  /**
   * The hosts.
   *
   * @param lab name of the lab, for the provider of that name
   * @param etcd how many etcd nodes
   * @param patroni how many PostgreSQL nodes
   * @param watchdog whether the lab's PostgreSQL hosts get a watchdog device
   * @param guest their size
   */
  public record Hosts(
      Provider provider, String lab, int etcd, int patroni, boolean watchdog, Guest guest) {
    /** Names of the etcd hosts, in order. */
    public List<String> etcdNames() {
      return numbered("etcd", etcd);
    }

    /** Names of the PostgreSQL hosts, in order. */
    public List<String> patroniNames() {
      return numbered("pg-patroni", patroni);
    }

    /** All names, etcd's first. */
    public List<String> names() {
      List<String> names = new ArrayList<>(etcdNames());
      names.addAll(patroniNames());
      return names;
    }

    /** The inventory's groups. */
    public Map<String, List<String>> groups() {
      Map<String, List<String>> groups = new LinkedHashMap<>();
      groups.put("etcd", etcdNames());
      groups.put("patroni", patroniNames());
      return groups;
    }

    private static List<String> numbered(String prefix, int count) {
      List<String> names = new ArrayList<>();
      for (int number = 1; number <= count; number++) {
        names.add(prefix + number);
      }
      return names;
    }
  }

  /**
   * One host's size.
   *
   * @param box Vagrant's box; null: the Vagrantfile's choice for the provider
   */
  public record Guest(@Nullable String box, int memoryMiB, int cpus) {}

  /**
   * The hosts' network, a /24.
   *
   * @param prefix its first three octets; null: the lab takes a free one
   * @param virtualIp the address that moves; null: {@code prefix.10}
   * @param places where the two were set
   */
  public record Network(@Nullable String prefix, @Nullable String virtualIp, Places places) {
    /** The virtual address, in a network that may have been chosen meanwhile. */
    public String virtualIp(String chosenPrefix) {
      return virtualIp == null ? chosenPrefix + ".10" : virtualIp;
    }

    /** The wanted prefix, if one was set. */
    public Optional<String> wantedPrefix() {
      return Optional.ofNullable(prefix);
    }
  }

  /**
   * Where the network and the virtual address were set: a place in a file, a variable or an option.
   *
   * @param network empty where it was not
   * @param virtualIp empty where it was not
   */
  public record Places(String network, String virtualIp) {
    /** A complaint about a setting, behind its place if it has one. */
    static String at(String place, String complaint) {
      return place.isEmpty() ? complaint : place + ": " + complaint;
    }
  }

  /**
   * The address at which a host's neighbours and clients reach it: in the lab the only one that it
   * has; with Vagrant the one that the Vagrantfile gives it, since the one that this machine logs
   * in at may be a forwarded port of its own.
   */
  public String nodeAddress(Machine machine) {
    String prefix = network.prefix();
    if (hosts.provider() == Provider.LAB || prefix == null) {
      return machine.address();
    }
    int etcd = hosts.etcdNames().indexOf(machine.name());
    int patroni = hosts.patroniNames().indexOf(machine.name());
    return prefix + "." + (etcd >= 0 ? FIRST_ETCD + etcd : FIRST_PATRONI + patroni);
  }

  /** The names of the variables of the environment that set something. */
  public static List<String> environmentNames() {
    return Arrays.stream(ClusterKey.values()).map(ClusterKey::environment).toList();
  }

  /** Patroni's timing, in seconds. */
  public record Lease(int ttl, int loopWait, int retryTimeout) {}

  /**
   * Reads and checks the settings.
   *
   * @param file cluster.yml; that it is not there is no error
   * @param yaml how to open vaults
   * @param environment of which the variables {@code HOWDAH_<KEY>} count
   * @param options {@code --set key=value}, which count most
   * @throws ClusterException naming file and line, variable or option of the wrong value
   */
  public static ClusterSpec load(
      Path file, YamlOptions yaml, Map<String, String> environment, Map<String, String> options) {
    Settings settings = new Settings();
    if (Files.exists(file)) {
      settings.addFile(SettingsFile.read(file, yaml));
    }
    settings.addEnvironment(environment);
    settings.addOptions(options);
    return new SpecReader(settings).read();
  }
}
