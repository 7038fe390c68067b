package io.howdah.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.howdah.error.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text as JSON rather than as YAML, as Ansible does, since the two differ in escapes,
 * tabs and numbers like 1e3.
 */
final class JsonNodes {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final JsonParser json;
  private final String file;
  private final MappingBuilder mappings;
  private final YamlOptions options;

  private JsonNodes(JsonParser json, String file, YamlOptions options) {
    this.json = json;
    this.file = file;
    this.options = options;
    this.mappings =
        new MappingBuilder(
            new YamlOptions(DuplicateKeys.IGNORE, options.warnings(), options.secrets()));
  }

  /** Whether it is worth trying. */
  static boolean looksLike(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ') {
        return c == '{' && text.indexOf("{%") != i || c == '[' || c == '"';
      }
    }
    return false;
  }

  /** The nodes, or null where the text is not JSON. */
  static @Nullable YamlNode tryParse(String text, String file, YamlOptions options) {
    try (JsonParser json = FACTORY.createParser(text)) {
      JsonNodes nodes = new JsonNodes(json, file, options);
      json.nextToken();
      YamlNode root = nodes.node();
      return json.nextToken() == null ? root : null;
    } catch (IOException e) {
      return null;
    }
  }

  private YamlNode node() throws IOException {
    JsonLocation at = json.currentTokenLocation();
    SourceLocation place = new SourceLocation(file, at.getLineNr(), at.getColumnNr());
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(place);
    }
    if (token == JsonToken.START_ARRAY) {
      return array(place);
    }
    return new YamlScalar(place, json.getText(), scalar(token));
  }

  private @Nullable Object scalar(JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> Numbers.narrow(json.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      default -> json.getText();
    };
  }

  private YamlNode array(SourceLocation place) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlSequence(place, items, false);
  }

  private YamlNode object(SourceLocation place) throws IOException {
    List<YamlNode> pairs = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      pairs.add(node());
      json.nextToken();
      pairs.add(node());
    }
    return special(place, mappings.entries(place, pairs));
  }

  /** Ansible's own way to write vault texts and unsafe values in JSON. */
  private YamlNode special(SourceLocation place, List<YamlEntry> entries) {
    if (entries.size() == 1) {
      YamlEntry only = entries.get(0);
      Object value = only.value().value();
      if ("__ansible_vault".equals(only.name()) && value instanceof String text) {
        return new YamlScalar(place, text, new VaultText(text, options.secrets(), place));
      }
      if ("__ansible_unsafe".equals(only.name())) {
        return new YamlScalar(place, String.valueOf(value), Unsafe.of(value));
      }
    }
    return new YamlMapping(place, entries, false);
  }
}
