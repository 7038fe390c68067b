package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.config.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where roles lie, and what is written about their installation. */
final class RoleFolders {
  private static final String INSTALL_INFO = "meta/.galaxy_install_info";

  private RoleFolders() {}

  /** The folders to search: {@code -p}'s, else those of the configuration. */
  static List<Path> of(CommandContext context, @Nullable String given) {
    Configuration configuration = context.configuration();
    List<Path> folders = new ArrayList<>();
    if (given != null) {
      Arrays.stream(given.split(":")).map(configuration::resolve).forEach(folders::add);
    }
    folders.addAll(configuration.paths("DEFAULT_ROLES_PATH"));
    return folders;
  }

  /** The version that a role was installed as; empty where it was not installed by galaxy. */
  static Optional<String> version(Path role) {
    Path info = role.resolve(INSTALL_INFO);
    if (!Files.isReadable(info)) {
      return Optional.empty();
    }
    Object data = RequirementsFile.yaml(info);
    Object version = data instanceof Map<?, ?> map ? map.get("version") : null;
    return Optional.of(version == null || version.equals("") ? "(unknown version)" : "" + version);
  }

  /** Whether a folder is a role. */
  static boolean isRole(Path folder) {
    return Files.exists(folder.resolve("meta/main.yml"))
        || Files.exists(folder.resolve("meta/main.yaml"))
        || Files.exists(folder.resolve(INSTALL_INFO));
  }

  /** Writes down when and as what a role was installed. */
  static void writeInfo(Path role, @Nullable String version) {
    String date =
        java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC)
            .format(
                java.time.format.DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss yyyy", java.util.Locale.ROOT));
    Trees.write(
        role.resolve(INSTALL_INFO),
        "install_date: " + date + "\nversion: " + (version == null ? "''" : version) + "\n");
  }
}
