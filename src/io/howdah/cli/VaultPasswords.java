package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.options.VaultOptions;
import io.howdah.error.HowdahException;
import io.howdah.event.Prompter;
import io.howdah.yaml.VaultSecret;
import io.howdah.yaml.VaultSecrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers vault passwords from options and settings: prompts, files, scripts; {@code label@source}.
 */
final class VaultPasswords {
  private final Configuration configuration;
  private final Prompter prompter;

  VaultPasswords(Configuration configuration, Prompter prompter) {
    this.configuration = configuration;
    this.prompter = prompter;
  }

  /** Every password that options, ansible.cfg and the environment name, each read when needed. */
  VaultSecrets of(VaultOptions options) {
    List<String> sources = new ArrayList<>(configuration.list("DEFAULT_VAULT_IDENTITY_LIST"));
    sources.addAll(options.ids);
    String identity = configuration.text("DEFAULT_VAULT_IDENTITY");
    options.passwordFiles.forEach(f -> sources.add(identity + "@" + f));
    if (options.passwordFiles.isEmpty()) {
      configuration
          .path("DEFAULT_VAULT_PASSWORD_FILE")
          .ifPresent(f -> sources.add(identity + "@" + f));
    }
    if (options.ask || configuration.flag("DEFAULT_ASK_VAULT_PASS") && sources.isEmpty()) {
      sources.add(identity + "@prompt_ask_vault_pass");
    }
    boolean match = Boolean.parseBoolean(configuration.text("DEFAULT_VAULT_ID_MATCH"));
    return new VaultSecrets(sources.stream().map(this::entry).toList(), match);
  }

  private VaultSecrets.Entry entry(String text) {
    int at = text.indexOf('@');
    String label = at <= 0 ? VaultSecrets.DEFAULT_ID : text.substring(0, at);
    String source = at < 0 ? text : text.substring(at + 1);
    if (source.equals("prompt") || source.equals("prompt_ask_vault_pass")) {
      String question =
          source.equals("prompt") ? "Vault password (" + label + "): " : "Vault password: ";
      return new VaultSecrets.Entry(label, VaultSecret.of(ask(question)));
    }
    return new VaultSecrets.Entry(label, fromFile(label, configuration.resolve(source)));
  }

  private String ask(String question) {
    String typed = prompter.ask(question, true);
    if (typed == null) {
      throw new HowdahException("Invalid vault password was provided");
    }
    return typed;
  }

  private VaultSecret fromFile(String label, Path file) {
    if (!Files.exists(file)) {
      throw new HowdahException("The vault password file " + file + " was not found");
    }
    byte[] password = Files.isExecutable(file) ? run(label, file) : read(file);
    return VaultSecret.of(new String(password, StandardCharsets.UTF_8));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new HowdahException(
          "Could not read vault password file " + file + ": " + e.getMessage(), e);
    }
  }

  /** A script whose name ends in -client is told which id is wanted, as Ansible does. */
  private byte[] run(String label, Path script) {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    String name = script.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    if (name.endsWith("-client")) {
      command.addAll(List.of("--vault-id", label));
    }
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      if (code != 0) {
        throw new HowdahException(
            "Vault password script " + script + " returned non-zero (" + code + ")");
      }
      return output;
    } catch (IOException e) {
      throw new HowdahException(
          "Problem running vault password script "
              + script
              + " ("
              + e.getMessage()
              + "). If this is not a script, remove the executable bit from the file.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("interrupted while running " + script, e);
    }
  }
}
