package io.howdah.module.command;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.DICT;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.JsonText;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expect module of ansible-core 2.14: a command on a terminal whose questions are answered. A
 * shell can't make a terminal, so the host needs a Python 3 (pexpect it does not need).
 */
public final class ExpectModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("command", STR, o -> o.require())
        .option("chdir", PATH)
        .option("creates", PATH)
        .option("removes", PATH)
        .option("responses", DICT, o -> o.require())
        .option("timeout", INT, o -> o.byDefault(30L))
        .option("echo", BOOL, o -> o.byDefault(false))
        .withoutCheckMode();
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String command = args.text("command");
    if (command.isBlank()) {
      throw new ModuleFailure("no command given", Map.of("rc", 256L));
    }
    String script = HostPython.choose("_p", context) + "\"$_p\" -c " + ExpectScript.quoted();
    CommandResult ran = new HostRun(context).sh(script, JsonText.write(question(args)));
    if (ran.exitCode() == 127) {
      throw new ModuleFailure(
          "The expect module needs a Python 3 on the host: " + ran.err().strip());
    }
    if (!ran.succeeded()) {
      throw new ModuleFailure(ran.err().strip());
    }
    return result(command, Sections.parse(ran.out()));
  }

  private static Map<String, Object> question(ModuleArgs args) {
    Map<String, Object> question = new LinkedHashMap<>();
    for (String name : List.of("command", "chdir", "creates", "removes", "timeout", "echo")) {
      Object value = args.raw(name);
      if (value != null) {
        question.put(name, value);
      }
    }
    List<Object> responses = new ArrayList<>();
    args.dict("responses")
        .forEach((pattern, answer) -> responses.add(List.of(pattern, answers(answer))));
    question.put("responses", responses);
    return question;
  }

  /** A list is used up, one by one; a single answer serves as often as it is asked for. */
  private static Object answers(@Nullable Object answer) {
    return answer instanceof List<?> list
        ? list.stream().map(PythonText::str).toList()
        : PythonText.str(answer);
  }

  private static ModuleResult result(String command, Sections said) {
    if (said.has("skipped")) {
      return ModuleResult.changed(false)
          .put("cmd", command)
          .put("stdout", said.word("skipped"))
          .put("rc", 0L)
          .build();
    }
    if (said.has("failed")) {
      throw new ModuleFailure(said.word("failed"));
    }
    String rc = said.word("rc");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("changed", true);
    values.put("cmd", command);
    values.put("stdout", said.text("stdout").replaceAll("[\r\n]+$", ""));
    values.put("start", said.word("start"));
    values.put("end", said.word("end"));
    values.put("delta", said.word("delta"));
    ModuleResult.Builder result =
        ModuleResult.changed(true).putAll(values).put("rc", rc.isEmpty() ? null : Long.valueOf(rc));
    if (!rc.equals("0")) {
      result
          .put("failed", true)
          .put("msg", rc.isEmpty() ? "command exceeded timeout" : "non-zero return code");
    }
    return result.build();
  }
}
