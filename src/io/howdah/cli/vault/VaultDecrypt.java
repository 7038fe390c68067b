package io.howdah.cli.vault;

import io.howdah.yaml.VaultSecrets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens files in place, or standard input. */
@Command(
    name = "decrypt",
    description = "Decrypt vault encrypted file",
    mixinStandardHelpOptions = true)
final class VaultDecrypt extends VaultAction implements Callable<Integer> {
  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "output file name for encrypt or decrypt; use - for stdout")
  @Nullable String output;

  VaultDecrypt(VaultPlace place) {
    super(place);
  }

  @Override
  public Integer call() {
    if (output != null && files.size() > 1) {
      throw VaultPlace.badOptions("At most one input file may be used with the --output option");
    }
    VaultSecrets secrets = toOpen();
    for (String file : inputs()) {
      place.write(output == null ? file : output, open(file, secrets).plain());
    }
    if (place.prompter().isInteractive()) {
      place.say("Decryption successful");
    }
    return 0;
  }
}
