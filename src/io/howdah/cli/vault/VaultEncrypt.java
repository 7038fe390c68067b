package io.howdah.cli.vault;

import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultSecrets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Seals files in place, or standard input. */
@Command(name = "encrypt", description = "Encrypt YAML file", mixinStandardHelpOptions = true)
final class VaultEncrypt extends VaultWriter implements Callable<Integer> {
  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "output file name for encrypt or decrypt; use - for stdout")
  @Nullable String output;

  VaultEncrypt(VaultPlace place) {
    super(place);
  }

  @Override
  public Integer call() {
    if (output != null && files.size() > 1) {
      throw VaultPlace.badOptions("At most one input file may be used with the --output option");
    }
    VaultSecrets.Entry with = toSeal();
    for (String file : inputs()) {
      place.write(output == null ? file : output, Vault.encrypt(place.read(file), with));
    }
    if (place.prompter().isInteractive()) {
      place.say("Encryption successful");
    }
    return 0;
  }
}
