package io.howdah.cli.vault;

import io.howdah.yaml.VaultSecrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A vault command that seals something with one of the passwords. */
sealed class VaultWriter extends VaultAction permits VaultCreate, VaultEncrypt, VaultEncryptString {
  @Option(
      names = "--encrypt-vault-id",
      paramLabel = "ID",
      description = "the vault id used to encrypt (required if more than one vault-id is provided)")
  @Nullable String encryptId;

  VaultWriter(VaultPlace place) {
    super(place);
  }

  /** The password to seal with; asks twice for a new one where the options name none. */
  final VaultSecrets.Entry toSeal() {
    return passwords().toSeal(vault, encryptId);
  }
}
