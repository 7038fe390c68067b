package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What a tag makes of a node: YAML 1.1's own tags, {@code !unsafe} and {@code !vault}. */
final class TagReader {
  private static final String YAML = "tag:yaml.org,2002:";

  private final YamlOptions options;

  TagReader(YamlOptions options) {
    this.options = options;
  }

  YamlNode scalar(ScalarEvent event, SourceLocation place) {
    String text = event.getValue();
    String tag = known(event.getTag().orElse(null), place);
    try {
      Object value = tag == null || tag.equals("!") ? plain(event) : tagged(tag, text, place);
      return new YamlScalar(place, text, value);
    } catch (NumberFormatException | DateTimeException e) {
      throw YamlException.syntax("can't read this value: " + e.getMessage(), place, e);
    }
  }

  private static @Nullable Object plain(ScalarEvent event) {
    return event.isPlain() ? ScalarResolver.resolve(event.getValue()) : event.getValue();
  }

  private @Nullable Object tagged(String tag, String text, SourceLocation place) {
    return switch (tag) {
      case YAML + "str", YAML + "python/unicode" -> text;
      case "!unsafe" -> Unsafe.of(text);
      case "!vault", "!vault-encrypted" -> new VaultText(text, options.secrets(), place);
      case YAML + "null" -> null;
      case YAML + "bool" -> bool(text, place);
      case YAML + "int" -> Numbers.parseInt(text);
      case YAML + "float" -> Numbers.parseFloat(text);
      case YAML + "binary" -> Base64.getMimeDecoder().decode(text);
      case YAML + "timestamp" -> Timestamps.parse(text);
      default -> throw unknown(tag, place);
    };
  }

  private static Boolean bool(String text, SourceLocation place) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> true;
      case "no", "false", "off" -> false;
      default -> throw YamlException.syntax("not a boolean: " + text, place, null);
    };
  }

  /** The tag; Ansible's own are an error where they are not asked for. */
  private @Nullable String known(@Nullable String tag, SourceLocation place) {
    if (tag != null && tag.length() > 1 && tag.startsWith("!") && !options.ansibleTags()) {
      throw unknown(tag, place);
    }
    return tag;
  }

  YamlNode sequence(@Nullable String given, SourceLocation place, List<YamlNode> items) {
    String tag = known(given, place);
    if (tag == null || tag.equals("!") || tag.equals(YAML + "seq")) {
      return new YamlSequence(place, items, false);
    }
    return switch (tag) {
      case "!unsafe" -> new YamlSequence(place, items, true);
      case YAML + "omap", YAML + "pairs" -> new YamlSequence(place, pairs(items), false);
      default -> throw unknown(tag, place);
    };
  }

  private static List<YamlNode> pairs(List<YamlNode> items) {
    List<YamlNode> pairs = new ArrayList<>(items.size());
    for (YamlNode item : items) {
      if (!(item instanceof YamlMapping one) || one.entries().size() != 1) {
        throw YamlException.syntax("expected a mapping of length 1", item.location(), null);
      }
      YamlEntry entry = one.entries().get(0);
      pairs.add(new YamlSequence(item.location(), List.of(entry.key(), entry.value()), false));
    }
    return pairs;
  }

  YamlNode mapping(@Nullable String given, SourceLocation place, List<YamlEntry> entries) {
    String tag = known(given, place);
    if (tag == null || tag.equals("!") || tag.equals(YAML + "map")) {
      return new YamlMapping(place, entries, false);
    }
    return switch (tag) {
      case YAML + "python/dict" -> new YamlMapping(place, entries, false);
      case "!unsafe" -> new YamlMapping(place, entries, true);
      case YAML + "set" -> new YamlScalar(place, "", keys(entries));
      default -> throw unknown(tag, place);
    };
  }

  private static Set<@Nullable Object> keys(List<YamlEntry> entries) {
    Set<@Nullable Object> keys = new LinkedHashSet<>();
    entries.forEach(entry -> keys.add(entry.name()));
    return keys;
  }

  private static YamlException unknown(String tag, SourceLocation place) {
    return YamlException.syntax(
        "could not determine a constructor for the tag '" + tag + "'", place, null);
  }
}
