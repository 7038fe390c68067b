package io.howdah.cli.options;

import java.util.ArrayList;
import java.util.List;

/** The kinds of plugins that both ansible-config and ansible-doc know, in Ansible's order. */
public final class PluginTypes {
  private static final List<String> SHARED =
      List.of(
          "become",
          "cache",
          "callback",
          "cliconf",
          "connection",
          "httpapi",
          "inventory",
          "lookup",
          "netconf",
          "shell",
          "vars");

  private PluginTypes() {}

  /** The shared kinds between a command's own words. */
  public static List<String> between(List<String> before, List<String> after) {
    List<String> all = new ArrayList<>(before);
    all.addAll(SHARED);
    all.addAll(after);
    return all;
  }
}
