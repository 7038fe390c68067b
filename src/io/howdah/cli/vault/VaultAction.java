package io.howdah.cli.vault;

import io.howdah.cli.VaultPasswords;
import io.howdah.cli.options.HelpOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.error.HowdahException;
import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultException;
import io.howdah.yaml.VaultSecrets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the vault commands share: passwords, names of files, how a file is opened. */
sealed class VaultAction permits VaultWriter, VaultDecrypt, VaultView, VaultEdit, VaultRekey {
  @Mixin final VaultOptions vault = new VaultOptions();

  @Option(
      names = {"-v", "--verbose"},
      description = HelpOptions.VERBOSE)
  boolean[] verbose = {};

  @Parameters(paramLabel = "file_name", arity = "0..*", description = "Filename")
  List<String> files = new ArrayList<>();

  final VaultPlace place;

  VaultAction(VaultPlace place) {
    this.place = place;
  }

  /** Passwords to open with; asks for one where the options name none. */
  VaultSecrets toOpen() {
    return passwords().toOpen(vault);
  }

  final VaultPasswords passwords() {
    return new VaultPasswords(place.context(), place.context().configuration(), place.prompter());
  }

  /** Opens a file; a message names it as Ansible's does, twice. */
  final Vault.Opened open(String name, VaultSecrets secrets) {
    byte[] data = place.read(name);
    try {
      return Vault.open(data, secrets, name);
    } catch (VaultException e) {
      throw new HowdahException(e.getMessage() + " for " + name);
    }
  }

  /** The files given, or standard input. */
  final List<String> inputs() {
    return files.isEmpty() ? List.of(VaultPlace.DASH) : files;
  }
}
