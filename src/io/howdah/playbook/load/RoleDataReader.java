package io.howdah.playbook.load;

import io.howdah.error.SourceLocation;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.PlaybookException;
import io.howdah.playbook.Role;
import io.howdah.playbook.load.CollectionFinder.FoundRole;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a role's files. */
final class RoleDataReader {
  private final PlayContext play;
  private final FoundRole found;
  private final RoleFiles files;
  private final RoleArguments arguments;

  RoleDataReader(
      PlayContext play, FoundRole found, RoleArguments arguments, SourceLocation asking) {
    this.play = play;
    this.found = found;
    this.arguments = arguments;
    this.files = new RoleFiles(found.path(), found.name(), asking);
  }

  Role.Data read() {
    Map<String, @Nullable Object> vars = vars("vars");
    Map<String, @Nullable Object> defaults = vars("defaults");
    YamlMapping meta = metadata();
    return new Role.Data(
        defaults,
        vars,
        meta == null ? Map.of() : plain(meta),
        collections(meta),
        single("tasks"),
        single("handlers"));
  }

  private Map<String, @Nullable Object> vars(String folder) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Path file : files.find(folder, arguments.from().get(folder), true)) {
      YamlNode node = play.options().reader().read(file);
      if (node.value() == null) {
        continue;
      }
      if (!(node instanceof YamlMapping mapping)) {
        throw new PlaybookException(
            "The "
                + folder
                + "/main.yml file for role '"
                + found.name()
                + "' must contain a dictionary of variables",
            node.location());
      }
      Merging.into(all, plain(mapping), play.options().settings().mergeHashes());
    }
    return all;
  }

  private static Map<String, @Nullable Object> plain(YamlMapping mapping) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (YamlEntry entry : mapping.entries()) {
      map.put(String.valueOf(entry.name()), entry.value().value());
    }
    return map;
  }

  private @Nullable YamlNode single(String folder) {
    List<Path> found = files.find(folder, arguments.from().get(folder), false);
    return found.isEmpty() ? null : play.options().reader().read(found.get(0));
  }

  private @Nullable YamlMapping metadata() {
    List<Path> found = files.find("meta", null, false);
    if (found.isEmpty()) {
      return null;
    }
    YamlNode node = play.options().reader().read(found.get(0));
    if (node.value() == null) {
      return null;
    }
    if (!(node instanceof YamlMapping mapping)) {
      throw new PlaybookException(
          "the 'meta/main.yml' for role " + this.found.name() + " is not a dictionary",
          node.location());
    }
    checkMetadata(mapping);
    return mapping;
  }

  private static void checkMetadata(YamlMapping mapping) {
    List<String> known = Keyword.words(Keyword.Place.PLAY);
    List<String> own = List.of("allow_duplicates", "dependencies", "galaxy_info", "argument_specs");
    for (YamlEntry entry : mapping.entries()) {
      String word = String.valueOf(entry.name());
      Keyword keyword = Keyword.of(word);
      boolean common = keyword != null && keyword.allowedIn(Keyword.Place.ROLE);
      if (!own.contains(word) && !(common && known.contains(word))) {
        throw Errors.notAnAttribute(entry, "RoleMetadata", own);
      }
    }
  }

  private List<String> collections(@Nullable YamlMapping meta) {
    List<String> names = new ArrayList<>();
    String home = found.collection().isEmpty() ? play.ownCollection() : found.collection();
    if (home != null) {
      names.add(home);
    }
    YamlNode written = meta == null ? null : meta.get("collections");
    if (written != null && written.value() instanceof List<?> list) {
      list.stream().map(String::valueOf).filter(n -> !names.contains(n)).forEach(names::add);
    }
    return names;
  }
}
