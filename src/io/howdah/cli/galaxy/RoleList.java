package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.OptionsException;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the roles that are on disk. */
@Command(
    name = "list",
    description = "Show the name and version of each role installed in the roles_path.")
final class RoleList extends GalaxyAction implements Callable<Integer> {
  @Parameters(paramLabel = "role", arity = "0..1", description = "Role")
  @Nullable String name;

  @Option(
      names = {"-p", "--roles-path"},
      paramLabel = "ROLES_PATH",
      description = "The path to the directory containing your roles.")
  @Nullable String path;

  private final List<String> warnings = new ArrayList<>();

  RoleList(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    boolean any = false;
    for (Path folder : RoleFolders.of(context, path)) {
      if (!Files.isDirectory(folder)) {
        warnings.add("- the configured path " + folder + " does not exist.");
        continue;
      }
      any = true;
      if (name == null) {
        list(folder);
      } else if (one(folder, name)) {
        warnings.clear();
        break;
      }
    }
    warnings.forEach(this::warn);
    if (!any) {
      throw new OptionsException(
          "- None of the provided paths were usable. Please specify a valid path with"
              + " --roles-path");
    }
    return 0;
  }

  /** Whether the role is in this folder; shown then. */
  private boolean one(Path folder, String role) {
    if (!Files.isDirectory(folder.resolve(role))) {
      warnings.add("- the role " + role + " was not found");
      return false;
    }
    say("# " + folder);
    show(folder.resolve(role));
    return true;
  }

  private void list(Path folder) {
    say("# " + folder);
    for (Path role : entries(folder)) {
      if (RoleFolders.metadata(role) != null) {
        show(role);
      }
    }
  }

  private void show(Path role) {
    say("- " + role.getFileName() + ", " + RoleFolders.version(role).orElse("(unknown version)"));
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new HowdahException("Unable to read " + folder + ": " + e, e);
    }
  }
}
