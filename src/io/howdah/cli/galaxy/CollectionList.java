package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.OptionsException;
import io.howdah.engine.ValueText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the collections that are on disk. */
@Command(name = "list", description = "Show the name and version of each collection installed.")
final class CollectionList extends GalaxyAction implements Callable<Integer> {
  /** Formats of {@code --format}. */
  static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      super(List.of("human", "yaml", "json"));
    }
  }

  @Parameters(paramLabel = "collection", arity = "0..1", description = "Collection")
  @Nullable String name;

  @Option(
      names = {"-p", "--collections-path"},
      paramLabel = "COLLECTIONS_PATH",
      description = "One or more directories to search for collections.")
  @Nullable String path;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "Format to display the list of collections in.")
  String format = "human";

  CollectionList(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Path top : CollectionFolders.of(context, path)) {
      if (Files.isDirectory(top)) {
        TreeMap<String, String> versions = CollectionFolders.versions(top);
        versions.keySet().removeIf(found -> name != null && !name.equals(found));
        add(top, versions, all);
      }
    }
    if (!format.equals("human")) {
      say((format.equals("json") ? ValueText.json(all) : ValueText.yaml(all)).stripTrailing());
    } else if (all.isEmpty()) {
      throw new OptionsException(
          "- None of the provided paths were usable. Please specify a valid path with"
              + " --collections-path");
    }
    return 0;
  }

  private void add(Path top, TreeMap<String, String> versions, Map<String, @Nullable Object> all) {
    if (name != null && versions.isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    versions.forEach((found, version) -> entries.put(found, Map.of("version", version)));
    all.put(top.toString(), entries);
    if (format.equals("human")) {
      table(top, versions);
    }
  }

  private void table(Path top, TreeMap<String, String> versions) {
    int width = Math.max(10, versions.keySet().stream().mapToInt(String::length).max().orElse(0));
    int second = Math.max(7, versions.values().stream().mapToInt(String::length).max().orElse(0));
    String row = "%-" + width + "s %-" + second + "s";
    say("\n# " + top);
    say(row.formatted("Collection", "Version"));
    say("-".repeat(width) + " " + "-".repeat(second));
    versions.forEach((found, version) -> say(row.formatted(found, version)));
  }
}
