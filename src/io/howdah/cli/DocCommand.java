package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.doc.DocOptions;
import io.howdah.cli.doc.DocOutput;
import io.howdah.cli.doc.DocRun;
import io.howdah.cli.options.BecomeOptions;
import io.howdah.cli.options.ConnectionOptions;
import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.RunOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.engine.RunRequest;
import io.howdah.engine.documentation.DocumentationLibrary;
import io.howdah.report.console.ConsoleSettings;
import io.howdah.report.console.Display;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code howdah doc}: Ansible's ansible-doc. */
@Command(
    name = "ansible-doc",
    description = "plugin documentation tool",
    footer =
        "See man pages for Ansible CLI options or website for tutorials https://docs.ansible.com")
final class DocCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private DocOptions options = new DocOptions();

  DocCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = context.configuration();
    ConsoleSettings settings =
        ConsoleChoice.of(context, configuration, options.common.verbose.length);
    DocOutput output = new DocOutput(new Display(context.out(), context.err(), settings));
    new DocRun(options, library(configuration), output).run();
    return 0;
  }

  private DocumentationLibrary library(Configuration configuration) {
    RunRequest request = request(configuration);
    RunRequest.Paths paths = request.paths();
    List<Path> roles = new ArrayList<>();
    for (String given : options.rolesPath) {
      Stream.of(given.split(":")).map(configuration::resolve).forEach(roles::add);
    }
    roles.addAll(paths.roles());
    return new DocumentationLibrary(
        request.withPaths(paths.withRoles(roles)), playbookFolder(configuration));
  }

  private RunRequest request(Configuration configuration) {
    RunOptions run = new RunOptions();
    run.modulePath = options.modulePath;
    RequestBuilder.Options groups =
        new RequestBuilder.Options(
            new InventoryOptions(),
            new ConnectionOptions(),
            new BecomeOptions(),
            run,
            new VaultOptions());
    return new RequestBuilder(context, configuration, groups)
        .build(List.of(), RunRequest.Selection.ALL, false);
  }

  private @Nullable Path playbookFolder(Configuration configuration) {
    String given = options.playbookDirectory;
    return given != null
        ? configuration.resolve(given)
        : configuration.path("PLAYBOOK_DIR").orElse(null);
  }
}
