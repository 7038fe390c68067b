package io.howdah.module.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file system table; lines that are no entries stay as they are.
 *
 * @param lines with their newlines
 */
record Fstab(List<String> lines) {
  /** One entry, unescaped. */
  record Entry(String source, String name, String type, String options, String dump, String pass) {
    String line() {
      List<String> fields = new ArrayList<>();
      for (String field : List.of(source, name, type, options, dump, pass)) {
        fields.add(escape(field));
      }
      return String.join(" ", fields) + "\n";
    }
  }

  static Fstab parse(String text) {
    return new Fstab(
        Pattern.compile("[^\n]*\n|[^\n]+$").matcher(text).results().map(m -> m.group()).toList());
  }

  String text() {
    return String.join("", lines);
  }

  private static String escape(String field) {
    return field.replace("\\", "\\134").replace(" ", "\\040").replace("&", "\\046");
  }

  /** The table with this entry, in the place of the one at the same path if there is one. */
  Fstab with(Entry entry) {
    List<String> out = new ArrayList<>();
    boolean found = false;
    for (String line : lines) {
      String whole = line.endsWith("\n") ? line : line + "\n";
      if (isAt(whole, entry.name(), entry.source())) {
        found = true;
        out.add(sameFields(whole, entry) ? whole : entry.line());
      } else {
        out.add(whole);
      }
    }
    if (!found) {
      out.add(entry.line());
    }
    // A last line without its newline is no reason to write the file anew.
    return found && String.join("", out).strip().equals(text().strip()) ? this : new Fstab(out);
  }

  private static boolean sameFields(String line, Entry entry) {
    List<String> fields = new ArrayList<>(Arrays.asList(line.strip().split("\\s+")));
    while (fields.size() < 6) {
      fields.add("0");
    }
    return (String.join(" ", fields) + "\n").equals(entry.line());
  }

  /** The table without the entry at a path. */
  Fstab without(String name, @Nullable String source) {
    List<String> out = new ArrayList<>();
    lines.stream().filter(line -> !isAt(line, name, source)).forEach(out::add);
    return out.size() == lines.size() ? this : new Fstab(out);
  }

  private static boolean isAt(String line, String name, @Nullable String source) {
    String[] fields = line.strip().split("\\s+");
    if (line.isBlank() || line.strip().startsWith("#") || fields.length < 4 || fields.length > 6) {
      return false;
    }
    boolean otherSwap =
        source != null
            && fields[1].equals("none")
            && fields[2].equals("swap")
            && !fields[0].equals(source);
    return fields[1].equals(escape(name)) && !otherSwap;
  }
}
