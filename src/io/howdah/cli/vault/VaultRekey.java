package io.howdah.cli.vault;

import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultSecrets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Seals files anew with another password. */
@Command(
    name = "rekey",
    description = "Re-key a vault encrypted file",
    mixinStandardHelpOptions = true)
final class VaultRekey extends VaultAction implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--encrypt-vault-id",
      paramLabel = "ID",
      description = "the vault id used to encrypt (required if more than one vault-id is provided)")
  @Nullable String encryptId;

  @Option(
      names = "--new-vault-password-file",
      paramLabel = "FILE",
      description = "new vault password file for rekey")
  @Nullable String newFile;

  @Option(
      names = "--new-vault-id",
      paramLabel = "ID",
      description = "the new vault identity to use for rekey")
  @Nullable String newId;

  VaultRekey(VaultPlace place) {
    super(place);
  }

  @Override
  public Integer call() {
    if (newFile != null && newId != null) {
      throw new ParameterException(
          spec.commandLine(),
          "argument --new-vault-password-file: not allowed with argument --new-vault-id");
    }
    VaultSecrets old = toOpen();
    VaultSecrets.Entry with = passwords().toRekey(vault, newId, newFile, encryptId);
    for (String file : files) {
      place.writeKeeping(file, Vault.encrypt(open(file, old).plain(), with));
    }
    place.say("Rekey successful");
    return 0;
  }
}
