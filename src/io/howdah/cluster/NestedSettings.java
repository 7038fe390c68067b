package io.howdah.cluster;

import io.howdah.error.Nearest;
import java.util.List;
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

  private static final Pattern PARAMETER = Pattern.compile("[A-Za-z_][A-Za-z0-9_$.]*");

  private NestedSettings() {}

  /** PostgreSQL's parameters: one value each. */
  static void checkParameters(Setting parameters) {
    for (Setting one : parameters.inner()) {
      refuseEmpty(one);
      if (!PARAMETER.matcher(one.name()).matches()) {
        throw one.wrong("is no name of a PostgreSQL parameter");
      }
      if (one.value() instanceof List<?> || one.value() instanceof Map<?, ?>) {
        throw one.wrong("is " + one.shown() + ": a single value is wanted; write a list as 'a, b'");
      }
    }
  }

  /** Patroni's dynamic configuration. */
  static void checkPatroni(Setting patroni) {
    for (Setting one : patroni.inner()) {
      if (OWN.contains(one.name())) {
        throw one.wrong("is a setting of its own: write it at the top level");
      }
      if (!KNOWN.contains(one.name())) {
        Nearest.to(one.name(), KNOWN)
            .ifPresent(
                near -> {
                  throw one.wrong("is nothing that Patroni knows; did you mean " + near + "?");
                });
      }
      refuseEmptyBelow(one);
    }
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
