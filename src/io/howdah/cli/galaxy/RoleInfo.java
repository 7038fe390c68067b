package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.galaxy.server.GalaxyApi;
import io.howdah.engine.ValueText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what there is to know of roles: where they are, and what they say of themselves. */
@Command(name = "info", description = "View more details about a specific role.")
final class RoleInfo extends GalaxyAction implements Callable<Integer> {
  private static final Set<String> UNTOLD =
      Set.of(
          "name",
          "description",
          "readme_html",
          "related",
          "summary_fields",
          "average_aw_composite",
          "average_aw_score",
          "url");

  @Parameters(paramLabel = "role_name[,version]", arity = "1..*", description = "role")
  List<String> names = new ArrayList<>();

  @Option(
      names = {"-p", "--roles-path"},
      paramLabel = "ROLES_PATH",
      description = "The path to the directory containing your roles.")
  @Nullable String path;

  @Option(names = "--offline", description = "Don't query the galaxy API when creating roles")
  boolean offline;

  RoleInfo(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      Path role = present(name);
      if (offline ? role == null : !isKnown(name)) {
        text.setLength(0);
        text.append("- the role ").append(name).append(" was not found");
        break;
      }
      text.append(text(name, role));
    }
    say(text.toString().replaceFirst("\n$", ""));
    return 0;
  }

  private boolean isKnown(String name) {
    String[] parts = name.split("\\.", 2);
    for (GalaxyApi server : parts.length == 2 ? servers() : List.<GalaxyApi>of()) {
      if (server.role(parts[0], parts[1]).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Path present(String name) {
    return RoleFolders.of(context, path).stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(null);
  }

  private String text(String name, @Nullable Path role) {
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put(
        "path",
        RoleFolders.of(context, path).stream()
            .map(folder -> "'" + folder + "'")
            .collect(Collectors.joining(", ", "(", ")")));
    if (role != null && RoleFolders.metadata(role) instanceof Map<?, ?> meta) {
      meta.forEach((key, value) -> all.put(String.valueOf(key), value));
    }
    if (role != null) {
      RoleFolders.installInfo(role)
          .forEach(
              (key, value) -> all.put(key.equals("version") ? "installed_version" : key, value));
    }
    Object galaxy = all.get("galaxy_info");
    Object described = galaxy instanceof Map<?, ?> map ? map.get("description") : null;
    Object description = all.getOrDefault("description", described == null ? "" : described);
    List<String> lines =
        new ArrayList<>(List.of("", "Role: " + name, "\tdescription: " + description));
    all.forEach((key, value) -> add(lines, key, value));
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String key, @Nullable Object value) {
    if (UNTOLD.contains(key)) {
      return;
    }
    if (!(value instanceof Map<?, ?> map)) {
      lines.add("\t" + key + ": " + ValueText.python(value));
      return;
    }
    lines.add("\t" + key + ":");
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((inner, item) -> sorted.put(String.valueOf(inner), item));
    sorted.forEach(
        (inner, item) -> {
          if (!UNTOLD.contains(inner)) {
            lines.add("\t\t" + inner + ": " + ValueText.python(item));
          }
        });
  }
}
