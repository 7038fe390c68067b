package io.howdah.engine.documentation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keywords of plays, roles, blocks and tasks; described by an installed Ansible, else by us. */
public final class KeywordDocumentation {
  private static final Map<Character, String> OBJECTS =
      Map.of('P', "Play", 'R', "Role", 'B', "Block", 'T', "Task");
  private static final int TYPE = 2;
  private static final int TEMPLATE = 3;
  private static final int PRIORITY = 4;
  private static final int ALIAS = 5;
  private static final int DESCRIPTION = 6;

  private final Map<String, String[]> rows = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> descriptions = new LinkedHashMap<>();

  KeywordDocumentation(@Nullable Path ansible, DocumentReader reader) {
    Tables.read("keywords.tsv").forEach(row -> rows.put(row[0], row));
    Path file = ansible == null ? null : ansible.resolve("keyword_desc.yml");
    if (file != null
        && Files.isReadable(file)
        && reader.yaml(DocumentReader.text(file), file.toString()) instanceof Map<?, ?> map) {
      descriptions.putAll(Trees.map(map));
    } else {
      rows.forEach((name, row) -> descriptions.put(name, row[DESCRIPTION]));
    }
  }

  /** Every keyword's description. */
  public Map<String, @Nullable Object> list() {
    return descriptions;
  }

  /** All that there is to say of a keyword; empty where there is no such keyword. */
  public Optional<Map<String, @Nullable Object>> of(String name) {
    String[] row = rows.get(name.startsWith("with_") ? "loop" : name);
    if (row == null || !descriptions.containsKey(name)) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("description", descriptions.get(name));
    List<String> objects = new ArrayList<>();
    row[1].chars().forEach(letter -> objects.add(OBJECTS.getOrDefault((char) letter, "")));
    all.put("applies_to", objects);
    add(all, "type", row[TYPE]);
    add(all, "template", row[TEMPLATE]);
    add(all, "alias", row[ALIAS]);
    all.put("priority", Long.valueOf(row[PRIORITY]));
    return Optional.of(all);
  }

  private static void add(Map<String, @Nullable Object> all, String key, String text) {
    if (!text.isEmpty()) {
      all.put(key, text);
    }
  }
}
