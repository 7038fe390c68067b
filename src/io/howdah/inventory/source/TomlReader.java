package io.howdah.inventory.source;

import io.howdah.inventory.InventoryException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads TOML 1.0 (toml.io) into maps, lists, texts, numbers and booleans; dates stay texts. */
final class TomlReader {
  private final TomlCursor in;
  private final TomlValues values;
  private final Map<String, Object> root = new LinkedHashMap<>();
  private final Set<Object> closed = new HashSet<>();
  private Map<String, Object> table = root;

  private TomlReader(String text) {
    this.in = new TomlCursor(text);
    this.values = new TomlValues(in, this::assign);
  }

  /**
   * The document as a mapping.
   *
   * @throws InventoryException naming the line that is wrong
   */
  static Map<String, Object> read(String text) {
    TomlReader reader = new TomlReader(text);
    reader.document();
    return reader.root;
  }

  private void document() {
    in.skipLines();
    while (!in.atEnd()) {
      if (in.take('[')) {
        header(in.take('['));
      } else {
        assign(table);
      }
      in.endOfLine();
      in.skipLines();
    }
  }

  private void header(boolean ofMany) {
    List<String> path = values.key();
    in.expect(']');
    if (ofMany) {
      in.expect(']');
    }
    Map<String, Object> parent = descend(root, path.subList(0, path.size() - 1));
    String last = path.get(path.size() - 1);
    table = ofMany ? another(parent, last) : descend(parent, List.of(last));
    if (!ofMany && !closed.add(new Header(path))) {
      throw in.wrong("the table [" + String.join(".", path) + "] is there twice");
    }
    if (ofMany) {
      closed.removeIf(entry -> entry instanceof Header header && header.below(path));
    }
  }

  /** A table's name, as written once. */
  private record Header(List<String> path) {
    boolean below(List<String> other) {
      return path.size() > other.size() && path.subList(0, other.size()).equals(other);
    }
  }

  private Map<String, Object> another(Map<String, Object> parent, String name) {
    Map<String, Object> made = new LinkedHashMap<>();
    List<Object> many = new ArrayList<>();
    if (parent.get(name) instanceof List<?> list) {
      many.addAll(list);
    } else if (parent.containsKey(name)) {
      throw in.wrong("'" + name + "' is there already");
    }
    many.add(made);
    parent.put(name, many);
    return made;
  }

  /** One {@code key = value} into a table. */
  private void assign(Map<String, Object> into) {
    List<String> path = values.key();
    in.expect('=');
    Map<String, Object> holder = descend(into, path.subList(0, path.size() - 1));
    String last = path.get(path.size() - 1);
    if (holder.containsKey(last)) {
      throw in.wrong("the key '" + last + "' is there twice");
    }
    holder.put(last, values.value());
  }

  private Map<String, Object> descend(Map<String, Object> from, List<String> path) {
    Map<String, Object> at = from;
    for (String name : path) {
      Object found = at.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
      if (found instanceof List<?> many && !many.isEmpty()) {
        found = many.get(many.size() - 1);
      }
      at = mapping(found, name);
    }
    return at;
  }

  @SuppressWarnings("unchecked") // tables are made here, with texts as keys
  private Map<String, Object> mapping(Object found, String name) {
    if (found instanceof Map<?, ?>) {
      return (Map<String, Object>) found;
    }
    throw in.wrong("'" + name + "' is no table");
  }
}
