package io.howdah.cli.vault;

import io.howdah.error.HowdahException;
import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lets the user write a new file and seals it. */
@Command(
    name = "create",
    description = "Create new vault encrypted file",
    mixinStandardHelpOptions = true)
final class VaultCreate extends VaultWriter implements Callable<Integer> {
  VaultCreate(VaultPlace place) {
    super(place);
  }

  @Override
  public Integer call() {
    if (files.size() != 1) {
      throw VaultPlace.badOptions("ansible-vault create can take only one filename argument");
    }
    VaultSecrets.Entry with = toSeal();
    Path path = place.path(files.get(0));
    if (Files.isRegularFile(path)) {
      throw new HowdahException(files.get(0) + " exists, please use 'edit' instead");
    }
    makeDirectory(path);
    byte[] text = new OtherPrograms(place).edit(new byte[0], path);
    place.write(path.toString(), Vault.encrypt(text, with));
    return 0;
  }

  private void makeDirectory(Path path) {
    Path parent = path.getParent();
    if (parent == null || Files.isDirectory(parent)) {
      return;
    }
    place.say("[WARNING]: " + parent + " does not exist, creating...");
    try {
      Files.createDirectories(parent);
    } catch (IOException e) {
      throw new HowdahException("Unable to create " + parent + ": " + e, e);
    }
  }
}
