package io.howdah.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where vault passwords come from. */
public final class VaultOptions {
  @Option(names = "--vault-id", paramLabel = "VAULT_IDS", description = "the vault identity to use")
  public List<String> ids = new ArrayList<>();

  @Option(
      names = {"--ask-vault-password", "--ask-vault-pass"},
      description = "ask for vault password")
  private boolean asked;

  @Option(
      names = {"--vault-password-file", "--vault-pass-file"},
      paramLabel = "VAULT_PASSWORD_FILES",
      description = "vault password file")
  public List<String> passwordFiles = new ArrayList<>();

  /** Later versions' word for the same. */
  @Option(names = "-J", hidden = true)
  private boolean askedInShort;

  /** Whether to ask for a password. */
  public boolean ask() {
    return asked || askedInShort;
  }
}
