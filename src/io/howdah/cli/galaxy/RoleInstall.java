package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
      description = "Use tar instead of the scm archive option when packaging the role.")
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
      if (!requirements.endsWith(".yml") && !requirements.endsWith(".yaml")) {
        throw new HowdahException(
            "Invalid role requirements file, it must end with a .yml or .yaml extension");
      }
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
    RoleDependencies dependencies = new RoleDependencies(this, options);
    List<Requirement> all = new ArrayList<>(open);
    for (int i = 0; i < all.size(); i++) {
      Requirement wanted = all.get(i);
      boolean chosen = requirements == null || names.isEmpty() || names.contains(wanted.roleName());
      Path installed = chosen ? attempt(wanted) : null;
      if (!options.noDependencies && installed != null) {
        dependencies.add(wanted, installed, all);
      }
    }
  }

  private @Nullable Path attempt(Requirement wanted) {
    try {
      return install(wanted);
    } catch (HowdahException e) {
      warn("- " + wanted.roleName() + " was NOT installed successfully: " + e.getMessage());
      if (!ignoreErrors) {
        throw new HowdahException(
            "- you can use --ignore-errors to skip failed roles and finish processing the list.",
            e);
      }
      return null;
    }
  }

  private @Nullable Path install(Requirement wanted) {
    Path target = RoleFolders.of(context, path).get(0).resolve(wanted.roleName()).normalize();
    Path present = RoleFolders.installed(context, path, wanted.roleName());
    if (present != null && !replaces(wanted, present)) {
      return null;
    }
    RoleSource.Brought brought = new RoleSource(this).bring(wanted);
    Requirement chosen = brought.wanted();
    try (Fetched fetched = brought.files()) {
      Path role = fetched.role();
      say("- extracting " + wanted.roleName() + " to " + target);
      Trees.refuseLinksOut(role);
      makeRoom(wanted, target);
      Trees.copyFiles(role, target, keepGit || !wanted.git());
      RoleFolders.writeInfo(target, chosen.version());
    }
    say("- " + chosen.shown() + " was installed successfully");
    return target;
  }

  /** A role that galaxy installed is replaced by force only; says what becomes of it. */
  private boolean replaces(Requirement wanted, Path present) {
    String version = RoleFolders.writtenVersion(present);
    String other =
        wanted.version() == null || wanted.version().isEmpty() ? "unspecified" : wanted.version();
    if (options.replaces()) {
      say("- changing role %s from %s to %s".formatted(wanted.roleName(), version, other));
      Trees.remove(present);
      return true;
    }
    if (version.equals(String.valueOf(wanted.version()).replace("null", "None"))) {
      say("- " + wanted.shown() + " is already installed, skipping.");
    } else {
      warn(
          "- %s (%s) is already installed - use --force to change version to %s"
              .formatted(wanted.roleName(), version, other));
    }
    return false;
  }

  private void makeRoom(Requirement wanted, Path target) {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new HowdahException("the specified roles path exists and is not a directory.");
    }
    if (!options.replaces()) {
      throw new HowdahException(
          "the specified role "
              + wanted.roleName()
              + " appears to already exist. Use --force to replace it.");
    }
    Trees.remove(target);
  }
}
