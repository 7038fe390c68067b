package io.howdah.python;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settings of ansible.cfg and ANSIBLE_* that modules in Python heed, by Ansible's names.
 *
 * @param values absent or empty ones have Ansible's defaults
 * @param version what {@code _ansible_version} says
 * @param shell the shell on hosts
 */
public record PythonSettings(Map<String, String> values, String version, String shell) {
  private static final List<String> TRUE = List.of("true", "yes", "on", "1", "y", "t");

  /** A text setting. */
  public String text(String name, String otherwise) {
    String value = values.getOrDefault(name, "");
    return value.isBlank() ? otherwise : value.strip();
  }

  /** A bool setting that is false where it is absent. */
  public boolean flag(String name) {
    return TRUE.contains(text(name, "no").toLowerCase(Locale.ROOT));
  }

  /** A list setting. */
  public List<String> list(String name, String otherwise) {
    return Arrays.stream(text(name, otherwise).split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
