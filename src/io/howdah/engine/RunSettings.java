package io.howdah.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of ansible.cfg and ANSIBLE_* that the engine heeds, by Ansible's names
 * (DEFAULT_GATHERING, DEFAULT_HASH_BEHAVIOUR, …), as text; one that is absent has Ansible's
 * default.
 */
public record RunSettings(Map<String, String> values) {
  /** Ansible's defaults throughout. */
  public static final RunSettings DEFAULT = new RunSettings(Map.of());

  /** The text of a setting, or this where it is absent or empty. */
  public String text(String name, String otherwise) {
    String value = values.getOrDefault(name, "");
    return value.isEmpty() ? otherwise : value;
  }

  /** A bool setting, or this where it is absent or empty. */
  public boolean flag(String name, boolean otherwise) {
    String value = text(name, String.valueOf(otherwise)).toLowerCase(java.util.Locale.ROOT);
    return List.of("true", "yes", "on", "1", "y", "t").contains(value);
  }

  /** An int setting, or this where it is absent or empty. */
  public int number(String name, int otherwise) {
    return Integer.parseInt(text(name, String.valueOf(otherwise)).strip());
  }

  /** A list setting (commas between), or this where it is absent or empty. */
  public List<String> list(String name, List<String> otherwise) {
    String value = text(name, "");
    return value.isEmpty() ? otherwise : List.of(value.split("\\s*,\\s*"));
  }

  /** The same with one setting changed. */
  public RunSettings with(String name, String value) {
    Map<String, String> copy = new HashMap<>(values);
    copy.put(name, value);
    return new RunSettings(copy);
  }
}
