package io.howdah.variables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.howdah.yaml.Unsafe;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes facts as Python's json does with sorted keys and an indent of four. */
final class FactJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private FactJson() {}

  static String write(Map<String, @Nullable Object> facts) throws IOException {
    StringWriter text = new StringWriter();
    DefaultIndenter indent = new DefaultIndenter("    ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(separators);
    pretty.indentArraysWith(indent);
    pretty.indentObjectsWith(indent);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(pretty);
      value(json, facts);
    }
    return text.toString();
  }

  private static void value(JsonGenerator json, @Nullable Object marked) throws IOException {
    Object value = Unsafe.strip(marked);
    if (value instanceof Map<?, ?> map) {
      mapping(json, map);
    } else if (value instanceof Iterable<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        value(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Number number) {
      number(json, number);
    } else {
      json.writePOJO(value == null || value instanceof Boolean ? value : value.toString());
    }
  }

  private static void number(JsonGenerator json, Number number) throws IOException {
    if (number instanceof BigInteger big) {
      json.writeNumber(big);
    } else if (number instanceof Double real) {
      json.writeNumber(real);
    } else {
      json.writeNumber(number.longValue());
    }
  }

  private static void mapping(JsonGenerator json, Map<?, ?> map) throws IOException {
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((k, v) -> sorted.put(String.valueOf(k), v));
    json.writeStartObject();
    for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
      json.writeFieldName(entry.getKey());
      value(json, entry.getValue());
    }
    json.writeEndObject();
  }
}
