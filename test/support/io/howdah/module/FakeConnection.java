package io.howdah.module;

import io.howdah.connection.Become;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A host that gives recorded answers: the first not yet used one whose key stands in the script;
 * the last answer to a key is given again. It keeps what it was asked.
 */
public final class FakeConnection implements Connection {
  private record Answer(String key, CommandResult result) {}

  private final List<Answer> answers = new ArrayList<>();
  private final List<Command> asked = new ArrayList<>();
  private final List<String> forgotten = new ArrayList<>();

  /** To a script that holds the key the host answers this, with exit code 0. */
  public FakeConnection answer(String key, String out) {
    return answer(key, 0, out, "");
  }

  /** To a script that holds the key the host answers this. */
  public FakeConnection answer(String key, int code, String out, String err) {
    answers.add(
        new Answer(
            key,
            new CommandResult(
                code, out.getBytes(StandardCharsets.UTF_8), err.getBytes(StandardCharsets.UTF_8))));
    return this;
  }

  /** Everything that was run, in order. */
  public List<String> scripts() {
    return asked.stream().map(Command::script).toList();
  }

  /** The users who were forgotten, in order. */
  public List<String> forgotten() {
    return forgotten;
  }

  @Override
  public void forget(String user) {
    forgotten.add(user);
  }

  /** What the n-th script read, empty if nothing. */
  public String stdin(int n) {
    byte[] bytes = asked.get(n).stdin();
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** Runs a module of the standard registry against this host. */
  public Map<String, Object> play(String module, boolean check, Map<String, Object> arguments) {
    ModuleContext context = new ModuleContext(this, check, false, Map.of(), Map.of());
    Module found = ModuleRegistry.standard().find(module).orElseThrow();
    Map<String, Object> values =
        new LinkedHashMap<>(ModuleRunner.run(module, found, arguments, context).values());
    values.remove("invocation");
    return values;
  }

  @Override
  public CommandResult run(Command command) {
    asked.add(command);
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      if (command.script().contains(answer.key)) {
        boolean more =
            answers.subList(i + 1, answers.size()).stream().anyMatch(a -> a.key.equals(answer.key));
        if (more) {
          answers.remove(i);
        }
        return answer.result;
      }
    }
    throw new AssertionError("no recorded answer to:\n" + command.script());
  }

  @Override
  public void put(byte[] content, String path, int mode) {
    throw new AssertionError("nothing is put on this host: " + path);
  }

  @Override
  public byte[] fetch(String path) {
    throw new AssertionError("nothing is fetched from this host: " + path);
  }

  @Override
  public Connection as(Become become) {
    return this;
  }

  @Override
  public String hostName() {
    return "fake";
  }

  @Override
  public void close() {}
}
