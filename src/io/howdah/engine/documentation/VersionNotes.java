package io.howdah.engine.documentation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notes beside every {@code version_added} and removal whose versions are meant: those of the
 * collection that the text comes from.
 */
final class VersionNotes {
  private final String collection;
  private final boolean module;

  VersionNotes(String collection, boolean module) {
    this.collection = collection;
    this.module = module;
  }

  /** Adds them to a DOCUMENTATION or a fragment. */
  void addTo(Map<String, @Nullable Object> doc) {
    note(doc, "version_added", "version_added_collection");
    deprecation(doc.get("deprecated"), true);
    options(doc.get("options"));
    each(doc.get("attributes"), entry -> note(entry, "version_added", "version_added_collection"));
  }

  /** Says of a setting of Ansible itself, and of where it is set, whose versions end it. */
  static void ofBase(@Nullable Object setting) {
    Map<String, @Nullable Object> entry = Trees.entries(setting);
    if (entry == null) {
      return;
    }
    Map<String, @Nullable Object> deprecated = Trees.entries(entry.get("deprecated"));
    if (deprecated != null) {
      deprecated.put("collection_name", "ansible.builtin");
    }
    for (String kind : List.of("env", "ini", "vars")) {
      List<@Nullable Object> items = Trees.items(entry.get(kind));
      if (items != null) {
        items.forEach(VersionNotes::ofBase);
      }
    }
  }

  /** Adds them to a RETURN. */
  void addToReturns(@Nullable Object returns) {
    each(
        returns,
        entry -> {
          note(entry, "version_added", "version_added_collection");
          addToReturns(entry.get("contains"));
        });
  }

  private void options(@Nullable Object options) {
    each(
        options,
        option -> {
          note(option, "version_added", "version_added_collection");
          if (!module) {
            List.of("env", "ini", "vars").forEach(kind -> specifiers(option.get(kind)));
            deprecation(option.get("deprecated"), false);
          }
          options(option.get("suboptions"));
        });
  }

  private void specifiers(@Nullable Object list) {
    List<@Nullable Object> items = Trees.items(list);
    if (items == null) {
      return;
    }
    for (Object item : items) {
      Map<String, @Nullable Object> entry = Trees.entries(item);
      if (entry != null) {
        note(entry, "version_added", "version_added_collection");
        deprecation(entry.get("deprecated"), false);
      }
    }
  }

  private void deprecation(@Nullable Object value, boolean top) {
    Map<String, @Nullable Object> entry = Trees.entries(value);
    if (entry == null) {
      return;
    }
    String field = top ? "removed_from_collection" : "collection_name";
    if (module || top) {
      note(entry, "removed_in", field);
    } else {
      note(entry, "version", field);
    }
    note(entry, "removed_at_date", field);
  }

  private void note(Map<String, @Nullable Object> entry, String key, String field) {
    if (entry.containsKey(key)) {
      entry.putIfAbsent(field, collection);
    }
  }

  private static void each(
      @Nullable Object map, java.util.function.Consumer<Map<String, @Nullable Object>> use) {
    Map<String, @Nullable Object> entries = Trees.entries(map);
    if (entries == null) {
      return;
    }
    for (Object value : entries.values()) {
      Map<String, @Nullable Object> entry = Trees.entries(value);
      if (entry != null) {
        use.accept(entry);
      }
    }
  }
}
