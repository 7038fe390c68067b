package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes installed roles. */
@Command(name = "remove", description = "Delete roles from roles_path.")
final class RoleRemove extends GalaxyAction implements Callable<Integer> {
  @Parameters(paramLabel = "role", arity = "1..*", description = "Role(s)")
  List<String> names = new ArrayList<>();

  @Option(
      names = {"-p", "--roles-path"},
      paramLabel = "ROLES_PATH",
      description = "The path to the directory containing your roles.")
  @Nullable String path;

  RoleRemove(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    for (String name : names) {
      Optional<Path> found =
          RoleFolders.of(context, path).stream()
              .map(folder -> folder.resolve(name))
              .filter(role -> Files.isDirectory(role) && RoleFolders.metadata(role) != null)
              .findFirst();
      found.ifPresent(Trees::remove);
      say(
          found.isPresent()
              ? "- successfully removed " + name
              : "- " + name + " is not installed, skipping.");
    }
    return 0;
  }
}
