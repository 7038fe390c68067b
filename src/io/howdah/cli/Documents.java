package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.RunOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.engine.RunRequest;
import io.howdah.engine.documentation.DocumentationLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documentation that a command finds with a configuration. */
final class Documents {
  private final CommandContext context;

  Documents(CommandContext context) {
    this.context = context;
  }

  /** Folders that options name. */
  record Folders(@Nullable String modulePath, List<Path> roles, @Nullable Path playbooks) {
    static final Folders NONE = new Folders(null, List.of(), null);
  }

  DocumentationLibrary library(Configuration configuration, Folders folders) {
    RunRequest request = request(configuration, folders.modulePath());
    RunRequest.Paths paths = request.paths();
    List<Path> roles = new ArrayList<>(folders.roles());
    roles.addAll(paths.roles());
    return new DocumentationLibrary(request.withPaths(paths.withRoles(roles)), folders.playbooks());
  }

  private RunRequest request(Configuration configuration, @Nullable String modulePath) {
    RunOptions run = new RunOptions();
    run.modulePath = modulePath;
    RequestBuilder.Options groups =
        RequestBuilder.Options.of(new InventoryOptions(), run, new VaultOptions());
    return new RequestBuilder(context, configuration, groups)
        .build(List.of(), RunRequest.Selection.ALL, false);
  }
}
