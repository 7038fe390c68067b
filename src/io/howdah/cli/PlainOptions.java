package io.howdah.cli;

import io.howdah.cli.args.Choices;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The table of options whose values go into fields as they are, made from picocli's annotations
 * when Howdah is built. An option with choices, a type of its own or a partner that it must not
 * meet is not in it; nor is a command that hangs on picocli in other ways.
 */
final class PlainOptions {
  /** What an option does to its field. */
  enum Kind {
    FLAG,
    COUNT,
    TEXT,
    NUMBER,
    LIST;

    boolean hasValue() {
      return this != FLAG && this != COUNT;
    }

    boolean isMany() {
      return this == LIST || this == COUNT;
    }
  }

  /**
   * An option, or the arguments.
   *
   * @param names its names; one that is empty for arguments
   * @param least how many must be given
   * @param path the names of the fields that lead to it, with dots
   */
  record Entry(List<String> names, Kind kind, int least, String path) {
    /** Reads a line of the table. */
    static Entry of(String line) {
      String[] cells = line.split("\t", -1);
      List<String> names = List.of(cells[1].split(",", -1));
      return new Entry(names, Kind.valueOf(cells[2]), Integer.parseInt(cells[3]), cells[4]);
    }

    String line(String command) {
      return String.join("\t", command, String.join(",", names), kind.name(), least + "", path);
    }
  }

  /** What picocli's annotation says where a program says no default. */
  private static final String UNSET = "__no_default_value__";

  private PlainOptions() {}

  /** The lines of all commands that are made of such options, or of more. */
  static List<String> lines() {
    PrintStream none = new PrintStream(PrintStream.nullOutputStream());
    CommandContext context =
        new CommandContext(none, none, InputStream.nullInputStream(), Map.of(), Path.of(""));
    List<String> lines = new ArrayList<>();
    Commands.byName()
        .forEach(
            (name, entry) -> {
              Object command = entry.build(context);
              if (command instanceof Callable) {
                entries(command.getClass()).forEach(option -> lines.add(option.line(name)));
              }
            });
    return lines;
  }

  /** None where something else than a plain option must be given, or may stand anywhere. */
  static List<Entry> entries(Class<?> command) {
    List<Entry> entries = new ArrayList<>();
    return collect(command, "", entries) ? entries : List.of();
  }

  private static boolean collect(Class<?> type, String prefix, List<Entry> entries) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (field.isAnnotationPresent(Spec.class) || !take(field, prefix, entries)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean take(Field field, String prefix, List<Entry> entries) {
    String path = prefix + field.getName();
    if (field.isAnnotationPresent(Mixin.class)) {
      return collect(field.getType(), path + ".", entries);
    }
    Option option = field.getAnnotation(Option.class);
    Parameters parameters = field.getAnnotation(Parameters.class);
    Kind kind = kind(field);
    if (option != null && isPlain(option) && kind != null) {
      entries.add(new Entry(List.of(option.names()), kind, 0, path));
    }
    if (parameters == null) {
      return option == null || !option.required() && option.defaultValue().equals(UNSET);
    }
    if (!isPlain(parameters) || kind == null || !kind.hasValue() || kind == Kind.NUMBER) {
      return false;
    }
    entries.add(new Entry(List.of(""), kind, parameters.arity().startsWith("1") ? 1 : 0, path));
    return true;
  }

  private static boolean isPlain(Option option) {
    boolean own =
        option.converter().length > 0
            || option.split().length() > 0
            || option.arity().length() > 0
            || option.usageHelp()
            || option.versionHelp();
    return !own
        && option.completionCandidates().getSimpleName().equals("NoCompletionCandidates")
        && Arrays.stream(option.names()).noneMatch(List.of("--help", "--version")::contains)
        && !Choices.exclude(option.names());
  }

  private static boolean isPlain(Parameters parameters) {
    return parameters.converter().length == 0
        && parameters.split().isEmpty()
        && parameters.index().isEmpty()
        && List.of("1", "0..1", "0..*", "1..*").contains(parameters.arity());
  }

  private static @Nullable Kind kind(Field field) {
    return switch (field.getGenericType().getTypeName()) {
      case "boolean" -> Kind.FLAG;
      case "boolean[]" -> Kind.COUNT;
      case "java.lang.String" -> Kind.TEXT;
      case "int", "java.lang.Integer" -> Kind.NUMBER;
      case "java.util.List<java.lang.String>" -> Kind.LIST;
      default -> null;
    };
  }
}
