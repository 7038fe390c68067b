package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.filter.PyLines;
import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * ini: a value of an INI or Java properties file.
 *
 * @param files reads the file
 */
record IniLookup(ControllerFiles files) implements Lookup {
  private static final List<String> OPTIONS =
      List.of(
          "type",
          "file",
          "section",
          "re",
          "encoding",
          "default",
          "case_sensitive",
          "allow_no_value");

  @Override
  public String name() {
    return "ini";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> given, LookupContext context) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>(given);
    if (given.containsKey("allow_none")) {
      options.putIfAbsent("allow_no_value", given.get("allow_none"));
    }
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      String text = Terms.text(term, "strip");
      boolean inline = text.contains("=") || text.strip().contains(" ");
      String key = inline ? inline(text, options) : text;
      found.addAll(values(key, new Options(options), context));
    }
    return found;
  }

  /** Options written in the term itself, "key section=x file=y"; values may hold spaces. */
  private static String inline(String text, Map<String, @Nullable Object> options) {
    String key = null;
    for (String part : parts(text)) {
      if (!part.contains("=")) {
        key = key == null ? part : key;
        continue;
      }
      String[] both = part.split("=", -1);
      if (both.length != 2) {
        throw PyTypeException.lookup(
            "Could not use '"
                + part
                + "' from '"
                + parts(text)
                + "': too many values to unpack (expected 2)");
      }
      if (!OPTIONS.contains(both[0])) {
        throw PyTypeException.lookup(both[0] + " is not a valid option.");
      }
      options.put(both[0], both[1]);
    }
    if (key == null) {
      throw Terms.option(
          "No key to lookup was provided as first term with in string inline options: " + text);
    }
    return key;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String word : PyLines.words(text)) {
      boolean option = OPTIONS.stream().anyMatch(name -> word.contains(name + "="));
      if (parts.isEmpty() || option) {
        parts.add(word);
      } else {
        int last = parts.size() - 1;
        parts.set(last, parts.get(last) + " " + word);
      }
    }
    return parts;
  }

  private List<@Nullable Object> values(String key, Options options, LookupContext context) {
    String name = options.text("file", "ansible.ini");
    boolean properties = options.text("type", "ini").equals("properties");
    String section = properties ? "java_properties" : options.text("section", "global");
    IniFile ini = read(options, context);
    if (!ini.hasSection(section)) {
      throw PyTypeException.lookup("No section '" + section + "' in " + name);
    }
    if (options.truth("re", false)) {
      PyPattern pattern = PyPattern.compile(key, 0);
      List<@Nullable Object> all = new ArrayList<>();
      ini.items(section)
          .forEach(
              (option, value) -> {
                if (pattern.match(option) != null) {
                  all.add(value);
                }
              });
      return all;
    }
    Object fallback = options.has("default") ? options.get("default") : "";
    Object value = ini.has(section, key) ? ini.get(section, key) : fallback;
    if (PyTypes.isList(value) && value instanceof List<?> list) {
      return new ArrayList<@Nullable Object>(list);
    }
    List<@Nullable Object> one = new ArrayList<>();
    if (value != null) {
      one.add(value);
    }
    return one;
  }

  private IniFile read(Options options, LookupContext context) {
    String name = options.text("file", "ansible.ini");
    boolean properties = options.text("type", "ini").equals("properties");
    Path file = context.find("files", name).orElse(null);
    if (file == null) {
      throw new PyTypeException("AnsibleParserError", "Invalid filename: 'None'");
    }
    String text = files.text(file, options.text("encoding", "utf-8"));
    try {
      return IniFile.parse(
          (properties ? "[java_properties]\n" : "") + text,
          options.truth("allow_no_value", false),
          options.truth("case_sensitive", false));
    } catch (IniFile.DuplicateOption e) {
      throw PyTypeException.lookup("Duplicate option in '" + name + "': " + e.getMessage());
    }
  }
}
