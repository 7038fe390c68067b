package io.howdah.module.facts;

import java.util.List;

/** Subsets that Ansible knows and that need programs of other projects; they make no facts. */
final class NoFacts {
  private NoFacts() {}

  static List<FactGroup> groups() {
    return List.of(none("facter"), none("ohai"));
  }

  private static FactGroup none(String name) {
    return FactGroup.of(name, FactGroup.Question.script(""), (source, facts) -> {});
  }
}
