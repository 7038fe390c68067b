package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.RunOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.cluster.Cluster;
import io.howdah.cluster.ClusterException;
import io.howdah.cluster.ClusterFiles;
import io.howdah.cluster.ClusterMachines;
import io.howdah.cluster.ClusterPlaybooks;
import io.howdah.cluster.ClusterSpec;
import io.howdah.cluster.Provider;
import io.howdah.cluster.lock.ClusterLock;
import io.howdah.cluster.lock.Reservation;
import io.howdah.engine.RunRequest;
import io.howdah.error.ExitCode;
import io.howdah.yaml.DuplicateKeys;
import io.howdah.yaml.VaultSecrets;
import io.howdah.yaml.YamlOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What every subcommand of {@code howdah cluster} takes: the settings, and how to run playbooks.
 */
final class ClusterOptions {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "settings file (default: HOWDAH_SETTINGS, else cluster.yml in this folder, if it is"
              + " there)")
  private @Nullable String settings;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a setting that counts more than the file and the environment")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(
      names = "--provider",
      paramLabel = "PROVIDER",
      completionCandidates = ProviderWords.class,
      description = "where hosts come from: ${COMPLETION-CANDIDATES}")
  private @Nullable String provider;

  /** For help and completion. */
  private static final class ProviderWords extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    ProviderWords() {
      super(Provider.words());
    }
  }

  @Option(
      names = "--wait-lock",
      paramLabel = "MINUTES",
      description =
          "wait this long while another run works on the same cluster (default: 0, fail at once)")
  private int waitLock;

  @Mixin private RunOptions run = new RunOptions();
  @Mixin private VaultOptions vault = new VaultOptions();

  private @Nullable ClusterSpec spec;

  /** Whether nothing is to be changed. */
  boolean isCheck() {
    return run.check;
  }

  /** What is wanted; with a provider that Vagrant chose where that was left to it. */
  ClusterSpec spec(CommandContext context) {
    if (spec == null) {
      new HowdahVariables(context.environment()).warnings().forEach(w -> progress(context, w));
      Map<String, String> options = new LinkedHashMap<>(overrides);
      if (provider != null) {
        options.put("provider", provider);
      }
      ClusterSpec given = read(context, options);
      spec = given.hosts().provider() == Provider.VAGRANT ? chosen(context, given, options) : given;
    }
    return spec;
  }

  private ClusterSpec chosen(CommandContext context, ClusterSpec given, Map<String, String> set) {
    Optional<Provider> choice = machines(context, given).chosenByVagrant();
    choice.ifPresent(provider -> set.put("provider", provider.word()));
    return choice.isPresent() ? read(context, set) : given;
  }

  private ClusterSpec read(CommandContext context, Map<String, String> options) {
    Configuration configuration = context.configuration();
    VaultSecrets secrets =
        new VaultPasswords(context, configuration, new TerminalPrompter(context)).of(vault);
    YamlOptions yaml = new YamlOptions(DuplicateKeys.ERROR, w -> {}, secrets);
    return ClusterSpec.load(file(context), yaml, context.environment(), options);
  }

  private Path file(CommandContext context) {
    String named = settings;
    String by = "--settings";
    if (named == null) {
      named = context.variable("HOWDAH_SETTINGS").orElse("");
      by = "HOWDAH_SETTINGS";
    }
    Path file = context.directory().resolve(named.isEmpty() ? "cluster.yml" : named);
    if (!named.isEmpty() && !Files.exists(file)) {
      throw new ClusterException(by + ": there is no file " + file, null, ExitCode.BAD_OPTIONS);
    }
    return file;
  }

  /** The hosts' side of the cluster. */
  ClusterMachines machines(CommandContext context) {
    return machines(context, spec(context));
  }

  private static ClusterMachines machines(CommandContext context, ClusterSpec spec) {
    HowdahVariables variables = new HowdahVariables(context.environment());
    ClusterMachines.Place place =
        new ClusterMachines.Place(
            context.directory(), variables.labRoot(), variables.labRebootSeconds());
    return new ClusterMachines(spec, place, line -> progress(context, line));
  }

  /** Has the cluster to itself until it is closed, for the build in HOWDAH_LOCK_OWNER if set. */
  ClusterLock lock(CommandContext context) {
    ClusterLock.Wish wish = lockWish(context);
    return ClusterLock.take(
        wish, () -> Reservation.start(ClusterHold.command(wish)), line -> progress(context, line));
  }

  /** The lock that this command takes. */
  ClusterLock.Wish lockWish(CommandContext context) {
    ClusterSpec spec = spec(context);
    return new ClusterLock.Wish(
        Reservation.folder(),
        name(spec),
        context.variable("HOWDAH_LOCK_OWNER").orElse("").replace("\n", " "),
        Duration.ofMinutes(waitLock));
  }

  private static String name(ClusterSpec spec) {
    return spec.hosts().provider().word() + "-" + spec.scope();
  }

  /** A line for people, on standard error so that output stays clean. */
  static void progress(CommandContext context, String line) {
    context.err().println(line);
    context.err().flush();
  }

  /** Where the cluster keeps its files. */
  static ClusterFiles files(CommandContext context, ClusterSpec spec) {
    return new ClusterFiles(context.directory().resolve(".howdah").resolve(name(spec)));
  }

  /** Playbooks over this cluster's inventory. */
  ClusterPlaybooks playbooks(CommandContext context, Cluster cluster) {
    ClusterFiles files = files(context, cluster.spec());
    Path inventory = files.inventory(cluster.spec(), cluster.machines(), cluster.virtualIp());
    Path home = Path.of(System.getProperty("howdah.home", context.directory().toString()));
    RunRequest request =
        new RequestBuilder(context, context.configuration(), requestOptions())
            .build(List.of(), RunRequest.Selection.ALL, false);
    return new ClusterPlaybooks(files.playbooks(home), inventory, request);
  }

  private RequestBuilder.Options requestOptions() {
    if (run.forks == null) {
      run.forks = 20;
    }
    return RequestBuilder.Options.of(new InventoryOptions(), run, vault);
  }

  /** The number of {@code -v}. */
  int verbosity() {
    return run.verbose.length;
  }
}
