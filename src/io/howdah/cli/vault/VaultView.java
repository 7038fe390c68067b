package io.howdah.cli.vault;

import io.howdah.yaml.VaultSecrets;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what sealed files hold: in a pager at a terminal, else on standard output. */
@Command(name = "view", description = "View vault encrypted file", mixinStandardHelpOptions = true)
final class VaultView extends VaultAction implements Callable<Integer> {
  VaultView(VaultPlace place) {
    super(place);
  }

  @Override
  public Integer call() {
    VaultSecrets secrets = toOpen();
    for (String file : files) {
      String text = new String(open(file, secrets).plain(), StandardCharsets.UTF_8);
      if (place.prompter().isInteractive()) {
        new OtherPrograms(place).page(text);
      } else {
        place.context().out().print(text.endsWith("\n") ? text : text + "\n");
        place.context().out().flush();
      }
    }
    return 0;
  }
}
