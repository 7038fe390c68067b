package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns keys and values as written into entries: merge keys first, each key once. */
final class MappingBuilder {
  private final YamlOptions options;

  MappingBuilder(YamlOptions options) {
    this.options = options;
  }

  /** Entries from alternating keys and values. */
  List<YamlEntry> entries(SourceLocation place, List<YamlNode> pairs) {
    List<YamlEntry> own = new ArrayList<>(pairs.size() / 2);
    List<YamlEntry> merged = new ArrayList<>(0);
    for (int i = 0; i < pairs.size(); i += 2) {
      YamlScalar key = key(pairs.get(i));
      if (key.value() == ScalarResolver.MERGE) {
        merge(place, pairs.get(i + 1), merged);
      } else {
        own.add(new YamlEntry(key, pairs.get(i + 1)));
      }
    }
    if (!merged.isEmpty()) {
      merged.addAll(own);
      own = merged;
    }
    boolean asWritten = own.size() < 2 || options.duplicates() == DuplicateKeys.KEEP;
    return asWritten ? own : once(place, own);
  }

  private static YamlScalar key(YamlNode node) {
    if (node instanceof YamlScalar key) {
      boolean value = key.value() == ScalarResolver.VALUE;
      return value ? new YamlScalar(key.location(), key.text(), key.text()) : key;
    }
    String type = node instanceof YamlMapping ? "AnsibleMapping" : "AnsibleSequence";
    throw YamlException.syntax(
        "found unacceptable key (unhashable type: '" + type + "')", node.location(), null);
  }

  /** As PyYAML: of a list of mappings, the later ones stand first, so that earlier ones win. */
  private static void merge(SourceLocation place, YamlNode source, List<YamlEntry> into) {
    if (source instanceof YamlMapping mapping) {
      into.addAll(mapping.entries());
      return;
    }
    if (!(source instanceof YamlSequence sequence)) {
      throw notMergeable("expected a mapping or list of mappings for merging", place, source);
    }
    List<YamlNode> items = sequence.items();
    for (int i = items.size() - 1; i >= 0; i--) {
      if (!(items.get(i) instanceof YamlMapping mapping)) {
        throw notMergeable("expected a mapping for merging", place, items.get(i));
      }
      into.addAll(mapping.entries());
    }
  }

  private static YamlException notMergeable(String wanted, SourceLocation place, YamlNode found) {
    String id = found instanceof YamlSequence ? "sequence" : "scalar";
    return YamlException.syntax(wanted + ", but found " + id, found.location(), null);
  }

  private List<YamlEntry> once(SourceLocation place, List<YamlEntry> entries) {
    Map<@Nullable Object, Integer> seen = new HashMap<>(entries.size() * 2);
    List<YamlEntry> kept = new ArrayList<>(entries.size());
    for (YamlEntry entry : entries) {
      Integer at = seen.putIfAbsent(identity(entry.name()), kept.size());
      if (at == null) {
        kept.add(entry);
      } else {
        duplicate(place, entry);
        kept.set(at, new YamlEntry(kept.get(at).key(), entry.value()));
      }
    }
    return kept;
  }

  /** Python counts 1, 1.0 and True as the same key. */
  private static @Nullable Object identity(@Nullable Object key) {
    if (key instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    if (key instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15) {
      return d.longValue();
    }
    return key;
  }

  private void duplicate(SourceLocation place, YamlEntry entry) {
    if (options.duplicates() == DuplicateKeys.IGNORE) {
      return;
    }
    String message =
        String.format(
            "While constructing a mapping from %s, line %d, column %d, found a duplicate dict key"
                + " (%s). Using last defined value only.",
            place.file(), place.line(), place.column(), entry.key().text());
    if (options.duplicates() == DuplicateKeys.ERROR) {
      throw YamlException.syntax(message, place, null);
    }
    options.warnings().accept(message);
  }
}
