package io.howdah.cli.galaxy;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roles that installed roles depend on, by meta/main.yml and meta/requirements.yml. */
final class RoleDependencies {
  private static final List<String> MAIN = List.of("meta/main.yml", "meta/main.yaml");
  private static final List<String> LISTS =
      List.of("meta/requirements.yml", "meta/requirements.yaml");

  private final RoleInstall action;
  private final InstallOptions options;

  RoleDependencies(RoleInstall action, InstallOptions options) {
    this.action = action;
    this.options = options;
  }

  /**
   * Adds those of a role that was just installed to what is wanted.
   *
   * @throws HowdahException where they are no list
   */
  void add(Requirement role, Path installed, List<Requirement> wanted) {
    Object meta = first(installed, MAIN);
    if (!(meta instanceof Map<?, ?> map) || map.isEmpty()) {
      action.warn("Meta file " + installed + " is empty. Skipping dependencies.");
      return;
    }
    List<Object> listed = new ArrayList<>();
    Object main = map.get("dependencies");
    listed.addAll(list(main, role, " has meta/main.yml with dependencies "));
    listed.addAll(list(first(installed, LISTS), role, " has meta/requirements.yml "));
    listed.forEach(entry -> one(role, dependency(entry), wanted));
  }

  private static @Nullable Object first(Path role, List<String> files) {
    return files.stream()
        .map(role::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .<@Nullable Object>map(RequirementsFile::yaml)
        .orElse(null);
  }

  private static List<?> list(@Nullable Object value, Requirement role, String place) {
    if (value == null || value instanceof Map<?, ?> map && map.isEmpty() || "".equals(value)) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new HowdahException(
          "Expected role dependencies to be a list. Role "
              + role.shown()
              + place
              + io.howdah.engine.ValueText.python(value),
          null,
          null,
          ExitCode.HOST_UNREACHABLE,
          null);
    }
    return list;
  }

  private static Requirement dependency(@Nullable Object entry) {
    return entry instanceof Map<?, ?> map
        ? Requirement.of(map, false)
        : Requirement.of(String.valueOf(entry));
  }

  private void one(Requirement role, Requirement dependency, List<Requirement> wanted) {
    String name = dependency.roleName();
    boolean named = !dependency.git() && !dependency.source().contains("/");
    if (named && !name.contains(".") && !dependency.source().contains(".")) {
      return;
    }
    Path present = RoleFolders.installed(action.context, action.path, name);
    if (present == null) {
      if (wanted.stream().anyMatch(other -> other.roleName().equals(name))) {
        action.say("- dependency " + name + " already pending installation.");
      } else {
        action.say("- adding dependency: " + dependency.shown());
        wanted.add(dependency);
      }
      return;
    }
    present(role, dependency, present, wanted);
  }

  private void present(
      Requirement role, Requirement dependency, Path present, List<Requirement> wanted) {
    String version = RoleFolders.writtenVersion(present);
    String asked = dependency.version() == null ? "None" : dependency.version();
    if (options.forceAll) {
      if (!version.equals(asked)) {
        action.say(
            "- changing dependent role %s from %s to %s"
                .formatted(
                    dependency.roleName(), version, asked.isEmpty() ? "unspecified" : asked));
        Trees.remove(present);
      }
      wanted.add(dependency);
    } else if (version.equals(asked)) {
      action.say("- dependency " + dependency.roleName() + " is already installed, skipping.");
    } else {
      action.warn(
          "- dependency %s (%s) from role %s differs from already installed version (%s), skipping"
              .formatted(dependency.shown(), asked, role.roleName(), version));
    }
  }
}
