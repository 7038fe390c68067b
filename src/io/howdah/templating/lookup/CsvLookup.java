package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * csvfile: a column of the first row whose first field is the key.
 *
 * @param files reads the file
 */
record CsvLookup(ControllerFiles files) implements Lookup {
  private static final List<String> OPTIONS =
      List.of("col", "default", "delimiter", "file", "encoding");

  @Override
  public String name() {
    return "csvfile";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> given, LookupContext context) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>(given);
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      Map<String, String> pairs = KeyValues.parse(Terms.text(term, "strip"));
      String key = pairs.remove(KeyValues.RAW);
      if (key == null) {
        throw Terms.error("Search key is required but was not found");
      }
      for (Map.Entry<String, String> pair : pairs.entrySet()) {
        if (!OPTIONS.contains(pair.getKey())) {
          throw Terms.error(pair.getKey() + " is not a valid option");
        }
        options.put(pair.getKey(), pair.getValue());
      }
      Object value = value(key, new Options(options), context);
      if (PyTypes.isList(value) && value instanceof List<?> list) {
        found.addAll(list);
      } else if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  private @Nullable Object value(String key, Options options, LookupContext context) {
    String name = options.text("file", "ansible.csv");
    String delimiter = options.text("delimiter", "TAB");
    Path file = context.find("files", name).orElse(null);
    if (file == null) {
      throw Terms.error("csvfile: [Errno 2] No such file or directory: '" + name + "'");
    }
    try {
      String text = files.text(file, options.text("encoding", "utf-8"));
      for (List<String> row : Csv.rows(text, delimiter.equals("TAB") ? "\t" : delimiter)) {
        if (!row.isEmpty() && row.get(0).equals(key)) {
          return column(row, options.whole("col", 1));
        }
      }
    } catch (PyTypeException e) {
      throw Terms.error("csvfile: " + e.getMessage());
    }
    return options.get("default");
  }

  private static String column(List<String> row, long column) {
    long at = column < 0 ? column + row.size() : column;
    if (at < 0 || at >= row.size()) {
      throw new PyTypeException("IndexError", "list index out of range");
    }
    return row.get((int) at);
  }
}
