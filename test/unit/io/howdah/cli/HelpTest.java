package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.cli.args.ArgumentLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CommandContext context() {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new CommandContext(
        stream, stream, new ByteArrayInputStream(new byte[0]), Map.of(), directory);
  }

  private String said(String... words) {
    out.reset();
    assertEquals(0, new Main(context()).run(words), out.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Every command and those below our own, as {@code cluster up}. */
  static Stream<String> commands() {
    PrintStream none = new PrintStream(new ByteArrayOutputStream());
    CommandContext context =
        new CommandContext(
            none, none, new ByteArrayInputStream(new byte[0]), Map.of(), Path.of("."));
    List<String> names = new ArrayList<>();
    CompletionCommand.tree(context)
        .getSubcommands()
        .forEach(
            (name, line) -> {
              names.add(name);
              if (List.of("cluster", "lab").contains(name)) {
                line.getSubcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .filter(below -> !below.usageMessage().hidden())
                    .forEach(below -> names.add(name + " " + below.name()));
              }
            });
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpFitsAWindowNamesTheCommandAndShowsAnExample(String command) {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    words.add("--help");
    String help = said(words.toArray(String[]::new));
    help.lines()
        // argparse breaks no list of choices, no part of a usage and no names of an option
        .filter(line -> !line.matches(".*\\{\\S{60,}\\}.*"))
        .filter(line -> !line.matches(" +\\[[^\\[\\]]*\\]| +--\\S+ [A-Z_]+, --\\S+ [A-Z_]+"))
        .forEach(line -> assertTrue(line.length() <= 80, line));
    assertTrue(help.toLowerCase().startsWith("usage: howdah " + command), help);
    assertTrue(help.contains("\nExample"), help);
  }

  @Test
  void everyExampleIsACallThatItsCommandUnderstands() {
    Examples.all()
        .forEach(
            (command, lines) ->
                lines.forEach(
                    line -> {
                      assertTrue(line.contains("howdah " + command), line);
                      assertTrue(line.length() <= 78, line);
                      calls(line).forEach(this::understood);
                    }));
  }

  /** The calls of howdah in a line of shell. */
  private static List<String> calls(String line) {
    return Arrays.stream(line.split("&&|[;>]|\\$\\(|\\)\""))
        .map(String::strip)
        .filter(part -> part.startsWith("howdah "))
        .toList();
  }

  private void understood(String call) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(call);
    while (matcher.find()) {
      words.add(
          matcher.group(1) != null
              ? matcher.group(1)
              : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
    }
    Object built = Commands.byName().get(words.get(1)).build(context());
    CommandLine line = built instanceof CommandLine made ? made : new CommandLine(built);
    List<String> rest = words.subList(2, words.size());
    if (line.getCommandName().startsWith("ansible") && !words.get(1).equals("galaxy")) {
      rest = ArgumentLine.read(line.getCommandSpec(), rest).words();
    }
    line.parseArgs(rest.toArray(String[]::new));
  }

  @Test
  void theListOfCommandsStandsInColumns() {
    String help = said("--help");
    help.lines().forEach(line -> assertTrue(line.length() <= 80, line));
    Commands.byName()
        .forEach(
            (name, entry) ->
                assertTrue(
                    entry.description().isEmpty()
                        || help.contains("  %-13s %s\n".formatted(name, entry.description())),
                    name));
  }

  @Test
  void ourCommandsKnowTheirVersion() {
    assertTrue(said("cluster", "--version").startsWith("howdah "));
    assertTrue(said("lab", "up", "--version").startsWith("howdah "));
  }

  @Test
  void aWrongWordIsToldUnderTheWholeCommandsName() {
    out.reset();
    assertEquals(2, new Main(context()).run("cluster", "up", "--set", "ttl"));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("howdah cluster up: error: "), said);
    assertTrue(said.contains("KEY=VALUE"), said);
  }

  @Test
  void underAnsiblesNamesHelpIsAnsiblesAlone() {
    assertTrue(said("playbook", "--help").contains("Examples:"));
    System.setProperty("howdah.command", "ansible-playbook");
    try {
      assertTrue(!said("playbook", "--help").contains("Examples:"));
    } finally {
      System.clearProperty("howdah.command");
    }
  }

  @Test
  void makeHelpListsEveryTarget() throws IOException {
    String makefile = Files.readString(Path.of("Makefile"));
    Matcher phony = Pattern.compile("(?m)^\\.PHONY: (.*)$").matcher(makefile);
    assertTrue(phony.find());
    for (String target : phony.group(1).split(" ")) {
      assertTrue(
          Pattern.compile("(?m)^" + target + ":.*## .+$").matcher(makefile).find(),
          target + " has no line in make help");
    }
  }
}
