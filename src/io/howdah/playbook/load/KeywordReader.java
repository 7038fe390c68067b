package io.howdah.playbook.load;

import io.howdah.error.SourceLocation;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keyword.Place;
import io.howdah.playbook.Keyword.Type;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.LoopControl;
import io.howdah.playbook.PlaybookException;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the keywords of one play, role, block or task, checking what can be checked raw. */
final class KeywordReader {
  private static final Set<String> LOOP_CONTROL =
      Set.of("loop_var", "index_var", "label", "pause", "extended", "extended_allitems");

  private final Place place;
  private final SourceLocation location;
  private final Map<Keyword, Object> values = new EnumMap<>(Keyword.class);

  KeywordReader(Place place, SourceLocation location) {
    this.place = place;
    this.location = location;
  }

  /** Takes an entry if it is a keyword of this place; false where it is not. */
  boolean take(YamlEntry entry) {
    Keyword keyword = entry.name() instanceof String s ? Keyword.of(s) : null;
    if (keyword == null || !keyword.allowedIn(place)) {
      return false;
    }
    put(keyword, read(keyword, entry.value()));
    return true;
  }

  void put(Keyword keyword, @Nullable Object value) {
    values.put(keyword, value == null ? Keywords.NULL : value);
  }

  boolean has(Keyword keyword) {
    return values.containsKey(keyword);
  }

  Keywords keywords() {
    return new Keywords(values);
  }

  private @Nullable Object read(Keyword keyword, YamlNode node) {
    return switch (keyword) {
      case VARS -> VarsReader.read(node, place.title());
      case TAGS -> tags(node);
      case LOOP_CONTROL -> loopControl(node);
      case COLLECTIONS -> collections(node);
      case MODULE_DEFAULTS -> moduleDefaults(node);
      case WHEN, CHANGED_WHEN, FAILED_WHEN -> node.value();
      default -> checked(keyword, node);
    };
  }

  private @Nullable Object checked(Keyword keyword, YamlNode node) {
    Object value = node.value();
    boolean collection = node instanceof YamlMapping || node instanceof YamlSequence;
    if (keyword.type() == Type.STRING && collection && keyword != Keyword.ACTION) {
      throw new PlaybookException(
          "The field '"
              + keyword.word()
              + "' is supposed to be a string type, however the incoming data structure is a "
              + PythonClass.of(node),
          location);
    }
    return value;
  }

  private Object tags(YamlNode node) {
    Object value = node.value();
    if (value instanceof List<?> list) {
      return list;
    }
    if (value instanceof String text) {
      List<String> tags = new ArrayList<>();
      for (String tag : text.split(",", -1)) {
        tags.add(tag.strip());
      }
      return tags;
    }
    throw Errors.plain("tags must be specified as a list", node.location());
  }

  private static @Nullable Object moduleDefaults(YamlNode node) {
    Object value = node.value();
    List<?> layers = value instanceof List<?> list ? list : Collections.singletonList(value);
    if (value != null && !layers.stream().allMatch(Map.class::isInstance)) {
      throw new PlaybookException(
          "The field 'module_defaults' is supposed to be a dictionary or list of dictionaries, the"
              + " keys of which must be static action, module, or group names. Only the values may"
              + " contain templates. For example: {'ping': \"{{ ping_defaults }}\"}",
          node.location());
    }
    return value;
  }

  private static @Nullable Object collections(YamlNode node) {
    Object value = node.value();
    return value instanceof String text ? List.of(text) : value;
  }

  private LoopControl loopControl(YamlNode node) {
    if (!(node instanceof YamlMapping mapping)) {
      throw new PlaybookException(
          "the `loop_control` value must be specified as a dictionary and cannot be a variable"
              + " itself (though it can contain variables)",
          node.location());
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (YamlEntry entry : mapping.entries()) {
      String name = String.valueOf(entry.name());
      if (!LOOP_CONTROL.contains(name)) {
        throw Errors.notAnAttribute(entry, "LoopControl", LOOP_CONTROL);
      }
      values.put(name, entry.value().value());
    }
    return new LoopControl(values);
  }
}
