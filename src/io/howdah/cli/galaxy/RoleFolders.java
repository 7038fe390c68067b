package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.config.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

  /** Where a role is that galaxy installed; null where there is none. */
  static @Nullable Path installed(CommandContext context, @Nullable String given, String name) {
    return of(context, given).stream()
        .map(folder -> folder.resolve(name).normalize())
        .filter(Files::isDirectory)
        .findFirst()
        .filter(role -> Files.isRegularFile(role.resolve(INSTALL_INFO)))
        .orElse(null);
  }

  /** The version that stands written for a role, in Python's words. */
  static String writtenVersion(Path role) {
    Object data = RequirementsFile.yaml(role.resolve(INSTALL_INFO));
    Object version = data instanceof Map<?, ?> map ? map.get("version") : null;
    return version == null ? "None" : version.toString();
  }

  /** What a role says of itself; null where it says nothing. */
  static @Nullable Object metadata(Path role) {
    for (String name : List.of("meta/main.yml", "meta/main.yaml")) {
      Path file = role.resolve(name);
      if (Files.isRegularFile(file)) {
        Object data = RequirementsFile.yaml(file);
        return data instanceof Map<?, ?> map && map.isEmpty() || "".equals(data) ? null : data;
      }
    }
    return null;
  }

  /** What stands written of a role's installation. */
  static Map<String, @Nullable Object> installInfo(Path role) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    Path info = role.resolve(INSTALL_INFO);
    if (Files.isReadable(info) && RequirementsFile.yaml(info) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> all.put(String.valueOf(key), value));
    }
    return all;
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
        "install_date: "
            + date
            + "\nversion: "
            + (version == null ? "null" : version.isEmpty() ? "''" : version)
            + "\n");
  }
}
