package io.howdah.cli;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Takes in plain command lines (options by their full names, values as words of their own) by the
 * table that {@link PlainOptions} wrote at the build. Whatever else a line holds is left to
 * picocli, whose model of a command costs more than many a run.
 */
final class PlainLine {
  private final Map<String, PlainOptions.Entry> options;
  private final Set<String> once = new HashSet<>();
  private final List<Value> values = new ArrayList<>();
  private final List<String> positionals = new ArrayList<>();

  /** What goes into a field. */
  private record Value(PlainOptions.Entry option, String text) {}

  PlainLine(Map<String, PlainOptions.Entry> options) {
    this.options = options;
  }

  /** The command with its fields filled in, or null where picocli has to look. */
  static @Nullable Callable<?> command(
      Commands.Entry entry, CommandContext context, String... words) {
    Map<String, PlainOptions.Entry> options = optionsOf(entry.name());
    return !options.isEmpty()
            && entry.build(context) instanceof Callable<?> command
            && new PlainLine(options).fill(command, words)
        ? command
        : null;
  }

  /** A command's options by name, the arguments by the empty one; empty where picocli is wanted. */
  static Map<String, PlainOptions.Entry> optionsOf(String command) {
    Map<String, PlainOptions.Entry> options = new HashMap<>();
    for (String line : StartTexts.lines(StartTexts.PLAIN_OPTIONS)) {
      if (line.startsWith(command + "\t")) {
        PlainOptions.Entry entry = PlainOptions.Entry.of(line);
        entry.names().forEach(name -> options.put(name, entry));
      }
    }
    return options;
  }

  /** Fills in a command's fields; if it can't, answers no and the command must be made anew. */
  boolean fill(Object command, String... words) {
    return read(words) && count() && set(command);
  }

  private boolean read(String... words) {
    for (int at = 0; at < words.length; at++) {
      PlainOptions.Entry option = words[at].isEmpty() ? null : options.get(words[at]);
      boolean valued = option != null && option.kind().hasValue();
      if (option == null && !isValue(words[at])) {
        return false;
      } else if (option == null) {
        positionals.add(words[at]);
      } else if (!valued) {
        values.add(new Value(option, ""));
      } else if (++at < words.length && isValue(words[at])) {
        values.add(new Value(option, words[at]));
      } else {
        return false;
      }
      if (option != null && !option.kind().isMany() && !once.add(option.path())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValue(String word) {
    return !word.isEmpty() && word.charAt(0) != '-';
  }

  private boolean count() {
    PlainOptions.Entry arguments = options.get("");
    if (arguments == null) {
      return positionals.isEmpty();
    }
    positionals.forEach(text -> values.add(new Value(arguments, text)));
    return positionals.size() >= arguments.least()
        && (arguments.kind().isMany() || positionals.size() <= 1);
  }

  private boolean set(Object command) {
    try {
      for (Value value : values) {
        set(command, value);
      }
      return true;
    } catch (ReflectiveOperationException | NumberFormatException e) {
      return false;
    }
  }

  @SuppressWarnings("unchecked")
  private static void set(Object command, Value value) throws ReflectiveOperationException {
    String[] path = value.option().path().split("\\.");
    Object holder = command;
    for (int i = 0; i < path.length - 1; i++) {
      holder = field(holder, path[i]).get(holder);
    }
    Field field = field(holder, path[path.length - 1]);
    switch (value.option().kind()) {
      case FLAG -> field.set(holder, true);
      case COUNT -> field.set(holder, oneMore((boolean[]) field.get(holder)));
      case TEXT -> field.set(holder, value.text());
      case NUMBER -> field.set(holder, number(value.text()));
      case LIST -> ((List<String>) field.get(holder)).add(value.text());
    }
  }

  private static boolean[] oneMore(boolean[] given) {
    boolean[] more = Arrays.copyOf(given, given.length + 1);
    more[given.length] = true;
    return more;
  }

  private static Integer number(String text) {
    if (text.length() > 1 && text.charAt(0) == '0') {
      throw new NumberFormatException(text);
    }
    return Integer.valueOf(text);
  }

  private static Field field(Object holder, String name) throws NoSuchFieldException {
    for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
      @Nullable Field field = declared(type, name);
      if (field != null) {
        field.setAccessible(true);
        return field;
      }
    }
    throw new NoSuchFieldException(name);
  }

  private static @Nullable Field declared(Class<?> type, String name) {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      return null;
    }
  }
}
