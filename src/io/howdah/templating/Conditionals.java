package io.howdah.templating;

import io.howdah.error.SourceLocation;
import io.howdah.templating.render.Conversion;
import io.howdah.templating.render.Rendering;
import io.howdah.templating.render.Rendering.Mode;
import io.howdah.templating.render.Retold;
import io.howdah.templating.render.TemplateRun;
import io.howdah.templating.render.Unit;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.VaultText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions of when and its like, with Ansible's words for their errors. */
final class Conditionals {
  private static final Pattern MISSING = Pattern.compile("'(hostvars\\[.+\\]|\\w+)' is undefined");
  private static final Pattern DEFINED =
      Pattern.compile("(hostvars\\[.+\\]|\\w+)\\s+(not\\s+is|is|is\\s+not)\\s+(defined|undefined)");

  private final TemplateEngine engine;
  private final Mode mode;

  Conditionals(TemplateEngine engine, Mode mode) {
    this.engine = engine;
    this.mode = mode;
  }

  boolean test(@Nullable Object conditional, VariableView variables) {
    if (conditional instanceof List<?> all) {
      for (Object one : all) {
        if (!test(one, variables)) {
          return false;
        }
      }
      return true;
    }
    if (conditional == null || "".equals(conditional)) {
      return true;
    }
    return conditional instanceof Boolean flag ? flag : checked(conditional, variables);
  }

  private boolean checked(Object conditional, VariableView variables) {
    String shown = PyText.str(Unsafe.strip(conditional));
    try {
      return holds(conditional, variables);
    } catch (UndefinedException e) {
      String evaluating = "error while evaluating conditional (" + shown + "): ";
      throw placed(e.told(failed(shown, evaluating + e.ansibleMessage())), e);
    } catch (TemplateException e) {
      throw placed(e.reworded(failed(shown, e.ansibleMessage())), e);
    }
  }

  private static TemplateException placed(TemplateException made, TemplateException cause) {
    return made.at(cause.location().orElse(new SourceLocation("<conditional>", 1, 1)));
  }

  private static String failed(String shown, String error) {
    return "The conditional check '" + shown + "' failed. The error was: " + error;
  }

  private static String message(TemplateException e) {
    return String.valueOf(e.getMessage());
  }

  private boolean holds(Object conditional, VariableView variables) {
    boolean marked = conditional instanceof Unsafe;
    Mode wanted = marked ? new Mode(mode.conversion(), mode.syntax(), false, mode.files()) : mode;
    return Retold.of(
        () -> new Rendering(engine, variables, wanted), run -> holds(conditional, run));
  }

  private boolean holds(Object conditional, Rendering run) {
    Object first = run.values().renderMarked(Unsafe.strip(conditional));
    if (first instanceof Unsafe unsafe
        && MadeText.plain(unsafe.value()) instanceof String text
        && !text.isEmpty()) {
      throw new PyTypeException(
          "AnsibleTemplateError", "Conditional is marked as unsafe, and cannot be evaluated.");
    }
    Object bare = MadeText.plain(Unsafe.strip(first));
    Object plain = bare instanceof VaultText vault ? vault.decrypt() : bare;
    if (!(plain instanceof String text) || text.isEmpty()) {
      return PyOps.truthy(plain);
    }
    return expression(text, run);
  }

  private boolean expression(String text, Rendering run) {
    String asked = "{% if " + text + " %} True {% else %} False {% endif %}";
    try {
      Unit unit = engine.playbookText(asked, run.mode().syntax());
      String answer = PyText.str(TemplateRun.of(run, unit, Conversion.TEXT)).strip();
      if (answer.equals("True") || answer.equals("False")) {
        return answer.equals("True");
      }
      throw new PyTypeException("AnsibleError", "unable to evaluate conditional: " + text);
    } catch (UndefinedException e) {
      Boolean expected = asksForDefinition(text, message(e));
      if (expected == null) {
        throw e;
      }
      return expected;
    } catch (TemplateException e) {
      throw e.in(asked);
    }
  }

  /**
   * What a condition gives that asks whether the missing variable is defined, and fails on it
   * elsewhere: false if it should exist, true if it should not. Null where it does not ask.
   */
  private static @Nullable Boolean asksForDefinition(String conditional, String message) {
    Matcher missing = MISSING.matcher(message);
    if (!missing.find()) {
      return null;
    }
    String name = missing.group(1).replace('\'', '"');
    Matcher asked = DEFINED.matcher(conditional);
    while (asked.find()) {
      if (name.equals(asked.group(1).replace('\'', '"'))) {
        boolean negated = asked.group(2).contains("not");
        boolean shouldExist = negated != asked.group(3).equals("defined");
        return !shouldExist;
      }
    }
    return null;
  }
}
