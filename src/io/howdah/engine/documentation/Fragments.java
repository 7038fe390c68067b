package io.howdah.engine.documentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges what {@code extends_documentation_fragment} names into a DOCUMENTATION. */
final class Fragments {
  /** A fragment's file: its variables, and the collection that it belongs to. */
  record Source(Map<String, String> variables, String collection) {}

  /** Finds a fragment by name; null where there is none. */
  interface Finder {
    @Nullable Source find(String name);
  }

  private final Finder finder;
  private final DocumentReader reader;

  Fragments(Finder finder, DocumentReader reader) {
    this.finder = finder;
    this.reader = reader;
  }

  /**
   * Merges them, in the order named; what the doc says itself goes before.
   *
   * @throws DocumentationException where one is not to be had
   */
  void mergeInto(Map<String, @Nullable Object> doc, String file, boolean module) {
    List<String> unknown = new ArrayList<>();
    for (String name : names(doc.remove("extends_documentation_fragment"))) {
      Map<String, @Nullable Object> fragment = fragment(name, file, module);
      if (fragment == null) {
        unknown.add(name);
      } else {
        merge(doc, fragment);
      }
    }
    if (!unknown.isEmpty()) {
      throw new DocumentationException(
          "unknown doc_fragment(s) in file " + file + ": " + String.join(", ", unknown));
    }
  }

  private static List<String> names(@Nullable Object given) {
    if (given instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return given == null ? List.of() : List.of(given.toString());
  }

  /** By its whole name, else the last part is the name of a variable. */
  private @Nullable Map<String, @Nullable Object> fragment(
      String name, String file, boolean module) {
    Source source = finder.find(name);
    String variable = "DOCUMENTATION";
    int dot = name.lastIndexOf('.');
    if (source == null && dot > 0) {
      source = finder.find(name.substring(0, dot));
      variable = name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
    String text = source == null ? null : source.variables().get(variable);
    if (source == null || text == null) {
      return null;
    }
    Object read = reader.yaml(text, file);
    Map<String, @Nullable Object> fragment =
        read instanceof Map<?, ?> map ? Trees.map(map) : new LinkedHashMap<>();
    new VersionNotes(source.collection(), module).addTo(fragment);
    return fragment;
  }

  private static void merge(
      Map<String, @Nullable Object> doc, Map<String, @Nullable Object> fragment) {
    for (String list : List.of("notes", "seealso")) {
      append(doc, list, Trees.items(fragment.remove(list)));
    }
    for (String section : List.of("options", "attributes")) {
      Map<String, @Nullable Object> theirs = Trees.entries(fragment.get(section));
      Map<String, @Nullable Object> ours = Trees.entries(doc.get(section));
      if (theirs != null && ours != null) {
        fragment.remove(section);
        theirs.forEach((key, value) -> ours.put(key, joined(value, ours, key)));
      }
    }
    fragment.forEach((key, value) -> doc.put(key, joined(value, doc, key)));
  }

  private static void append(
      Map<String, @Nullable Object> doc, String key, @Nullable List<@Nullable Object> more) {
    if (more != null && !more.isEmpty()) {
      List<@Nullable Object> all = Trees.items(doc.computeIfAbsent(key, k -> new ArrayList<>()));
      if (all != null) {
        all.addAll(more);
      }
    }
  }

  /** A fragment's value with the doc's own over it: mappings by key, lists as a sorted set. */
  private static @Nullable Object joined(
      @Nullable Object value, Map<String, @Nullable Object> doc, String key) {
    if (!doc.containsKey(key)) {
      return value;
    }
    Object own = doc.get(key);
    if (value instanceof Map<?, ?> theirs && own instanceof Map<?, ?> ours) {
      Map<String, @Nullable Object> made = Trees.map(theirs);
      made.putAll(Trees.map(ours));
      return made;
    }
    if (value instanceof List<?> theirs && own instanceof List<?> ours) {
      TreeSet<String> texts = new TreeSet<>();
      theirs.forEach(item -> texts.add(String.valueOf(item)));
      ours.forEach(item -> texts.add(String.valueOf(item)));
      return new ArrayList<@Nullable Object>(texts);
    }
    throw new DocumentationException(
        "Attempt to extend a documentation fragment, invalid type for " + key);
  }
}
