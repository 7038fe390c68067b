package io.howdah.yaml;

/** What a key that comes twice in one mapping means; Ansible's DUPLICATE_YAML_DICT_KEY. */
public enum DuplicateKeys {
  WARN,
  ERROR,
  IGNORE,
  /** Both entries stay as written, for a reader that names their places itself. */
  KEEP
}
