package io.howdah.action;

import io.howdah.error.Advice;
import io.howdah.error.SourceLocation;
import io.howdah.module.ModuleFailure;
import io.howdah.templating.TemplateSource;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.TemplateAdvice;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.TemplateSyntaxException;
import io.howdah.templating.value.UndefinedException;
import java.util.Map;

/** What the template action says of a template that can't be rendered. */
final class TemplateFailure {
  private TemplateFailure() {}

  /** The failure for this error in a template of this file and text. */
  static ModuleFailure of(TemplateException error, TemplateSource source) {
    SourceLocation file = new SourceLocation(source.name(), 1, 1);
    String message = told(error, source.text());
    return new ModuleFailure(message, Map.of(Advice.KEY, TemplateAdvice.on(message, error, file)));
  }

  private static String told(TemplateException error, String template) {
    String message = String.valueOf(error.getMessage());
    if (error instanceof UndefinedException) {
      return "AnsibleUndefinedVariable: " + error.ansibleMessage();
    }
    if (error instanceof TemplateSyntaxException) {
      return syntax(message, template);
    }
    String type = error instanceof PyTypeException python ? python.pythonType() : "AnsibleError";
    if (type.equals("TypeError")) {
      return "AnsibleError: Unexpected templating type error occurred on (%s): %s. %s"
          .formatted(template, message, message);
    }
    return (type.startsWith("Ansible") ? "AnsibleError" : type) + ": " + message;
  }

  /** Names that are found wanting only while running are told as jinja2 itself does. */
  private static String syntax(String message, String template) {
    return message.endsWith("\n  line 0")
        ? "TemplateSyntaxError: " + message
        : "AnsibleError: template error while templating string: %s. String: %s. %s"
            .formatted(message, template, message);
  }
}
