package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Installs roles from tarballs, folders, git and Galaxy servers, with the roles that they depend
 * on.
 */
@Command(name = "install", description = "Install role(s) from file(s), URL(s) or Ansible Galaxy")
final class RoleInstall extends GalaxyAction implements Callable<Integer> {
  @Parameters(paramLabel = "role_name", arity = "0..*", description = "role name, URL or tar file")
  List<String> names = new ArrayList<>();

  @Option(
      names = {"-r", "--role-file"},
      paramLabel = "REQUIREMENTS",
      description = "A file containing a list of roles to be installed.")
  @Nullable String requirements;

  @Option(
      names = {"-p", "--roles-path"},
      paramLabel = "ROLES_PATH",
      description = "The path to the directory containing your roles.")
  @Nullable String path;

  @Mixin InstallOptions options = new InstallOptions();

  @Option(
      names = {"-i", "--ignore-errors"},
      description = "Ignore errors and continue with the next specified role.")
  boolean ignoreErrors;

  @Option(
      names = {"-g", "--keep-scm-meta"},
      description = "taken for compatibility; git's own folder is never kept")
  boolean keepGit;

  RoleInstall(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    InstallOptions.check(
        names, requirements, "- you must specify a user/role name or a roles file");
    Deque<Requirement> open = new ArrayDeque<>();
    names.forEach(name -> open.add(Requirement.of(name)));
    List<Requirement> collections = List.of();
    if (requirements != null) {
      RequirementsFile file = RequirementsFile.read(context.configuration().resolve(requirements));
      open.addAll(file.roles());
      collections = file.collections();
    }
    if (!open.isEmpty()) {
      say("Starting galaxy role install process");
      installAll(open);
    }
    if (!collections.isEmpty()) {
      collections(collections);
    }
    return 0;
  }

  /** A requirements file's collections come too, unless -p says where the roles are to go. */
  private void collections(List<Requirement> wanted) {
    if (path != null) {
      warn(
          "The requirements file '"
              + requirements
              + "' contains collections which will be ignored. To install these collections run"
              + " 'ansible-galaxy collection install -r' or to install both at the same time run"
              + " 'ansible-galaxy install -r' without a custom install path.");
      return;
    }
    CollectionInstall install = new CollectionInstall(context);
    install.options.force = options.force;
    install.install(wanted);
  }

  private void installAll(Deque<Requirement> open) {
    while (!open.isEmpty()) {
      Requirement wanted = open.remove();
      try {
        Path installed = install(wanted);
        if (!options.noDependencies && installed != null) {
          dependencies(installed, open);
        }
      } catch (HowdahException e) {
        if (!ignoreErrors) {
          warn("- " + wanted.roleName() + " was NOT installed successfully: " + e.getMessage());
          throw new HowdahException(
              "- you can use --ignore-errors to skip failed roles and finish processing the list.",
              e);
        }
        warn("- " + wanted.roleName() + " was NOT installed successfully: " + e.getMessage());
      }
    }
  }

  private @Nullable Path install(Requirement wanted) {
    List<Path> folders = RoleFolders.of(context, path);
    Path target = folders.get(0).resolve(wanted.roleName()).normalize();
    if (Files.exists(target) && !options.replaces()) {
      refuseOrSkip(wanted, target);
      return null;
    }
    RoleSource.Brought brought = new RoleSource(this).bring(wanted);
    String chosen = brought.wanted().version();
    try (Fetched fetched = brought.files()) {
      Path role = fetched.holding("meta/main.yml");
      Trees.refuseLinksOut(role);
      say("- extracting " + wanted.roleName() + " to " + target);
      Trees.remove(target);
      Trees.copy(role, target);
      RoleFolders.writeInfo(target, chosen);
    }
    String version = chosen == null ? "" : " (" + chosen + ")";
    say("- " + wanted.roleName() + version + " was installed successfully");
    return target;
  }

  private void refuseOrSkip(Requirement wanted, Path target) {
    String present = RoleFolders.version(target).orElse(null);
    if (present == null) {
      throw new HowdahException(
          "the specified role "
              + wanted.roleName()
              + " appears to already exist. Use --force to replace it.");
    }
    boolean other = wanted.version() != null && !wanted.version().equals(present);
    if (other) {
      warn(
          "- %s (%s) is already installed - use --force to change version to %s"
              .formatted(wanted.roleName(), present, wanted.version()));
    } else {
      String version = wanted.version() == null ? "" : " (" + wanted.version() + ")";
      say("- " + wanted.roleName() + version + " is already installed, skipping.");
    }
  }

  private void dependencies(Path role, Deque<Requirement> open) {
    Object meta = RequirementsFile.yaml(role.resolve("meta/main.yml"));
    Object listed = meta instanceof Map<?, ?> map ? map.get("dependencies") : null;
    if (!(listed instanceof List<?> all)) {
      return;
    }
    for (Object entry : all) {
      Requirement wanted = dependency(entry);
      boolean there =
          RoleFolders.of(context, path).stream()
              .anyMatch(folder -> Files.isDirectory(folder.resolve(wanted.roleName())));
      if (there) {
        say("- dependency " + wanted.roleName() + " is already installed, skipping.");
      } else {
        say("- adding dependency: " + wanted.roleName());
        open.add(wanted);
      }
    }
  }

  private static Requirement dependency(@Nullable Object entry) {
    if (!(entry instanceof Map<?, ?> map)) {
      return Requirement.of(String.valueOf(entry));
    }
    boolean sourced = map.get("src") != null || map.get("role") == null;
    return sourced ? Requirement.of(map, false) : Requirement.of(String.valueOf(map.get("role")));
  }
}
