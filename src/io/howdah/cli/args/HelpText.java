package io.howdah.cli.args;

import io.howdah.engine.ValueText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Usage and help of a command in argparse's layout, 80 columns wide. */
public final class HelpText {
  private static final int WIDTH = 78;
  private static final int COLUMN = 24;
  private static final String BECOME =
      "Privilege Escalation Options:\n"
          + "  control how and which user you become as on target hosts\n";
  private static final String CONNECTION =
      "Connection Options:\n  control as whom and how to connect to hosts\n";
  private static final String ACTIONS =
      "Actions:\n  One of following must be used on invocation, ONLY ONE!\n";
  private static final Map<String, String> SECTIONS =
      Map.ofEntries(
          Map.entry("--become", BECOME),
          Map.entry("--become-method", BECOME),
          Map.entry("--become-user", BECOME),
          Map.entry("--private-key", CONNECTION),
          Map.entry("--user", CONNECTION),
          Map.entry("--connection", CONNECTION),
          Map.entry("--timeout", CONNECTION),
          Map.entry("--ssh-common-args", CONNECTION),
          Map.entry("--sftp-extra-args", CONNECTION),
          Map.entry("--scp-extra-args", CONNECTION),
          Map.entry("--ssh-extra-args", CONNECTION),
          Map.entry("--graph", ACTIONS),
          Map.entry("--host", ACTIONS));

  private final CommandSpec command;
  private final String program;
  private int column = COLUMN;

  /** For a command that was called by this name. */
  public HelpText(CommandSpec command, String program) {
    this.command = command;
    this.program = program;
  }

  /** The usage lines, ended. */
  public String usage() {
    String head = "usage: " + program;
    List<String> parts = new ArrayList<>(optionParts());
    List<String> last = new ArrayList<>();
    positionalParts(last);
    List<String> all = new ArrayList<>(parts);
    all.addAll(last);
    if (head.length() + 1 + String.join(" ", all).length() <= WIDTH) {
      return head + " " + String.join(" ", all) + "\n";
    }
    String indent = " ".repeat(head.length() + 1);
    if (parts.isEmpty() || last.isEmpty()) {
      return filled(head, indent, all) + "\n";
    }
    String below = filled(" ".repeat(head.length()), indent, last);
    return filled(head, indent, parts) + "\n" + below + "\n";
  }

  /** Parts in lines, none of them broken. */
  private static String filled(String head, String indent, List<String> parts) {
    StringBuilder text = new StringBuilder(head);
    int column = head.length();
    for (String part : parts) {
      if (column + 1 + part.length() > WIDTH && column > indent.length()) {
        text.append('\n').append(indent).append(part);
        column = indent.length() + part.length();
      } else {
        text.append(' ').append(part);
        column += 1 + part.length();
      }
    }
    return text.toString();
  }

  private List<String> optionParts() {
    Map<Object, List<String>> together = new LinkedHashMap<>();
    for (OptionSpec option : options()) {
      String exclusion = Choices.exclusion(option);
      Object key = exclusion == null ? option : exclusion;
      together.computeIfAbsent(key, k -> new ArrayList<>()).add(invocation(option));
    }
    return together.values().stream().map(words -> "[" + String.join(" | ", words) + "]").toList();
  }

  private static String invocation(OptionSpec option) {
    String name = option.names()[0];
    return takesValue(option) ? name + " " + metavar(option) : name;
  }

  private static String metavar(OptionSpec option) {
    List<String> choices = Choices.of(option);
    return choices.isEmpty() ? option.paramLabel() : "{" + String.join(",", choices) + "}";
  }

  private static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  private void positionalParts(List<String> parts) {
    for (PositionalParamSpec positional : command.positionalParameters()) {
      String label = positional.paramLabel();
      boolean many = positional.arity().max() > 1;
      String one = positional.arity().min() > 0 ? label : "[" + label + "]";
      parts.add(
          !many
              ? one
              : positional.arity().min() > 0 ? label + " [" + label + " ...]" : many(label));
    }
    if (!command.subcommands().isEmpty()) {
      parts.add(actions());
      parts.add("...");
    }
  }

  /** Subcommands in a usage: by a word in capitals if they have one, else all their names. */
  private String actions() {
    String label = command.usageMessage().synopsisSubcommandLabel();
    boolean word = label.matches("[A-Z_]+") && !label.equals("COMMAND");
    return word ? label : "{" + String.join(",", names(command)) + "}";
  }

  private static String many(String label) {
    return "[" + label + " ...]";
  }

  private static Collection<String> names(CommandSpec command) {
    return command.subcommands().keySet();
  }

  private List<OptionSpec> options() {
    Set<OptionSpec> shown = new LinkedHashSet<>();
    command.options().stream()
        .sorted(Comparator.comparingInt(option -> UsageOrder.rank(command.name(), option)))
        .filter(option -> !option.hidden())
        .forEach(shown::add);
    return new ArrayList<>(shown);
  }

  /** The whole help. */
  public String help() {
    column = column();
    StringBuilder text = new StringBuilder(usage());
    for (String paragraph : command.usageMessage().description()) {
      text.append('\n').append(wrapped(paragraph, "", WIDTH)).append('\n');
    }
    positionals(text);
    Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
    sections.put("options:", new ArrayList<>());
    for (OptionSpec option : options()) {
      String section = section(option);
      sections.computeIfAbsent(section, key -> new ArrayList<>()).add(option);
    }
    sections.forEach((title, members) -> section(text, title, members));
    for (String paragraph : command.usageMessage().footer()) {
      text.append('\n').append(wrapped(paragraph, "", WIDTH)).append('\n');
    }
    return text.toString();
  }

  /** Where descriptions begin: two after the longest name, but no later than argparse allows. */
  private int column() {
    Stream<String> actions =
        command.subcommands().isEmpty()
            ? Stream.of()
            : Stream.concat(Stream.of(actions()), names(command).stream().map(n -> "  " + n));
    Stream<String> positionals =
        command.positionalParameters().stream().map(PositionalParamSpec::paramLabel);
    int longest =
        Stream.of(actions, positionals, options().stream().map(HelpText::names))
            .flatMap(names -> names)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Math.min(COLUMN, longest + 4);
  }

  private static String section(OptionSpec option) {
    String name = option.longestName();
    boolean alone = name.equals("--list") && option.names().length == 1;
    return alone ? ACTIONS : SECTIONS.getOrDefault(name, "options:");
  }

  private void positionals(StringBuilder text) {
    boolean none = command.positionalParameters().isEmpty() && command.subcommands().isEmpty();
    if (none) {
      return;
    }
    text.append("\npositional arguments:\n");
    for (PositionalParamSpec positional : command.positionalParameters()) {
      entry(text, positional.paramLabel(), String.join(" ", positional.description()));
    }
    if (!command.subcommands().isEmpty()) {
      text.append("  ").append(actions()).append('\n');
      command
          .subcommands()
          .forEach(
              (name, line) ->
                  entry(
                      text,
                      "  " + name,
                      String.join(" ", line.getCommandSpec().usageMessage().description())));
    }
  }

  private void section(StringBuilder text, String title, List<OptionSpec> members) {
    if (members.isEmpty()) {
      return;
    }
    text.append('\n').append(title).append('\n');
    members.stream()
        .sorted(Comparator.comparing(option -> option.names()[0].replaceFirst("^-(?!-)", "~")))
        .forEach(option -> entry(text, names(option), String.join(" ", option.description())));
  }

  private static String names(OptionSpec option) {
    String value = takesValue(option) ? " " + metavar(option) : "";
    return Arrays.stream(option.names()).map(n -> n + value).collect(Collectors.joining(", "));
  }

  private void entry(StringBuilder text, String names, String description) {
    String plain = description.replace("%%", "%");
    String head = "  " + names;
    String body = wrapped(plain, " ".repeat(column), WIDTH);
    if (body.isBlank()) {
      text.append(head).append('\n');
    } else if (head.length() <= column - 2) {
      text.append(head).append(body.substring(head.length())).append('\n');
    } else {
      text.append(head).append('\n').append(body).append('\n');
    }
  }

  private static String wrapped(String text, String indent, int width) {
    String words = text.strip().replaceAll("\\s+", " ");
    return words.isEmpty() ? indent : ValueText.paragraph(words, width, indent, indent);
  }
}
