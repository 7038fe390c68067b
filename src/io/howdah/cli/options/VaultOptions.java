package io.howdah.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where vault passwords come from. */
public final class VaultOptions {
  @Option(names = "--vault-id", paramLabel = "VAULT_IDS", description = "the vault identity to use")
  public List<String> ids = new ArrayList<>();

  @Option(
      names = {"--vault-password-file", "--vault-pass-file"},
      paramLabel = "FILE",
      description = "vault password file")
  public List<String> passwordFiles = new ArrayList<>();

  @Option(
      names = {"-J", "--ask-vault-password", "--ask-vault-pass"},
      description = "ask for vault password")
  public boolean ask;
}
