package io.howdah.executor.play;

import io.howdah.action.Args;
import io.howdah.event.Prompter;
import io.howdah.event.RunEvent;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Play;
import io.howdah.templating.MapView;
import io.howdah.variables.PlayVariables;
import io.howdah.variables.VariableView;
import io.howdah.yaml.Unsafe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for a play's vars_prompt variables. */
final class VarsPrompts {
  private final RunState run;
  private final Prompter prompter;

  VarsPrompts(RunState run) {
    this.run = run;
    this.prompter = run.services().outside().prompter();
  }

  /** Asks for each variable that the command line does not set. */
  void ask(Play play, PlayVariables variables) {
    Object written = play.keyword(Keyword.VARS_PROMPT);
    if (written == null) {
      return;
    }
    VariableView view = run.variables().ofPlay(variables);
    Object rendered = run.services().templar().render(written, view);
    List<?> prompts = rendered instanceof List<?> list ? list : List.of(rendered);
    for (Object prompt : prompts) {
      if (prompt instanceof Map<?, ?> map) {
        ask(new Args(named(map)), variables);
      }
    }
  }

  private static Map<String, @Nullable Object> named(Map<?, ?> map) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }

  private void ask(Args prompt, PlayVariables variables) {
    String name = prompt.text("name").orElse("");
    if (run.extraVars().containsKey(name)) {
      return;
    }
    boolean secret = prompt.flag("private", true);
    String question = prompt.text("prompt").orElse(name);
    run.services().events().emit(new RunEvent.PromptShown(name, question, secret));
    Object value = answer(prompt, question, secret);
    value = encrypted(prompt, value);
    variables.prompted(name, prompt.flag("unsafe", false) ? Unsafe.of(value) : value);
  }

  private @Nullable Object answer(Args prompt, String question, boolean secret) {
    Object byDefault = prompt.raw("default");
    if (!prompter.isInteractive()) {
      run.services().events().warn("Not prompting as we are not in interactive mode");
      return byDefault;
    }
    String shown =
        byDefault == null ? question + ": " : question + " [" + PythonText.str(byDefault) + "]: ";
    String typed = prompter.ask(shown, secret);
    while (prompt.flag("confirm", false)) {
      String again = prompter.ask("confirm " + shown, secret);
      if (java.util.Objects.equals(typed, again)) {
        break;
      }
      run.services().events().say(0, "***** VALUES ENTERED DO NOT MATCH ****");
      typed = prompter.ask(shown, secret);
    }
    return typed == null || typed.isEmpty() ? byDefault : typed;
  }

  private @Nullable Object encrypted(Args prompt, @Nullable Object value) {
    String method = prompt.text("encrypt").filter(m -> !m.isEmpty()).orElse(null);
    if (method == null || value == null) {
      return value;
    }
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("typed", value);
    view.put("method", method);
    view.put("salt", prompt.raw("salt"));
    view.put("salt_size", prompt.raw("salt_size"));
    return run.services()
        .templar()
        .render("{{ typed | password_hash(method, salt, salt_size) }}", new MapView(view));
  }
}
