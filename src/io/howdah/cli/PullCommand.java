package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.options.BecomeOptions;
import io.howdah.cli.options.ConnectionOptions;
import io.howdah.cli.options.HelpOptions;
import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.TagOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.cli.pull.Checkout;
import io.howdah.cli.pull.LocalNames;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah pull}: Ansible's ansible-pull. */
@Command(
    name = "ansible-pull",
    description = "pulls playbooks from a VCS repo and executes them for the local host")
final class PullCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "playbook.yml", arity = "0..*", description = "Playbook(s)")
  private List<String> playbooks = new ArrayList<>();

  @Mixin private HelpOptions help = new HelpOptions();
  @Mixin private InventoryOptions inventory = new InventoryOptions();
  @Mixin private TagOptions tags = new TagOptions();
  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private BecomeOptions become = new BecomeOptions();
  @Mixin private VaultOptions vault = new VaultOptions();

  @Option(
      names = {"-v", "--verbose"},
      description = HelpOptions.VERBOSE)
  private boolean[] verbose = {};

  @Option(
      names = {"-e", "--extra-vars"},
      paramLabel = "EXTRA_VARS",
      description =
          "set additional variables as key=value or YAML/JSON, if filename prepend with @")
  private List<String> extraVars = new ArrayList<>();

  @Option(
      names = {"-M", "--module-path"},
      paramLabel = "MODULE_PATH",
      description = "prepend colon-separated path(s) to module library")
  private @Nullable String modulePath;

  @Option(
      names = {"-U", "--url"},
      paramLabel = "URL",
      description = "URL of the playbook repository")
  private @Nullable String url;

  @Option(
      names = {"-C", "--checkout"},
      paramLabel = "CHECKOUT",
      description = "branch/tag/commit to checkout")
  private @Nullable String checkout;

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DEST",
      description = "path to the directory to which Ansible will checkout the repository.")
  private @Nullable String destination;

  @Option(
      names = {"-m", "--module-name"},
      paramLabel = "MODULE_NAME",
      description = "Repository module name, which ansible will use to check out the repo")
  private String module = "git";

  @Option(names = "--purge", description = "purge checkout after playbook run")
  private boolean purge;

  @Option(
      names = {"-o", "--only-if-changed"},
      description = "only run the playbook if the repository has been updated")
  private boolean onlyIfChanged;

  @Option(
      names = {"-f", "--force"},
      description = "run the playbook even if the repository could not be updated")
  private boolean force;

  @Option(
      names = {"-s", "--sleep"},
      paramLabel = "SLEEP",
      description = "sleep for random interval (between 0 and n number of seconds) before starting")
  private @Nullable Integer sleep;

  @Option(names = "--full", description = "Do a full clone, instead of a shallow one.")
  private boolean full;

  @Option(
      names = "--accept-host-key",
      description = "adds the hostkey for the repo url if not already added")
  private boolean acceptHostKey;

  @Option(
      names = "--clean",
      description = "modified files in the working repository will be discarded")
  private boolean clean;

  @Option(names = "--track-subs", description = "submodules will track the latest changes.")
  private boolean trackSubmodules;

  @Option(names = "--verify-commit", description = "verify GPG signature of checked out commit")
  private boolean verify;

  @Option(names = "--check", description = "don't make any changes")
  private boolean check;

  @Option(names = "--diff", description = "show the differences in changed files and templates")
  private boolean diff;

  PullCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (url == null) {
      throw new OptionsException("URL for repository not specified, use -h for help");
    }
    Path folder = folder();
    DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    context.out().println("Starting Ansible Pull at " + LocalDateTime.now().format(form));
    if (sleep != null && sleep > 0) {
      int seconds = ThreadLocalRandom.current().nextInt(sleep);
      context.out().println("Sleeping for " + seconds + " seconds...");
      Thread.sleep(seconds * 1000L);
    }
    Checkout.Outcome outcome = checkout(folder);
    if (outcome.exitCode() != 0 && !force) {
      return outcome.exitCode();
    }
    if (outcome.exitCode() != 0) {
      context
          .err()
          .println(
              "[WARNING]: Unable to update repository. Continuing with (forced) run of playbook.");
    } else if (onlyIfChanged && !outcome.changed()) {
      context.out().println("Repository has not changed, quitting.");
      return 0;
    }
    int code = run(folder);
    if (purge) {
      remove(folder);
    }
    return code;
  }

  private Path folder() {
    Configuration configuration = context.configuration();
    return destination != null
        ? configuration.resolve(destination)
        : configuration.resolve("~/.ansible/pull").resolve(LocalNames.host());
  }

  private Checkout.Outcome checkout(Path folder) {
    Checkout.Wish wish =
        new Checkout.Wish(module, String.valueOf(url), folder, checkout)
            .with("force", clean)
            .with("accept_hostkey", acceptHostKey)
            .with("verify_commit", verify)
            .with("track_submodules", trackSubmodules)
            .with("depth", full || !module.equals("git") ? null : 1);
    List<String> words = new ArrayList<>(List.of("adhoc", "-c", "local"));
    if (inventory.sources.isEmpty()) {
      words.addAll(List.of("-i", "localhost,"));
    }
    inventoryWords(words);
    extraVars.forEach(text -> words.addAll(List.of("-e", text)));
    words.addAll(List.of("-m", module, "-a", wish.json().replace("\n", " ")));
    words.addAll(List.of("-l", LocalNames.limit(), "all"));
    return Checkout.run(context, quiet -> new Main(quiet).run(words.toArray(String[]::new)));
  }

  /** Where none is given, the run has the one that the repository's ansible.cfg names. */
  private void inventoryWords(List<String> words) {
    inventory.sources.forEach(source -> words.addAll(List.of("-i", absolute(source))));
  }

  private String absolute(String source) {
    return source.contains(",") ? source : context.directory().resolve(source).toString();
  }

  private int run(Path folder) {
    List<String> words = new ArrayList<>(List.of("playbook", "-c", "local"));
    chosen(folder).forEach(words::add);
    inventoryWords(words);
    extraVars.forEach(text -> words.addAll(List.of("-e", text)));
    for (int i = 0; i < verbose.length; i++) {
      words.add("-v");
    }
    words.addAll(List.of("-l", inventory.limit == null ? LocalNames.limit() : inventory.limit));
    add(words, "-t", String.join(",", tags.wanted()));
    add(words, "--skip-tags", String.join(",", tags.unwanted()));
    add(words, "-M", modulePath);
    add(words, "--become-method", become.method);
    add(words, "--become-user", become.user);
    vault.ids.forEach(id -> words.addAll(List.of("--vault-id", id)));
    vault.passwordFiles.forEach(file -> words.addAll(List.of("--vault-password-file", file)));
    flag(words, "--become", become.become);
    flag(words, "-K", become.askPassword);
    flag(words, "--ask-vault-password", vault.ask());
    flag(words, "--check", check);
    flag(words, "--diff", diff);
    CommandContext there =
        new CommandContext(
            context.out(), context.err(), context.in(), context.environment(), folder);
    return new Main(there).run(words.toArray(String[]::new));
  }

  private static void add(List<String> words, String option, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      words.addAll(List.of(option, value));
    }
  }

  private static void flag(List<String> words, String option, boolean wanted) {
    if (wanted) {
      words.add(option);
    }
  }

  /** The playbooks named, else the one of this host's name, else local.yml. */
  private List<String> chosen(Path folder) {
    if (!playbooks.isEmpty()) {
      return playbooks.stream().map(name -> folder.resolve(name).toString()).toList();
    }
    String host = LocalNames.host();
    return Stream.of(host, host.replaceFirst("\\..*", ""), "local")
        .map(name -> folder.resolve(name + ".yml"))
        .filter(Files::isReadable)
        .findFirst()
        .map(file -> List.of(file.toString()))
        .orElseThrow(() -> new OptionsException("Could not find a playbook to run."));
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new HowdahException("Failed to remove " + folder + ": " + e, e);
    }
  }
}
