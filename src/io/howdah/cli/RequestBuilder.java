package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.config.Setting;
import io.howdah.cli.options.BecomeOptions;
import io.howdah.cli.options.ConnectionOptions;
import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.RunOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.engine.ExtraVars;
import io.howdah.engine.RunRequest;
import io.howdah.engine.RunSettings;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.event.Prompter;
import io.howdah.yaml.VaultSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins options, environment and ansible.cfg into a {@link RunRequest}. */
final class RequestBuilder {
  /** The option groups of a command that runs tasks. */
  record Options(
      InventoryOptions inventory,
      ConnectionOptions connection,
      BecomeOptions become,
      RunOptions run,
      VaultOptions vault) {
    /** Those of a command that reaches hosts as the configuration says, or none. */
    static Options of(InventoryOptions inventory, RunOptions run, VaultOptions vault) {
      return new Options(inventory, new ConnectionOptions(), new BecomeOptions(), run, vault);
    }
  }

  private final CommandContext context;
  private final Configuration configuration;
  private final Options options;
  private final Prompter prompter;

  RequestBuilder(CommandContext context, Configuration configuration, Options options) {
    this.context = context;
    this.configuration = configuration;
    this.options = options;
    this.prompter = new TerminalPrompter(context);
  }

  /** The request for these playbooks and tasks. */
  RunRequest build(List<String> playbooks, RunRequest.Selection selection, boolean step) {
    RunRequest.Access access = access();
    VaultSecrets vault = new VaultPasswords(context, configuration, prompter).of(options.vault());
    return new RunRequest(
        playbooks,
        inventory(),
        selection,
        mode(step),
        ExtraVars.read(options.run().extraVars, context.directory(), vault),
        access,
        paths(),
        settings(),
        vault,
        prompter,
        context.environment());
  }

  /** {@code -i}, else the setting's paths. */
  List<String> inventory() {
    if (!options.inventory().sources.isEmpty()) {
      return options.inventory().sources;
    }
    String text = configuration.text("DEFAULT_HOST_LIST");
    return Stream.of(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** How loud: {@code -v}s, else the setting. */
  int verbosity() {
    int given = options.run().verbose.length;
    return Math.max(given, configuration.number("DEFAULT_VERBOSITY"));
  }

  private RunRequest.Mode mode(boolean step) {
    Integer given = options.run().forks;
    int forks = given == null ? configuration.number("DEFAULT_FORKS") : given;
    if (forks < 1) {
      throw new HowdahException(
          "The number of processes (--forks) must be >= 1", null, null, ExitCode.BAD_OPTIONS, null);
    }
    return new RunRequest.Mode(
        options.run().check,
        options.run().diff || configuration.flag("DIFF_ALWAYS"),
        step,
        forks,
        verbosity(),
        configuration.flag("DEFAULT_FORCE_HANDLERS"),
        options.inventory().flushCache);
  }

  private RunRequest.Access access() {
    ConnectionOptions given = options.connection();
    int timeout = given.timeout == null ? configuration.number("DEFAULT_TIMEOUT") : given.timeout;
    String password = connectionPassword();
    return new RunRequest.Access(
        given.connection == null ? configuration.text("DEFAULT_TRANSPORT") : given.connection,
        given.user == null
            ? configuration.optional("DEFAULT_REMOTE_USER").orElse(null)
            : given.user,
        configuration.optional("DEFAULT_REMOTE_PORT").map(Integer::valueOf).orElse(null),
        password,
        privateKey(),
        sshArgs(),
        hostKeyChecking(),
        Duration.ofSeconds(timeout),
        becomeDefaults(password),
        options.become().become || configuration.flag("DEFAULT_BECOME"),
        configuration.text("DEFAULT_EXECUTABLE"));
  }

  private boolean hostKeyChecking() {
    return configuration.flag("HOST_KEY_CHECKING")
        && !"false".equalsIgnoreCase(context.environment().get("ANSIBLE_SSH_HOST_KEY_CHECKING"));
  }

  private @Nullable Path privateKey() {
    String given = options.connection().privateKey;
    return given != null
        ? configuration.resolve(given)
        : configuration.path("DEFAULT_PRIVATE_KEY_FILE").orElse(null);
  }

  private String sshArgs() {
    List<String> parts = new ArrayList<>();
    setting("ANSIBLE_SSH_ARGS", "ssh_args").ifPresent(parts::add);
    Optional.of(options.connection().sshCommonArgs)
        .filter(s -> !s.isEmpty())
        .or(() -> setting("ANSIBLE_SSH_COMMON_ARGS", "ssh_common_args"))
        .ifPresent(parts::add);
    Optional.of(options.connection().sshExtraArgs)
        .filter(s -> !s.isEmpty())
        .or(() -> setting("ANSIBLE_SSH_EXTRA_ARGS", "ssh_extra_args"))
        .ifPresent(parts::add);
    return String.join(" ", parts);
  }

  private Optional<String> setting(String variable, String key) {
    return context
        .variable(variable)
        .or(() -> configuration.iniValue("ssh_connection." + key))
        .filter(s -> !s.isEmpty());
  }

  private @Nullable String connectionPassword() {
    ConnectionOptions given = options.connection();
    if (given.askPassword || configuration.flag("DEFAULT_ASK_PASS")) {
      return prompter.ask("SSH password: ", true);
    }
    String file = given.passwordFile;
    return file != null
        ? firstLine(configuration.resolve(file))
        : configuration
            .path("CONNECTION_PASSWORD_FILE")
            .map(RequestBuilder::firstLine)
            .orElse(null);
  }

  private RunRequest.BecomeDefaults becomeDefaults(@Nullable String connectionPassword) {
    BecomeOptions given = options.become();
    return new RunRequest.BecomeDefaults(
        given.method == null ? configuration.text("DEFAULT_BECOME_METHOD") : given.method,
        given.user == null ? configuration.text("DEFAULT_BECOME_USER") : given.user,
        becomePassword(connectionPassword),
        configuration.optional("DEFAULT_BECOME_FLAGS").orElse(null),
        configuration.optional("DEFAULT_BECOME_EXE").orElse(null));
  }

  private @Nullable String becomePassword(@Nullable String connectionPassword) {
    BecomeOptions given = options.become();
    if (given.askPassword || configuration.flag("DEFAULT_BECOME_ASK_PASS")) {
      String note = connectionPassword == null ? "" : "[defaults to SSH password]";
      String typed = prompter.ask("BECOME password" + note + ": ", true);
      return typed == null || typed.isEmpty() ? connectionPassword : typed;
    }
    String file = given.passwordFile;
    return file != null
        ? firstLine(configuration.resolve(file))
        : configuration.path("BECOME_PASSWORD_FILE").map(RequestBuilder::firstLine).orElse(null);
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new HowdahException("Unable to read the password file " + file, e);
    }
  }

  private RunRequest.Paths paths() {
    List<Path> modules = new ArrayList<>();
    String given = options.run().modulePath;
    if (given != null) {
      Stream.of(given.split(":")).map(configuration::resolve).forEach(modules::add);
    }
    modules.addAll(configuration.paths("DEFAULT_MODULE_PATH"));
    return new RunRequest.Paths(
        context.directory(),
        configuration.paths("DEFAULT_ROLES_PATH"),
        configuration.paths("COLLECTIONS_PATHS"),
        modules,
        configuration.paths("DEFAULT_MODULE_UTILS_PATH"),
        plugins());
  }

  private Map<String, List<Path>> plugins() {
    Map<String, List<Path>> folders = new HashMap<>();
    for (String kind :
        List.of(
            "action",
            "cache",
            "callback",
            "cliconf",
            "connection",
            "filter",
            "httpapi",
            "inventory",
            "lookup",
            "netconf",
            "strategy",
            "test",
            "vars")) {
      String setting = "DEFAULT_" + kind.toUpperCase(Locale.ROOT) + "_PLUGIN_PATH";
      folders.put(kind, configuration.paths(setting));
    }
    folders.put("become", configuration.paths("BECOME_PLUGIN_PATH"));
    folders.put("doc_fragments", configuration.paths("DOC_FRAGMENT_PLUGIN_PATH"));
    return folders;
  }

  /** Only what differs from Ansible's defaults; and ansible.cfg itself, for plugins' options. */
  private RunSettings settings() {
    Map<String, String> changed = new HashMap<>(configuration.iniKeys());
    configuration.file().ifPresent(file -> changed.put("CONFIG_FILE", file.toString()));
    for (Setting setting : configuration.settings()) {
      Configuration.Value value = configuration.value(setting.name());
      if (!value.origin().equals("default")) {
        changed.put(setting.name(), value.text());
      }
    }
    return new RunSettings(changed);
  }
}
