package io.howdah.cluster;

import io.howdah.error.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what stands below {@code parameters} and {@code patroni}. */
final class NestedSettings {
  /** They have settings of their own, which others follow from. */
  private static final List<String> OWN =
      List.of("ttl", "loop_wait", "retry_timeout", "synchronous_mode");

  /** What Patroni's documentation of its dynamic configuration names; later ones know more. */
  private static final List<String> KNOWN =
      List.of(
          "check_timeline",
          "failsafe_mode",
          "ignore_slots",
          "max_timelines_history",
          "maximum_lag_on_failover",
          "maximum_lag_on_syncnode",
          "member_slots_ttl",
          "postgresql",
          "primary_start_timeout",
          "primary_stop_timeout",
          "slots",
          "standby_cluster",
          "synchronous_mode_strict",
          "synchronous_node_count");

  /** What Patroni, or its configuration here, sets whatever else says: it would have no effect. */
  private static final List<String> PATRONIS =
      List.of(
          "cluster_name",
          "config_file",
          "data_directory",
          "hba_file",
          "hot_standby",
          "ident_file",
          "listen_addresses",
          "port",
          "primary_conninfo",
          "primary_slot_name",
          "unix_socket_directories",
          "wal_log_hints");

  /** Below these Patroni takes its own default without a word. */
  private static final Map<String, Integer> LEAST =
      Map.of(
          "max_connections", 25,
          "max_wal_senders", 3,
          "max_locks_per_transaction", 32,
          "max_replication_slots", 4,
          "max_worker_processes", 2);

  private static final Pattern PARAMETER = Pattern.compile("[A-Za-z_][A-Za-z0-9_$.]*");

  private NestedSettings() {}

  /** PostgreSQL's parameters: one value each. */
  static void checkParameters(Setting parameters) {
    Map<String, String> names = new HashMap<>();
    for (Setting one : parameters.inner()) {
      refuseEmpty(one);
      if (!PARAMETER.matcher(one.name()).matches()) {
        throw one.wrong("is no name of a PostgreSQL parameter");
      }
      if (one.value() instanceof List<?> || one.value() instanceof Map<?, ?>) {
        throw one.wrong("is " + one.shown() + ": a single value is wanted; write a list as 'a, b'");
      }
      refuseWithoutEffect(one, one.name().toLowerCase(Locale.ROOT));
      String other = names.put(one.name().toLowerCase(Locale.ROOT), one.name());
      if (other != null) {
        throw one.wrong("is " + other + " to PostgreSQL, which is set already");
      }
    }
  }

  private static void refuseWithoutEffect(Setting parameter, String name) {
    if (PATRONIS.contains(name)) {
      throw parameter.wrong("is set by Patroni itself: a value here would have no effect");
    }
    Integer least = LEAST.get(name);
    String given = String.valueOf(parameter.value());
    if (least != null && given.matches("\\d{1,9}") && Integer.parseInt(given) < least) {
      throw parameter.wrong("is " + parameter.shown() + ": Patroni takes no less than " + least);
    }
  }

  /** Patroni's dynamic configuration. */
  static void checkPatroni(Setting patroni) {
    for (Setting one : patroni.inner()) {
      if (OWN.contains(one.name())) {
        throw one.wrong("is a setting of its own: write it at the top level");
      }
      if (!KNOWN.contains(one.name())) {
        refuseMisspelt(one);
      }
      refuseEmptyBelow(one);
    }
  }

  private static void refuseMisspelt(Setting one) {
    List<String> known = new ArrayList<>(KNOWN);
    known.addAll(OWN);
    Nearest.to(one.name(), known)
        .ifPresent(
            near -> {
              String where = OWN.contains(near) ? ", at the top level" : "";
              throw one.wrong("is nothing that Patroni knows; did you mean " + near + where + "?");
            });
  }

  private static void refuseEmptyBelow(Setting setting) {
    refuseEmpty(setting);
    setting.inner().forEach(NestedSettings::refuseEmptyBelow);
  }

  private static void refuseEmpty(Setting setting) {
    @Nullable Object value = setting.value();
    if (value == null) {
      throw setting.wrong("is empty; leave the line out to have the default");
    }
  }
}
