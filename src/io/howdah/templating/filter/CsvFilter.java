package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.lookup.Csv;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** community.general's from_csv: rows as dicts by the names of the first row. */
final class CsvFilter {
  private CsvFilter() {}

  static void register(Registry registry) {
    CommunityFilters.add(
        registry,
        PyFilter.of(
            "from_csv(dialect='excel', fieldnames=None, delimiter=None, skipinitialspace=None,"
                + " strict=None)",
            (value, args, ctx) -> read(value, args)));
  }

  private static Object read(@Nullable Object value, Bound args) {
    String dialect = PyText.str(args.get("dialect"));
    if (!List.of("excel", "excel-tab", "unix").contains(dialect)) {
      throw PyTypeException.filter(
          "Dialect '" + dialect + "' is not supported by your version of python.");
    }
    String usual = dialect.equals("excel-tab") ? "\t" : ",";
    String delimiter = args.get("delimiter") == null ? usual : args.text("delimiter");
    if (delimiter.length() != 1) {
      throw PyTypeException.filter(
          "Unable to create custom dialect: \"delimiter\" must be a 1-character string");
    }
    String text = PyText.str(value);
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    List<List<String>> rows = new ArrayList<>(Csv.rows(bare, delimiter));
    rows.removeIf(List::isEmpty);
    if (args.truth("skipinitialspace")) {
      rows.replaceAll(row -> row.stream().map(String::stripLeading).toList());
    }
    List<String> names = new ArrayList<>();
    if (args.get("fieldnames") != null) {
      PyOps.list(args.get("fieldnames")).forEach(name -> names.add(PyText.str(name)));
    } else if (!rows.isEmpty()) {
      names.addAll(rows.remove(0));
    }
    List<@Nullable Object> made = new ArrayList<>();
    rows.forEach(row -> made.add(dict(names, row)));
    return made;
  }

  /** Fields too many come as a list under None, missing ones are None. */
  private static Map<@Nullable Object, @Nullable Object> dict(
      List<String> names, List<String> row) {
    Map<@Nullable Object, @Nullable Object> dict = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (i < row.size()) {
        dict.put(names.get(i), row.get(i));
      }
    }
    if (row.size() > names.size()) {
      dict.put(null, new ArrayList<@Nullable Object>(row.subList(names.size(), row.size())));
    }
    for (int i = row.size(); i < names.size(); i++) {
      dict.put(names.get(i), null);
    }
    return dict;
  }
}
