package io.howdah.cli.vault;

import io.howdah.cli.CommandContext;
import io.howdah.cli.options.HelpOptions;
import io.howdah.event.Prompter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code howdah vault} and {@code ansible-vault}: seals and opens files and values. */
@Command(
    name = "ansible-vault",
    description = "encryption/decryption utility for Ansible data files",
    footer = "See 'ansible-vault <command> --help' for more information on a specific command.",
    synopsisSubcommandLabel = "action")
public final class VaultCommand implements Runnable {
  @Mixin private HelpOptions help = new HelpOptions();

  @Option(
      names = {"-v", "--verbose"},
      description = HelpOptions.VERBOSE)
  private boolean[] verbose = {};

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with its subcommands. */
  public static CommandLine build(CommandContext context, Prompter prompter) {
    VaultPlace place = new VaultPlace(context, prompter);
    CommandLine line = new CommandLine(new VaultCommand());
    line.addSubcommand("create", new VaultCreate(place));
    line.addSubcommand("decrypt", new VaultDecrypt(place));
    line.addSubcommand("edit", new VaultEdit(place));
    line.addSubcommand("view", new VaultView(place));
    line.addSubcommand("encrypt", new VaultEncrypt(place));
    line.addSubcommand("encrypt_string", new VaultEncryptString(place));
    line.addSubcommand("rekey", new VaultRekey(place));
    return line;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "the following arguments are required: action");
  }
}
