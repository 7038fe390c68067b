package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the subcommands of ansible-galaxy share. */
sealed class GalaxyAction
    permits RoleInstall,
        RoleList,
        RoleRemove,
        RoleInit,
        CollectionInstall,
        CollectionList,
        CollectionInit,
        CollectionBuild,
        CollectionVerify {
  @Option(
      names = {"-h", "--help"},
      description = "show this help message and exit")
  boolean help;

  @Option(
      names = {"-v", "--verbose"},
      description = "print more debug messages")
  boolean[] verbose = {};

  @Option(
      names = {"-s", "--server"},
      paramLabel = "API_SERVER",
      description = "taken for compatibility; howdah asks no Galaxy server")
  @Nullable String server;

  @Option(
      names = {"--token", "--api-key"},
      paramLabel = "API_KEY",
      description = "taken for compatibility")
  @Nullable String token;

  @Option(
      names = {"-c", "--ignore-certs"},
      description = "taken for compatibility")
  boolean ignoreCertificates;

  final CommandContext context;

  GalaxyAction(CommandContext context) {
    this.context = context;
  }

  final Path directory() {
    return context.directory();
  }

  final PrintStream out() {
    return context.out();
  }

  final void say(String line) {
    context.out().println(line);
  }

  final void warn(String line) {
    context.out().flush();
    context.err().println("[WARNING]: " + line);
  }
}
