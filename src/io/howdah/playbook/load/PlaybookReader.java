package io.howdah.playbook.load;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keyword.Place;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.Play;
import io.howdah.playbook.PlaybookException;
import io.howdah.playbook.Scope;
import io.howdah.playbook.load.PlayReader.ImportedBy;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a playbook's plays, imported playbooks opened. */
final class PlaybookReader {
  private static final int DEEPEST = 50;
  private static final Set<String> IMPORT =
      Set.of(
          "import_playbook", "ansible.builtin.import_playbook", "ansible.legacy.import_playbook");

  private final LoaderOptions options;
  private final RoleCache roles;

  PlaybookReader(LoaderOptions options, RoleCache roles) {
    this.options = options;
    this.roles = roles;
  }

  List<Play> read(Path file) {
    return read(file.toAbsolutePath().normalize(), ImportedBy.NOBODY, 0);
  }

  private List<Play> read(Path file, ImportedBy by, int depth) {
    Path basedir = file.getParent() == null ? Path.of("/") : file.getParent();
    List<Play> plays = new ArrayList<>();
    options.modules().lookIn(basedir);
    for (YamlNode item : items(file)) {
      if (!(item instanceof YamlMapping mapping)) {
        throw new PlaybookException(
            "playbook entries must be either valid plays or 'import_playbook' statements",
            item.location());
      }
      YamlEntry statement = importStatement(mapping);
      if (statement == null) {
        plays.add(new PlayReader(options, basedir, by).read(mapping, roles));
      } else {
        plays.addAll(imported(mapping, statement, new Importing(basedir, by, depth)));
      }
    }
    return plays;
  }

  private record Importing(Path basedir, ImportedBy by, int depth) {}

  private List<YamlNode> items(Path file) {
    YamlNode root = options.reader().read(file);
    if (root.value() == null) {
      throw new PlaybookException(
          "Empty playbook, nothing to do: " + file, SourceLocation.ofFile(file.toString()));
    }
    if (!(root instanceof YamlSequence sequence)) {
      throw new PlaybookException(
          "A playbook must be a list of plays, got a " + PythonClass.of(root) + " instead: " + file,
          root.location());
    }
    if (sequence.items().isEmpty()) {
      throw new PlaybookException(
          "A playbook must contain at least one play: " + file, root.location());
    }
    return sequence.items();
  }

  private static @Nullable YamlEntry importStatement(YamlMapping mapping) {
    for (YamlEntry entry : mapping.entries()) {
      if (IMPORT.contains(String.valueOf(entry.name()))) {
        return entry;
      }
    }
    return null;
  }

  private List<Play> imported(YamlMapping mapping, YamlEntry statement, Importing from) {
    if (from.depth() > DEEPEST) {
      throw new PlaybookException("playbooks import each other in a circle", mapping.location());
    }
    Keywords keywords = keywords(mapping, statement);
    Scope scope = Scope.of(Scope.Kind.PLAY, keywords, mapping.location(), null);
    Path file = file(fileName(statement, scope), from.basedir());
    ImportedBy by =
        new ImportedBy(
            vars(keywords),
            RoleLoader.strings(keywords.get(Keyword.TAGS)),
            listOf(keywords.get(Keyword.WHEN)),
            mapping.location());
    return read(file, by.inside(from.by()), from.depth() + 1);
  }

  private static Keywords keywords(YamlMapping mapping, YamlEntry statement) {
    KeywordReader reader = new KeywordReader(Place.ROLE, mapping.location());
    for (YamlEntry entry : mapping.entries()) {
      if (entry != statement && !reader.take(entry)) {
        throw Errors.notAnAttribute(entry, "PlaybookInclude", Keyword.words(Place.ROLE));
      }
    }
    return reader.keywords();
  }

  private static Map<String, @Nullable Object> vars(Keywords keywords) {
    return Scope.of(Scope.Kind.PLAY, keywords, SourceLocation.ofFile(""), null).vars();
  }

  private static List<?> listOf(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }

  private String fileName(YamlEntry statement, Scope scope) {
    Object value = statement.value().value();
    if (value == null) {
      throw new PlaybookException(
          "playbook import parameter is missing", statement.key().location());
    }
    if (!(value instanceof String text)) {
      throw new PlaybookException(
          "playbook import parameter must be a string indicating a file path, got "
              + PythonClass.of(statement.value())
              + " instead",
          statement.value().location());
    }
    List<String> words = ArgumentSplitter.split(text);
    if (words.isEmpty()) {
      throw new PlaybookException(
          "import_playbook statements must specify the file name to import",
          statement.value().location());
    }
    return rendered(words.get(0).strip(), scope);
  }

  private String rendered(String name, Scope scope) {
    if (!ActionReader.isTemplate(name)) {
      return name;
    }
    try {
      return String.valueOf(options.templates().render(name, scope));
    } catch (HowdahException e) {
      throw new HowdahException(
          String.valueOf(e.getMessage()),
          scope.location(),
          "An imported playbook's name sees extra vars and the import's own vars.",
          ExitCode.ERROR,
          e);
    }
  }

  private Path file(String name, Path basedir) {
    Path inCollection = options.collections().beside(basedir).playbook(name);
    return inCollection != null ? inCollection : Paths.absolute(basedir, name);
  }
}
