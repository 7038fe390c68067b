package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.options.VaultOptions;
import io.howdah.error.HowdahException;
import io.howdah.event.Prompter;
import io.howdah.report.console.Display;
import io.howdah.yaml.VaultException;
import io.howdah.yaml.VaultPasswordFile;
import io.howdah.yaml.VaultSecret;
import io.howdah.yaml.VaultSecrets;
import io.howdah.yaml.VaultSecrets.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers vault passwords from options and settings: prompts, files, scripts; {@code label@source}.
 */
public final class VaultPasswords {
  private static final String PROMPT = "prompt";
  private static final String ASK = "prompt_ask_vault_pass";

  private final Configuration configuration;
  private final Prompter prompter;
  private final Display display;

  /** Reads options against a configuration; asks where they say so; warns on standard error. */
  public VaultPasswords(CommandContext context, Configuration configuration, Prompter prompter) {
    this.configuration = configuration;
    this.prompter = prompter;
    this.display =
        new Display(context.out(), context.err(), ConsoleChoice.of(context, configuration, 0));
  }

  /** Every password that options, ansible.cfg and the environment name. */
  public VaultSecrets of(VaultOptions options) {
    boolean ask = options.ask() || configuration.flag("DEFAULT_ASK_VAULT_PASS");
    return read(sources(options.ids, options.passwordFiles, ask), false);
  }

  /** As of, but at least one: asks where none is named. */
  public VaultSecrets toOpen(VaultOptions options) {
    List<String> sources = sources(options.ids, options.passwordFiles, options.ask());
    return read(orAsk(sources), false);
  }

  /**
   * The one password to seal with.
   *
   * @param encryptId the id that --encrypt-vault-id names, or null
   */
  public Entry toSeal(VaultOptions options, @Nullable String encryptId) {
    List<String> sources = sources(options.ids, options.passwordFiles, options.ask());
    VaultSecrets secrets = read(orAsk(sources), true);
    Optional<String> wanted = encryptId(encryptId);
    if (wanted.isEmpty() && secrets.entries().size() > 1) {
      throw badOptions(
          "The vault-ids "
              + String.join(",", secrets.entries().stream().map(Entry::id).toList())
              + " are available to encrypt. Specify the vault-id to encrypt with"
              + " --encrypt-vault-id");
    }
    return chosen(secrets, wanted);
  }

  /**
   * The one password to seal anew with.
   *
   * @param newId {@code label@source} of --new-vault-id, or null
   * @param newFile the file of --new-vault-password-file, or null
   * @param encryptId the id that --encrypt-vault-id names, or null
   */
  public Entry toRekey(
      VaultOptions options,
      @Nullable String newId,
      @Nullable String newFile,
      @Nullable String encryptId) {
    Optional<String> wanted = encryptId(encryptId);
    List<String> sources = new ArrayList<>();
    if (wanted.isPresent()) {
      sources.addAll(configuration.list("DEFAULT_VAULT_IDENTITY_LIST"));
    }
    if (newId != null) {
      sources.add(newId);
    }
    if (newFile != null) {
      sources.add(identity() + "@" + newFile);
    }
    if (options.ask() && sources.isEmpty()) {
      sources.add(identity() + "@" + ASK);
    }
    return chosen(read(orAsk(sources), true), wanted);
  }

  private Optional<String> encryptId(@Nullable String given) {
    return given != null && !given.isEmpty()
        ? Optional.of(given)
        : configuration.optional("DEFAULT_VAULT_ENCRYPT_IDENTITY").filter(id -> !id.isEmpty());
  }

  private static Entry chosen(VaultSecrets secrets, Optional<String> wanted) {
    if (wanted.isEmpty()) {
      return secrets.entries().get(0);
    }
    return secrets
        .find(wanted.get())
        .orElseThrow(
            () ->
                new HowdahException(
                    "Did not find a match for --encrypt-vault-id="
                        + wanted.get()
                        + " in the known vault-ids "
                        + secrets.entries().stream().map(e -> "'" + e.id() + "'").toList()));
  }

  private String identity() {
    return configuration.text("DEFAULT_VAULT_IDENTITY");
  }

  private List<String> sources(List<String> ids, List<String> files, boolean ask) {
    for (String id : ids) {
      if (id.indexOf(';') >= 0) {
        throw badOptions(
            "'" + id + "' is not a valid vault id. The character ';' is not allowed in vault ids");
      }
    }
    List<String> sources = new ArrayList<>(configuration.list("DEFAULT_VAULT_IDENTITY_LIST"));
    sources.addAll(ids);
    files.forEach(f -> sources.add(identity() + "@" + f));
    configuration
        .path("DEFAULT_VAULT_PASSWORD_FILE")
        .ifPresent(f -> sources.add(identity() + "@" + f));
    if (ask) {
      sources.add(identity() + "@" + ASK);
    }
    return sources;
  }

  private List<String> orAsk(List<String> sources) {
    return sources.isEmpty() ? List.of(identity() + "@" + ASK) : sources;
  }

  private VaultSecrets read(List<String> sources, boolean fresh) {
    boolean match = configuration.flag("DEFAULT_VAULT_ID_MATCH");
    List<Entry> entries = new ArrayList<>();
    HowdahException last = null;
    for (String source : sources) {
      try {
        entries.add(entry(source, fresh, new VaultSecrets(List.copyOf(entries), match)));
      } catch (VaultException e) {
        last = e;
      }
    }
    if (entries.isEmpty() && last != null) {
      throw last;
    }
    return new VaultSecrets(entries, match);
  }

  private Entry entry(String text, boolean fresh, VaultSecrets earlier) {
    int at = text.indexOf('@');
    String label = at <= 0 ? identity() : text.substring(0, at);
    String source = at < 0 ? text : text.substring(at + 1);
    if (source.equals(PROMPT) || source.equals(ASK)) {
      return new Entry(label, fresh ? newPassword(label, source) : password(label, source));
    }
    VaultPasswordFile file = new VaultPasswordFile(configuration.resolve(source), label, earlier);
    try {
      file.bytes();
    } catch (VaultException e) {
      String when =
          file.exists()
              ? "Error in vault password file loading"
              : "Error getting vault password file";
      display.warning(when + " (" + label + "): " + e.getMessage(), false);
      throw e;
    }
    return new Entry(label, file);
  }

  private VaultSecret password(String label, String source) {
    boolean named = source.equals(PROMPT);
    String question = named ? "Vault password (" + label + "): " : "Vault password: ";
    return VaultSecret.of(ask(question, label));
  }

  private VaultSecret newPassword(String label, String source) {
    String of = source.equals(PROMPT) ? "vault password (" + label + "): " : "Vault password: ";
    String first = ask("New " + of, label);
    String again = "Confirm " + (source.equals(PROMPT) ? "new " : "New ") + of;
    if (!first.strip().equals(ask(again, label).strip())) {
      throw new HowdahException("Passwords do not match");
    }
    return VaultSecret.of(first);
  }

  private String ask(String question, String label) {
    String typed = prompter.ask(question, true);
    if (typed == null) {
      String message = "EOFError (ctrl-d) on prompt for (" + label + ")";
      display.warning("Error in vault password prompt (" + label + "): " + message, false);
      throw new HowdahException(message);
    }
    return typed;
  }

  private static HowdahException badOptions(String message) {
    return new OptionsException(message);
  }
}
