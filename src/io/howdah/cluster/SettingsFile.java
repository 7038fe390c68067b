package io.howdah.cluster;

import io.howdah.error.ExitCode;
import io.howdah.error.SourceLocation;
import io.howdah.yaml.DuplicateKeys;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlException;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import io.howdah.yaml.YamlSequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a settings file; whatever is wrong with it is told in one line that begins with the place.
 */
final class SettingsFile {
  private SettingsFile() {}

  /** The file's names and values in order; none where it is empty or holds comments only. */
  static List<YamlEntry> read(Path file, YamlOptions yaml) {
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new ClusterException(
          file + ": this settings file cannot be read", null, ExitCode.PARSE_ERROR);
    }
    YamlNode node = parsed(file, yaml);
    if (node.value() == null) {
      return List.of();
    }
    refuseTwice(node);
    if (node instanceof YamlMapping mapping) {
      return mapping.entries();
    }
    String kind = node instanceof YamlSequence ? "list" : "single value";
    throw ClusterException.inFile(
        "settings are wanted as 'name: value', not a " + kind, node.location());
  }

  private static YamlNode parsed(Path file, YamlOptions yaml) {
    YamlOptions keeping = new YamlOptions(DuplicateKeys.KEEP, yaml.warnings(), yaml.secrets());
    try {
      return new YamlReader(keeping).read(file);
    } catch (YamlException e) {
      List<String> lines = String.valueOf(e.getMessage()).lines().toList();
      String problem = withRemedy(lines.get(lines.size() - 1).strip());
      SourceLocation place = e.location().orElse(SourceLocation.ofFile(file.toString()));
      throw ClusterException.inFile("this is not YAML: " + problem, place);
    }
  }

  /** What a tab before a name leads to, in the parser's words. */
  private static String withRemedy(String problem) {
    return problem.endsWith("found character that cannot start any token")
        ? problem + "; quote the value, and indent with spaces, not with tabs"
        : problem;
  }

  private static void refuseTwice(YamlNode node) {
    if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(SettingsFile::refuseTwice);
    }
    if (node instanceof YamlMapping mapping) {
      Set<String> names = new HashSet<>();
      for (YamlEntry entry : mapping.entries()) {
        if (!names.add(String.valueOf(entry.name()))) {
          throw ClusterException.inFile(entry.name() + " is set twice", entry.key().location());
        }
        refuseTwice(entry.value());
      }
    }
  }
}
