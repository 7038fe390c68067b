package io.howdah.module.file;

import io.howdah.module.ModuleArgs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ini_file does to the lines of one section. */
final class IniEdit {
  private static final Pattern BLANK = Pattern.compile("^[ \\t]*([#;].*)?$", Pattern.DOTALL);

  private final ModuleArgs args;
  private final List<String> values;
  private final String option;
  private final boolean allowNoValue;
  private final List<String> before = new ArrayList<>();
  private final List<String> section = new ArrayList<>();
  private final List<Boolean> touched = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private boolean sectionFound;
  private boolean changed;
  private boolean bareOptionThere;
  private String message = "OK";

  IniEdit(ModuleArgs args, List<String> values, String text) {
    this.args = args;
    this.values = new ArrayList<>(new LinkedHashSet<>(values));
    this.option = args.optionalText("option").orElse("");
    this.allowNoValue = args.flag("allow_no_value");
    split(text);
  }

  boolean isChanged() {
    return changed;
  }

  String message() {
    return message;
  }

  String text() {
    return String.join("", before) + String.join("", section) + String.join("", after);
  }

  /** Lines before the section, the section with its head, lines after it. */
  private void split(String text) {
    List<String> lines =
        new ArrayList<>(
            Pattern.compile("[^\n]*\n|[^\n]+$")
                .matcher(text)
                .results()
                .map(m -> m.group())
                .toList());
    if (lines.isEmpty()) {
      lines.add("\n");
    }
    int last = lines.size() - 1;
    if (!lines.get(last).endsWith("\n")) {
      lines.set(last, lines.get(last) + "\n");
      changed = true;
    }
    String head = args.optionalText("section").orElse("");
    // Options that come before any section: their section has no head, so one is thought.
    sectionFound = head.isEmpty();
    List<String> into = sectionFound ? section : before;
    for (String line : lines) {
      if (!sectionFound && line.startsWith("[" + head + "]")) {
        sectionFound = true;
        into = section;
      } else if (line.startsWith("[") && into == section) {
        into = after;
      }
      into.add(line);
    }
    if (head.isEmpty()) {
      section.add(0, "");
    }
    section.forEach(line -> touched.add(false));
  }

  void apply() {
    if (args.text("state").equals("absent")) {
      remove();
      return;
    }
    if (!option.isEmpty()) {
      matchValues();
    }
    if (args.flag("exclusive") && !allowNoValue) {
      overrideOthers();
    }
    if (sectionFound) {
      insertMissing();
    } else {
      addSection();
    }
  }

  private void matchValues() {
    for (int i = 0; i < section.size(); i++) {
      Matcher matcher = anyOption(section.get(i));
      if (!matcher.lookingAt()) {
        continue;
      }
      String value = matcher.group(1) == null ? "" : matcher.group(1);
      if (values.contains(value)) {
        boolean bare = value.isEmpty() && allowNoValue;
        bareOptionThere |= bare;
        update(i, bare ? option + "\n" : assignment(value));
        values.remove(value);
      } else if (values.isEmpty() && allowNoValue) {
        update(i, option + "\n");
        bareOptionThere = true;
        return;
      }
    }
  }

  private void update(int index, String line) {
    if (!section.get(index).equals(line)) {
      changed = true;
      message = "option changed";
    }
    section.set(index, line);
    touched.set(index, true);
  }

  private void overrideOthers() {
    for (int i = 0; i < section.size() && !values.isEmpty(); i++) {
      if (!touched.get(i) && isOption(section.get(i))) {
        update(i, assignment(values.remove(0)));
      }
    }
    for (int i = section.size() - 1; i > 0; i--) {
      if (!touched.get(i) && isOption(section.get(i))) {
        section.remove(i);
        touched.remove(i);
        changed = true;
        message = "option changed";
      }
    }
  }

  /** New lines go behind the section's last line that says something. */
  private void insertMissing() {
    int end = section.size();
    while (end > 1 && BLANK.matcher(section.get(end - 1).replaceFirst("\n$", "")).matches()) {
      end--;
    }
    if (section.isEmpty() || option.isEmpty()) {
      return;
    }
    if (!values.isEmpty()) {
      for (int i = values.size() - 1; i >= 0; i--) {
        section.add(end, assignment(values.get(i)));
      }
    } else if (allowNoValue && !bareOptionThere) {
      section.add(end, option + "\n");
    } else {
      return;
    }
    message = "option added";
    changed = true;
  }

  private void addSection() {
    after.add("[" + args.text("section") + "]\n");
    message = "section and option added";
    if (!option.isEmpty() && !values.isEmpty()) {
      values.forEach(value -> after.add(assignment(value)));
    } else if (!option.isEmpty() && allowNoValue) {
      after.add(option + "\n");
    } else {
      message = "only section added";
    }
    changed = true;
  }

  private void remove() {
    if (option.isEmpty()) {
      if (sectionFound && section.stream().anyMatch(line -> !line.isEmpty())) {
        section.clear();
        message = "section removed";
        changed = true;
      }
      return;
    }
    boolean all = args.flag("exclusive");
    boolean removed =
        section.removeIf(
            line -> {
              Matcher matcher = activeOption(line);
              boolean hit = matcher.lookingAt();
              return hit && (all || values.contains(String.valueOf(matcher.group(1))));
            });
    if (removed) {
      changed = true;
      message = "option changed";
    }
  }

  private boolean isOption(String line) {
    return !option.isEmpty() && anyOption(line).lookingAt();
  }

  /** The option, commented out or not. */
  private Matcher anyOption(String line) {
    return matcher("[#;]?", line);
  }

  private Matcher activeOption(String line) {
    return matcher("", line);
  }

  private Matcher matcher(String start, String line) {
    String text = line.replaceFirst("\n$", "");
    return Pattern.compile(start + "[ \\t]*" + Pattern.quote(option) + "[ \\t]*(?:=|$)[ \\t]*(.*)")
        .matcher(text);
  }

  private String assignment(String value) {
    return option + (args.flag("no_extra_spaces") ? "=" : " = ") + value + "\n";
  }
}
