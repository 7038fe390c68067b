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
    super(message, remedy, null);
  }

  @Override
  public String kind() {
    return "syntax";
  }
}
