package io.howdah.playbook.load;

import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keyword.Place;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.PlaybookException;
import io.howdah.playbook.Role;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an entry of {@code roles:} or of a role's dependencies. */
final class RoleEntryReader {
  private final PlayContext play;

  RoleEntryReader(PlayContext play) {
    this.play = play;
  }

  /** A role's name, rendered, and what is written with it. */
  record Named(String name, Role.Entry entry) {}

  Named read(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      return mapping(mapping);
    }
    Object value = node.value();
    if (!(value instanceof String) && !(value instanceof Long)) {
      throw new PlaybookException("Invalid role definition: " + value, node.location());
    }
    String name = value.toString();
    if (name.indexOf(',') >= 0) {
      throw Errors.plain("Invalid old style role requirement: " + name, node.location());
    }
    Role.Entry entry = new Role.Entry(Map.of(), Map.of(), Keywords.NONE, node.location());
    return new Named(rendered(name, node.location()), entry);
  }

  private Named mapping(YamlMapping mapping) {
    String name = rendered(name(mapping), mapping.location());
    KeywordReader keywords = new KeywordReader(Place.ROLE, mapping.location());
    Map<String, @Nullable Object> params = new LinkedHashMap<>();
    Map<String, @Nullable Object> vars = Map.of();
    for (YamlEntry entry : mapping.entries()) {
      if ("vars".equals(entry.name())) {
        vars = VarsReader.read(entry.value(), Place.ROLE.title());
      } else if (!keywords.take(entry)) {
        params.put(String.valueOf(entry.name()), entry.value().value());
      }
    }
    return new Named(name, new Role.Entry(params, vars, keywords.keywords(), mapping.location()));
  }

  private static String name(YamlMapping mapping) {
    YamlNode role = mapping.get("role");
    YamlNode node = role != null ? role : mapping.get("name");
    Object name = node == null ? galaxyName(mapping) : node.value();
    if (!(name instanceof String text) || text.isEmpty()) {
      throw Errors.plain("role definitions must contain a role name", mapping.location());
    }
    return text;
  }

  /** The name in {@code src: name,version,alias} or a repository's address. */
  private static @Nullable Object galaxyName(YamlMapping mapping) {
    YamlNode src = mapping.get("src");
    if (src == null || !(src.value() instanceof String text)) {
      return null;
    }
    String[] parts = text.split(",");
    String named = parts.length > 2 ? parts[2] : parts[0];
    String last = named.substring(named.lastIndexOf('/') + 1);
    return last.replaceFirst("\\.(git|tar\\.gz)$", "");
  }

  private String rendered(String name, SourceLocation location) {
    if (!ActionReader.isTemplate(name)) {
      return name;
    }
    try {
      return String.valueOf(play.options().templates().render(name, play.play()));
    } catch (HowdahException e) {
      throw new HowdahException(
          String.valueOf(e.getMessage()),
          location,
          "A role's name sees extra vars, and vars and vars_files of the play.",
          e.exitCode(),
          e);
    }
  }

  /** Keywords that a role's entry hands down to its tasks. */
  static Keywords handedDown(Role role) {
    return role.entry().keywords().with(Keyword.COLLECTIONS, role.data().collections());
  }
}
