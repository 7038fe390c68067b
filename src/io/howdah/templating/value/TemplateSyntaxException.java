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
    return new TemplateSyntaxException(message, remedy().orElse(null), this);
  }

  @Override
  public String kind() {
    return "syntax";
  }
}
