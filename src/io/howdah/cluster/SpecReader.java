package io.howdah.cluster;

import io.howdah.cluster.ClusterSpec.Guest;
import io.howdah.cluster.ClusterSpec.Hosts;
import io.howdah.cluster.ClusterSpec.Lease;
import io.howdah.cluster.ClusterSpec.Network;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns settings into a cluster's specification. */
final class SpecReader {
  /** Major versions that PGDG and the distributions have. */
  private static final List<String> VERSIONS = List.of("13", "14", "15", "16", "17", "18");

  /** The network of virtual machines: what VirtualBox allows without further settings. */
  private static final String VAGRANT_NETWORK = "192.168.56";

  /** The network of LXC's own bridge. */
  private static final String LXC_NETWORK = "10.0.3";

  private static final Pattern SCOPE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
  private static final Pattern LAB = Pattern.compile("[a-z][a-z0-9-]{0,11}");
  private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final Pattern ANY = Pattern.compile("\\S+");

  /** Patroni's own roles. */
  private static final List<String> TAKEN_ROLES = List.of("postgres", "replicator", "rewind");

  private final Settings settings;
  private final SettingReader values;

  SpecReader(Settings settings) {
    this.settings = settings;
    this.values = new SettingReader(settings);
  }

  ClusterSpec read() {
    String scope =
        or(
            values.text(
                ClusterKey.SCOPE,
                SCOPE,
                "a name of lower-case letters, digits, - and _ that begins with a letter"),
            "howdah");
    Hosts hosts = hosts();
    Network network = new NetworkReader(settings, hosts).read(defaultNetwork(hosts.provider()));
    Lease lease = lease();
    return new ClusterSpec(scope, hosts, network, version(), lease, variables());
  }

  private Hosts hosts() {
    Provider provider = provider();
    String lab =
        or(
            values.text(ClusterKey.LAB, LAB, "a name of up to 12 letters, digits, dashes"),
            "howdah");
    int etcd = values.integer(ClusterKey.ETCD_NODES, 3, 1, 9);
    settings
        .get(ClusterKey.ETCD_NODES)
        .filter(setting -> etcd % 2 == 0)
        .ifPresent(
            setting -> {
              throw setting.wrong(
                  "is "
                      + etcd
                      + ": an even number of etcd nodes survives no more failures than "
                      + (etcd - 1)
                      + " do; an odd one is wanted");
            });
    int patroni = values.integer(ClusterKey.PATRONI_NODES, 2, 2, 20);
    return new Hosts(
        provider, lab, etcd, patroni, values.bool(ClusterKey.WATCHDOG, false), guest());
  }

  private Guest guest() {
    return new Guest(
        values.text(ClusterKey.BOX, ANY, "the name of a Vagrant box"),
        values.integer(ClusterKey.MEMORY, 2048, 512, 1_048_576),
        values.integer(ClusterKey.CPUS, 2, 1, 256));
  }

  private Provider provider() {
    return settings
        .get(ClusterKey.PROVIDER)
        .map(
            setting ->
                Provider.of(String.valueOf(setting.value()))
                    .orElseThrow(() -> setting.unknown(Provider.words())))
        .orElse(Provider.LAB);
  }

  private static @Nullable String defaultNetwork(Provider provider) {
    return switch (provider) {
      case LAB -> null;
      case LXC -> LXC_NETWORK;
      default -> VAGRANT_NETWORK;
    };
  }

  private @Nullable String version() {
    return settings
        .get(ClusterKey.POSTGRESQL_VERSION)
        .map(
            setting -> {
              String version = String.valueOf(setting.value());
              if (!VERSIONS.contains(version)) {
                throw setting.unknown(VERSIONS);
              }
              return version;
            })
        .orElse(null);
  }

  private Lease lease() {
    Lease lease =
        new Lease(
            values.integer(ClusterKey.TTL, 20, 20, 3600),
            values.integer(ClusterKey.LOOP_WAIT, 5, 1, 1200),
            values.integer(ClusterKey.RETRY_TIMEOUT, 5, 3, 1200));
    int needed = lease.loopWait() + 2 * lease.retryTimeout();
    if (needed > lease.ttl()) {
      Setting culprit =
          settings
              .get(ClusterKey.TTL)
              .or(() -> settings.get(ClusterKey.RETRY_TIMEOUT))
              .or(() -> settings.get(ClusterKey.LOOP_WAIT))
              .orElseThrow();
      throw culprit.wrong(
          "does not fit: loop_wait + 2 x retry_timeout = "
              + needed
              + " must not exceed ttl = "
              + lease.ttl());
    }
    return lease;
  }

  private Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    values.bool(ClusterKey.SYNCHRONOUS_MODE, false);
    values.text(ClusterKey.ADMIN_USER, ROLE, "a PostgreSQL role name of lower-case letters");
    settings.get(ClusterKey.ADMIN_USER).ifPresent(SpecReader::refuseTakenRole);
    values.map(ClusterKey.PARAMETERS);
    settings.get(ClusterKey.PARAMETERS).ifPresent(NestedSettings::checkParameters);
    values.map(ClusterKey.PATRONI);
    settings.get(ClusterKey.PATRONI).ifPresent(NestedSettings::checkPatroni);
    for (ClusterKey key : ClusterKey.values()) {
      key.variable().ifPresent(variable -> put(variables, variable, value(key)));
    }
    return variables;
  }

  private static void refuseTakenRole(Setting user) {
    String role = String.valueOf(user.value());
    if (TAKEN_ROLES.contains(role) || role.startsWith("pg_")) {
      throw user.wrong("is '" + role + "', which is a role of PostgreSQL or Patroni; take another");
    }
  }

  private @Nullable Object value(ClusterKey key) {
    if (key.isPassword()) {
      Secret secret = values.secret(key);
      return secret == null ? null : secret.plain();
    }
    Object value = settings.get(key).map(Setting::value).orElse(null);
    return key == ClusterKey.POSTGRESQL_VERSION && value != null ? value.toString() : value;
  }

  private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
    if (value != null) {
      variables.put(name, value);
    }
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
