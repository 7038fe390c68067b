package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.ConsoleChoice;
import io.howdah.cli.galaxy.server.GalaxyApi;
import io.howdah.cli.galaxy.server.GalaxyServers;
import io.howdah.cli.options.ActionOptions;
import io.howdah.report.console.ConsoleSettings;
import io.howdah.report.console.Display;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the subcommands of ansible-galaxy share. */
sealed class GalaxyAction
    permits RoleInstall,
        RoleInfo,
        RoleList,
        RoleRemove,
        RoleInit,
        CollectionInstall,
        CollectionList,
        CollectionInit,
        CollectionBuild,
        CollectionVerify {
  @Mixin private ActionOptions common = new ActionOptions();

  @Option(
      names = {"-s", "--server"},
      paramLabel = "API_SERVER",
      description = "The Galaxy API server URL")
  @Nullable String server;

  @Option(
      names = {"--token", "--api-key"},
      paramLabel = "API_KEY",
      description = "The Ansible Galaxy API key, sent to the server as its token.")
  @Nullable String token;

  @Option(
      names = {"-c", "--ignore-certs"},
      description = "Ignore SSL certificate validation errors of git servers.")
  boolean ignoreCertificates;

  final CommandContext context;

  GalaxyAction(CommandContext context) {
    this.context = context;
  }

  /** The servers to ask, in order; nothing is asked yet. */
  final List<GalaxyApi> servers() {
    return GalaxyServers.of(context.configuration(), server, token).stream()
        .map(GalaxyApi::new)
        .toList();
  }

  final Path directory() {
    return context.directory();
  }

  /** Where requirements are looked for. */
  final Fetched.Place place() {
    return new Fetched.Place(directory(), ignoreCertificates);
  }

  final PrintStream out() {
    return context.out();
  }

  final void say(String line) {
    context.out().println(line);
  }

  final void warn(String line) {
    context.out().flush();
    ConsoleSettings settings = ConsoleChoice.of(context, context.configuration(), 0);
    new Display(context.out(), context.err(), settings).warning(line, false);
  }
}
