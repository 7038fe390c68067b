package io.howdah.templating.filter;

import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import io.howdah.templating.value.PyTypeException;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** YAML text to values, as PyYAML's safe loader reads it: JSON gets no reading of its own. */
final class YamlText {
  private static final String NAME = "<unicode string>";

  private YamlText() {}

  /** The only document. */
  static @Nullable Object load(String text) {
    return documents(text, true).get(0);
  }

  /** Every document. */
  static List<@Nullable Object> loadAll(String text) {
    return documents(text, false);
  }

  private static List<@Nullable Object> documents(String text, boolean single) {
    List<@Nullable Object> values = new ArrayList<>();
    try {
      for (YamlNode node : new YamlReader(YamlOptions.PLAIN_TAGS).parseAll(text, NAME)) {
        values.add(node.value());
      }
    } catch (HowdahException e) {
      String message = String.valueOf(e.getMessage());
      String problem = message.replaceFirst("(?s).*Syntax Error while loading YAML\\.\\s*", "");
      String place = e.location().map(at -> "\n  in " + at(at)).orElse("");
      throw new PyTypeException("YAMLError", problem + place, e);
    }
    if (single && values.size() > 1) {
      throw new PyTypeException("ComposerError", "expected a single document in the stream");
    }
    if (single && values.isEmpty()) {
      values.add(null);
    }
    return values;
  }

  private static String at(SourceLocation place) {
    return "\"" + NAME + "\", line " + place.line() + ", column " + place.column();
  }
}
