package io.howdah.cli.vault;

import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultSecrets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets the user change sealed files; they keep their password and the id that they name. */
@Command(name = "edit", description = "Edit vault encrypted file", mixinStandardHelpOptions = true)
final class VaultEdit extends VaultAction implements Callable<Integer> {
  /** Taken and not heeded, as by Ansible. */
  @Option(names = "--encrypt-vault-id", paramLabel = "ID", description = "not used by edit")
  @Nullable String encryptId;

  VaultEdit(VaultPlace place) {
    super(place);
  }

  @Override
  public Integer call() {
    VaultSecrets secrets = toOpen();
    for (String file : files) {
      edit(file, secrets);
    }
    return 0;
  }

  private void edit(String file, VaultSecrets secrets) {
    String id = Vault.idOf(place.read(file));
    Vault.Opened opened = open(file, secrets);
    byte[] edited = new OtherPrograms(place).edit(opened.plain(), place.path(file));
    if (!Arrays.equals(edited, opened.plain())) {
      VaultSecrets.Entry with = new VaultSecrets.Entry(id, opened.used().secret());
      place.writeKeeping(file, Vault.encrypt(edited, with));
    }
  }
}
