package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/** The template does not parse, or names a filter, test or tag that does not exist. */
public final class TemplateSyntaxException extends TemplateException {
  private static final long serialVersionUID = 1L;

  /** A syntax error; the caller adds the place with {@link #at}. */
  public TemplateSyntaxException(String message) {
    this(message, null);
  }

  /** A syntax error with advice, such as the nearest known name. */
  public TemplateSyntaxException(String message, @Nullable String remedy) {
    this(message, remedy, null);
  }

  private TemplateSyntaxException(
      String message, @Nullable String remedy, @Nullable Throwable cause) {
    super(message, remedy, cause);
  }

  @Override
  public TemplateSyntaxException reworded(String message) {
    return settled(new TemplateSyntaxException(message, remedy().orElse(null), this));
  }

  @Override
  String wording(String template) {
    String message = super.wording(template);
    return message.endsWith("\n  line 0") // a name found wanting only while running
        ? message
        : "template error while templating string: %s. String: %s. %s"
            .formatted(message, template, message);
  }

  @Override
  public String kind() {
    return "syntax";
  }
}
