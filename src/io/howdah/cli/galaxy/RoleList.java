package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  RoleList(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    boolean any = false;
    for (Path folder : RoleFolders.of(context, path)) {
      if (Files.isDirectory(folder)) {
        any = true;
        list(folder);
      } else {
        warn("- the configured path " + folder + " does not exist.");
      }
    }
    if (!any) {
      throw new HowdahException(
          "- None of the provided paths were usable. Please specify a valid path with"
              + " --roles-path",
          null,
          null,
          ExitCode.BAD_OPTIONS,
          null);
    }
    return 0;
  }

  private void list(Path folder) {
    if (name == null) {
      say("# " + folder);
    }
    for (Path role : entries(folder)) {
      String called = role.getFileName().toString();
      if (RoleFolders.isRole(role) && (name == null || name.equals(called))) {
        say("- " + called + ", " + RoleFolders.version(role).orElse("(unknown version)"));
      }
    }
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new HowdahException("Unable to read " + folder + ": " + e, e);
    }
  }
}
