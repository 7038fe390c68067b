package io.howdah.cli.vault;

import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultSecrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Seals single values and prints them as YAML. */
@Command(name = "encrypt_string", description = "Encrypt a string", mixinStandardHelpOptions = true)
final class VaultEncryptString extends VaultWriter implements Callable<Integer> {
  @Option(names = "--output", paramLabel = "FILE", description = "output file name")
  @Nullable String output;

  @Option(
      names = {"-p", "--prompt"},
      description = "Prompt for the string to encrypt")
  boolean prompt;

  @Option(
      names = "--show-input",
      description = "Do not hide input when prompted for the string to encrypt")
  boolean showInput;

  @Option(
      names = {"-n", "--name"},
      paramLabel = "NAME",
      description = "Specify the variable name")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--stdin-name",
      paramLabel = "NAME",
      description = "Specify the variable name for stdin")
  @Nullable String stdinName;

  VaultEncryptString(VaultPlace place) {
    super(place);
  }

  /** A value to seal, where it came from, and its name. */
  private record Value(byte[] text, String source, @Nullable String name) {}

  @Override
  public Integer call() {
    boolean stdin = files.contains(VaultPlace.DASH) || files.isEmpty() || stdinName != null;
    if (prompt && stdin) {
      throw VaultPlace.badOptions(
          "The --prompt option is not supported if also reading input from stdin");
    }
    VaultSecrets.Entry with = toSeal();
    List<Value> values = new ArrayList<>();
    if (prompt) {
      values.add(prompted());
    }
    if (stdin) {
      values.add(fromStdin());
    }
    values.addAll(fromArguments());
    place.write(
        output == null ? VaultPlace.DASH : output,
        sealed(values, with).getBytes(StandardCharsets.UTF_8));
    if (place.prompter().isInteractive()) {
      place.say("Encryption successful");
    }
    return 0;
  }

  private Value prompted() {
    String name = place.prompter().ask("Variable name (enter for no name): ", false);
    String question = showInput ? "String to encrypt:" : "String to encrypt (hidden): ";
    String typed = place.prompter().ask(question, !showInput);
    String text = full(typed, "The plaintext provided from the prompt was empty, not encrypting");
    boolean named = name != null && !name.isEmpty();
    return new Value(bytes(text), "the interactive prompt", named ? name : null);
  }

  private Value fromStdin() {
    if (place.prompter().isInteractive()) {
      place.say(
          "Reading plaintext input from stdin. (ctrl-d to end input, twice if your content does"
              + " not already have a newline)");
    }
    byte[] text = place.read(VaultPlace.DASH);
    full(text.length == 0 ? "" : "x", "stdin was empty, not encrypting");
    return new Value(text, "stdin", stdinName);
  }

  private List<Value> fromArguments() {
    List<String> texts = files.stream().filter(f -> !f.equals(VaultPlace.DASH)).toList();
    if (!names.isEmpty() && texts.size() > names.size()) {
      place.say("The number of --name options do not match the number of args.");
      place.say(
          "The last named variable will be \""
              + names.get(names.size() - 1)
              + "\". The rest will not have names.");
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text =
          full(
              texts.get(i),
              "The plaintext provided from the command line args was empty, not encrypting");
      values.add(
          new Value(bytes(text), "the command line args", i < names.size() ? names.get(i) : null));
    }
    return values;
  }

  private static String full(@Nullable String text, String otherwise) {
    if (text == null || text.isEmpty()) {
      throw VaultPlace.badOptions(otherwise);
    }
    return text;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String sealed(List<Value> values, VaultSecrets.Entry with) {
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      if (values.size() > 1) {
        place.say(heading(value, i + 1));
      }
      blocks.add(block(value.name(), Vault.encrypt(value.text(), with)));
    }
    return String.join("\n", blocks);
  }

  private static String heading(Value value, int number) {
    return value.name() == null
        ? "# The encrypted version of the string #" + number + " from " + value.source() + ".)"
        : "# The encrypted version of variable (\""
            + value.name()
            + "\", the string #"
            + number
            + " from "
            + value.source()
            + ").";
  }

  private static String block(@Nullable String name, byte[] sealed) {
    StringBuilder text = new StringBuilder(name == null ? "" : name + ": ").append("!vault |");
    new String(sealed, StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> text.append("\n          ").append(line));
    return text.toString();
  }
}
