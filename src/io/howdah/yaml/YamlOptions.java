package io.howdah.yaml;

import java.util.function.Consumer;

/**
 * What a reader needs besides the text.
 *
 * @param duplicates what to do about a key that comes twice; the last value counts
 * @param warnings told each warning, without the word WARNING
 * @param secrets what {@code !vault} values and encrypted files are opened with
 * @param ansibleTags whether {@code !vault} and {@code !unsafe} are known
 */
public record YamlOptions(
    DuplicateKeys duplicates,
    Consumer<String> warnings,
    VaultSecrets secrets,
    boolean ansibleTags) {
  /** Duplicates pass in silence, no vault passwords. */
  public static final YamlOptions PLAIN =
      new YamlOptions(DuplicateKeys.IGNORE, warning -> {}, VaultSecrets.NONE);

  /** PyYAML's own tags only, as the filters from_yaml and from_yaml_all know them. */
  public static final YamlOptions PLAIN_TAGS =
      new YamlOptions(DuplicateKeys.IGNORE, warning -> {}, VaultSecrets.NONE, false);

  /** With all of Ansible's tags. */
  public YamlOptions(DuplicateKeys duplicates, Consumer<String> warnings, VaultSecrets secrets) {
    this(duplicates, warnings, secrets, true);
  }
}
