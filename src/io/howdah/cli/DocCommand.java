package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.doc.DocOptions;
import io.howdah.cli.doc.DocOutput;
import io.howdah.cli.doc.DocRun;
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
    List<Path> roles = new ArrayList<>();
    for (String given : options.rolesPath) {
      Stream.of(given.split(":")).map(configuration::resolve).forEach(roles::add);
    }
    return new Documents(context)
        .library(
            configuration,
            new Documents.Folders(options.modulePath, roles, playbookFolder(configuration)));
  }

  private @Nullable Path playbookFolder(Configuration configuration) {
    String given = options.playbookDirectory;
    return given != null
        ? configuration.resolve(given)
        : configuration.path("PLAYBOOK_DIR").orElse(null);
  }
}
