package io.howdah.cli.args;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Reads words as Python's argparse does (any unambiguous beginning of a long option, options and
 * arguments in any order, {@code -vvvi FILE}), and says them anew so that picocli can't
 * misunderstand them.
 */
public final class ArgumentLine {
  private static final Pattern NEGATIVE = Pattern.compile("-\\d+|-\\d*\\.\\d+");

  private final CommandSpec command;
  private final Map<String, OptionSpec> options;
  private final Exclusions exclusions;
  private final List<String> said = new ArrayList<>();
  private final List<String> positionals = new ArrayList<>();
  private final List<String> extras = new ArrayList<>();
  private @Nullable Wanted asked;
  private @Nullable ArgumentLine below;

  private ArgumentLine(CommandSpec command) {
    this.command = command;
    this.options = command.optionsMap();
    this.exclusions = new Exclusions(command);
  }

  /** What an option asks for in place of running. */
  public enum Asked {
    HELP,
    VERSION
  }

  /** What is asked for in place of running, and of which command. */
  public record Wanted(Asked what, CommandSpec command) {}

  /**
   * What a command line says.
   *
   * @param words for picocli
   * @param wanted help or version, or null where the command is to run
   */
  public record Said(List<String> words, @Nullable Wanted wanted) {}

  /**
   * Reads a command's words.
   *
   * @throws UsageException where argparse would refuse them
   */
  public static Said read(CommandSpec command, List<String> words) {
    ArgumentLine line = new ArgumentLine(command);
    line.read(words);
    Wanted wanted = line.asked();
    if (wanted == null) {
      line.check();
    }
    return new Said(line.words(), wanted);
  }

  private @Nullable Wanted asked() {
    return asked != null ? asked : below == null ? null : below.asked();
  }

  private void read(List<String> words) {
    int at = 0;
    while (at < words.size() && asked() == null) {
      String word = words.get(at++);
      if (word.equals("--")) {
        positionals.addAll(words.subList(at, words.size()));
        return;
      }
      Found found = find(word);
      if (found != null) {
        at = take(found, words, at);
      } else if (isOptionLike(word)) {
        extras.add(word);
      } else if (!command.subcommands().isEmpty()) {
        subcommand(word, words.subList(at, words.size()));
        return;
      } else {
        positionals.add(word);
      }
    }
  }

  private void subcommand(String name, List<String> rest) {
    CommandLine chosen = command.subcommands().get(name);
    if (chosen == null) {
      throw error(
          "argument action: invalid choice: '%s' (choose from %s)"
              .formatted(name, String.join(", ", quoted(command.subcommands().keySet()))));
    }
    below = new ArgumentLine(chosen.getCommandSpec());
    below.read(rest);
  }

  private static List<String> quoted(Iterable<String> names) {
    List<String> quoted = new ArrayList<>();
    names.forEach(name -> quoted.add("'" + name + "'"));
    return quoted;
  }

  /** An option, the name that was meant, and the value that hangs on it. */
  private record Found(OptionSpec option, String name, @Nullable String value) {}

  private @Nullable Found find(String word) {
    if (word.length() < 2 || word.charAt(0) != '-') {
      return null;
    }
    OptionSpec exact = options.get(word);
    if (exact != null) {
      return new Found(exact, word, null);
    }
    int equals = word.indexOf('=');
    OptionSpec named = equals < 0 ? null : options.get(word.substring(0, equals));
    if (named != null) {
      return new Found(named, word.substring(0, equals), word.substring(equals + 1));
    }
    return meant(word, equals);
  }

  private @Nullable Found meant(String word, int equals) {
    List<Found> candidates = new ArrayList<>();
    boolean isLong = word.startsWith("--");
    String start = isLong && equals >= 0 ? word.substring(0, equals) : word;
    String value = isLong && equals >= 0 ? word.substring(equals + 1) : null;
    options.forEach(
        (name, option) -> {
          if (name.startsWith(start)) {
            candidates.add(new Found(option, name, value));
          } else if (!isLong && name.equals(word.substring(0, 2))) {
            candidates.add(new Found(option, name, word.substring(2)));
          }
        });
    if (candidates.size() > 1) {
      List<String> names = candidates.stream().map(Found::name).toList();
      throw error("ambiguous option: " + start + " could match " + String.join(", ", names));
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  private static boolean isOptionLike(String word) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && !NEGATIVE.matcher(word).matches()
        && word.indexOf(' ') < 0;
  }

  private int take(Found found, List<String> words, int at) {
    Found open = found;
    while (open != null && open.option().arity().max() == 0) {
      open = flag(open);
    }
    if (open == null) {
      return at;
    }
    if (open.value() != null) {
      value(open.option(), open.value());
      return at;
    }
    boolean none = at >= words.size() || find(words.get(at)) != null;
    if (none || isOptionLike(words.get(at))) {
      throw error(open.option(), "expected one argument");
    }
    value(open.option(), words.get(at));
    return at + 1;
  }

  /** Takes a flag; the option whose letter hangs on a short one, with what hangs on that. */
  private @Nullable Found flag(Found found) {
    ask(found.option());
    exclusions.see(found.option());
    said.add(found.option().longestName());
    String value = found.value();
    if (value == null || asked != null) {
      return null;
    }
    OptionSpec next = value.isEmpty() ? null : options.get("-" + value.charAt(0));
    if (found.name().startsWith("--") || next == null) {
      throw error(found.option(), "ignored explicit argument '" + value + "'");
    }
    return new Found(next, "-" + value.charAt(0), value.length() > 1 ? value.substring(1) : null);
  }

  private void ask(OptionSpec option) {
    if (option.longestName().equals("--help")) {
      asked = new Wanted(Asked.HELP, command);
    } else if (option.longestName().equals("--version") && option.arity().max() == 0) {
      asked = new Wanted(Asked.VERSION, command);
    }
  }

  private void value(OptionSpec option, String value) {
    checkType(option, value);
    exclusions.see(option);
    said.add(option.longestName() + "=" + value);
  }

  private void checkType(OptionSpec option, String value) {
    Class<?> type = option.typeInfo().getType();
    if ((type == Integer.class || type == int.class) && !value.strip().matches("[+-]?\\d{1,9}")) {
      throw error(option, "invalid int value: '" + value + "'");
    }
    List<String> choices = Choices.of(option);
    if (!choices.isEmpty() && !choices.contains(value)) {
      throw error(
          option,
          "invalid choice: '%s' (choose from %s)"
              .formatted(value, String.join(", ", quoted(choices))));
    }
  }

  private void check() {
    if (below != null) {
      below.check();
    } else if (!command.subcommands().isEmpty()) {
      throw error("the following arguments are required: " + Choices.title(command));
    }
    missing();
    int most = most();
    List<String> unknown = new ArrayList<>(extras);
    if (positionals.size() > most) {
      unknown.addAll(positionals.subList(most, positionals.size()));
    }
    if (!unknown.isEmpty()) {
      throw error("unrecognized arguments: " + String.join(" ", unknown));
    }
  }

  private void missing() {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      if (option.required() && said.stream().noneMatch(s -> isOf(s, option))) {
        names.add(String.join("/", option.names()));
      }
    }
    for (PositionalParamSpec positional : command.positionalParameters()) {
      if (positional.arity().min() > positionals.size()) {
        names.add(positional.paramLabel());
      }
    }
    if (!names.isEmpty()) {
      throw error("the following arguments are required: " + String.join(", ", names));
    }
  }

  private static boolean isOf(String said, OptionSpec option) {
    return said.equals(option.longestName()) || said.startsWith(option.longestName() + "=");
  }

  private int most() {
    int most = 0;
    for (PositionalParamSpec positional : command.positionalParameters()) {
      most += Math.min(positional.arity().max(), 1_000_000);
    }
    return most;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>(said);
    if (below != null) {
      words.add(below.command.name());
      words.addAll(below.words());
    } else if (!positionals.isEmpty()) {
      words.add("--");
      words.addAll(positionals);
    }
    return words;
  }

  private UsageException error(OptionSpec option, String message) {
    return error("argument " + String.join("/", option.names()) + ": " + message);
  }

  private UsageException error(String message) {
    return new UsageException(command, message);
  }
}
