package io.howdah.engine.documentation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of plugins that can be documented, in Ansible's order. */
public enum PluginKind {
  BECOME,
  CACHE,
  CALLBACK,
  CLICONF,
  CONNECTION,
  HTTPAPI,
  INVENTORY,
  LOOKUP,
  NETCONF,
  SHELL,
  VARS,
  MODULE,
  STRATEGY,
  TEST,
  FILTER;

  /** The kind's word, {@code module}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this word. */
  public static Optional<PluginKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The folder below a collection's {@code plugins}, and what routing calls the kind. */
  String folder() {
    return this == MODULE ? "modules" : word();
  }

  /** The folder beside a playbook. */
  String besidePlaybook() {
    return this == MODULE ? "library" : word() + "_plugins";
  }

  /** The folder inside the Python package {@code ansible}. */
  String insideAnsible() {
    return this == MODULE ? "modules" : "plugins/" + word();
  }

  /** Whether a file may bring several plugins, under names of their own. */
  boolean severalInFile() {
    return this == TEST || this == FILTER;
  }
}
