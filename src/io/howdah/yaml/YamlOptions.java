package io.howdah.yaml;

import java.util.function.Consumer;

/**
 * What a reader needs besides the text.
 *
 * @param duplicates what to do about a key that comes twice; the last value counts
 * @param warnings told each warning, without the word WARNING
 * @param secrets what {@code !vault} values and encrypted files are opened with
 */
public record YamlOptions(
    DuplicateKeys duplicates, Consumer<String> warnings, VaultSecrets secrets) {
  /** Duplicates pass in silence, no vault passwords. */
  public static final YamlOptions PLAIN =
      new YamlOptions(DuplicateKeys.IGNORE, warning -> {}, VaultSecrets.NONE);
}
