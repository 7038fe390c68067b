package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.cli.args.ArgumentLine;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A plain line fills a command as picocli does, or leaves it to picocli. */
class PlainLineTest {
  private static Object made(String name) {
    PrintStream none = new PrintStream(PrintStream.nullOutputStream());
    CommandContext context =
        new CommandContext(none, none, InputStream.nullInputStream(), Map.of(), Path.of(""));
    return Commands.byName().get(name).build(context);
  }

  private static Map<String, PlainOptions.Entry> options(String command) {
    Map<String, PlainOptions.Entry> options = new HashMap<>();
    for (String line : PlainOptions.lines()) {
      PlainOptions.Entry entry = PlainOptions.Entry.of(line);
      if (line.startsWith(command + "\t")) {
        entry.names().forEach(name -> options.put(name, entry));
      }
    }
    return options;
  }

  private static boolean fills(Object command, String name, String... words) {
    return new PlainLine(options(name)).fill(command, words);
  }

  private static Object byPicocli(String name, String... words) {
    Object command = made(name);
    CommandLine line = new CommandLine(command);
    boolean ansibles = line.getCommandName().startsWith("ansible");
    List<String> said =
        ansibles
            ? ArgumentLine.read(line.getCommandSpec(), List.of(words)).words()
            : List.of(words);
    line.parseArgs(said.toArray(String[]::new));
    return command;
  }

  /** What the fields hold, by their paths. */
  private static Map<String, Object> values(Object holder, String prefix) throws Exception {
    Map<String, Object> values = new TreeMap<>();
    for (Field field : holder.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      String path = prefix + field.getName();
      if (field.isAnnotationPresent(Mixin.class)) {
        values.putAll(values(field.get(holder), path + "."));
      } else if (field.isAnnotationPresent(Option.class)
          || field.isAnnotationPresent(Parameters.class)) {
        Object value = field.get(holder);
        values.put(path, value instanceof boolean[] all ? Arrays.toString(all) : value + "");
      }
    }
    return values;
  }

  private static void assertSame(String name, String... words) throws Exception {
    Object plain = made(name);
    assertTrue(fills(plain, name, words), () -> name + " " + String.join(" ", words));
    assertEquals(values(byPicocli(name, words), ""), values(plain, ""), name);
  }

  /** Each option of each command under each of its names. */
  static Stream<String> optionsOfAll() {
    Map<String, List<String>> arguments =
        Map.of("playbook", List.of("site.yml"), "adhoc", List.of("all"));
    List<String> lines = new ArrayList<>();
    for (String line : PlainOptions.lines()) {
      String command = line.substring(0, line.indexOf('\t'));
      PlainOptions.Entry entry = PlainOptions.Entry.of(line);
      for (String name : entry.names()) {
        List<String> words = new ArrayList<>(List.of(command, name));
        if (entry.kind().hasValue()) {
          words.add("7");
        }
        words.addAll(arguments.getOrDefault(command, List.of()));
        words.removeIf(String::isEmpty);
        lines.add(String.join(" ", name.isEmpty() ? words.subList(0, 2) : words));
      }
    }
    return lines.stream();
  }

  @ParameterizedTest
  @MethodSource("optionsOfAll")
  @ValueSource(
      strings = {
        "playbook -i a -i b -e x=1 -e y=2 -v -v -C one.yml two.yml",
        "playbook one.yml -t x,y two.yml --forks 20",
        "inventory -i hosts --graph web",
        "inventory --list",
        "doc copy file",
        "template {{x}} -e x=1",
        "pull -U repo"
      })
  void fieldsHoldWhatPicocliWouldHavePutThere(String line) throws Exception {
    String[] words = line.split(" ");
    assertSame(words[0], Arrays.copyOfRange(words, 1, words.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "playbook",
        "playbook --help",
        "playbook site.yml -i",
        "playbook site.yml -i -C",
        "playbook site.yml -vv",
        "playbook site.yml -ihosts",
        "playbook site.yml --inventory=hosts",
        "playbook site.yml --invent hosts",
        "playbook site.yml -l a -l b",
        "playbook site.yml -C -C",
        "playbook site.yml -f x",
        "playbook site.yml -f 010",
        "playbook site.yml -k",
        "playbook site.yml --nonsense",
        "playbook -- site.yml",
        "adhoc all more",
        "adhoc -m ping",
        "doc -t lookup file",
        "template --file x"
      })
  void otherLinesAreLeftToPicocli(String line) {
    String[] words = line.split(" ");
    assertFalse(fills(made(words[0]), words[0], Arrays.copyOfRange(words, 1, words.length)));
  }

  @Test
  void anEmptyWordIsLeftToPicocli() {
    assertFalse(fills(made("playbook"), "playbook", "site.yml", ""));
    assertFalse(fills(made("playbook"), "playbook", "site.yml", "-l", ""));
  }

  @Test
  void commandsWithOthersBelowThemAreNotInTheTable() {
    for (String name : Set.of("cluster", "lab", "vault", "galaxy", "config", "completion")) {
      assertEquals(Map.of(), options(name), name);
    }
  }
}
