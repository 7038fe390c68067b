package io.howdah.templating.value;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template does not parse or can't be evaluated. The place is added where it becomes known. */
public abstract class TemplateException extends HowdahException {
  private static final long serialVersionUID = 1L;

  private transient @Nullable SourceLocation place;

  TemplateException(String message, @Nullable String remedy, @Nullable Throwable cause) {
    super(message, null, remedy, ExitCode.ERROR, cause);
  }

  /** "undefined", "syntax" or "type", as in the cases of shared/jinja. */
  public abstract String kind();

  /** The same error with another message and without a place; this one is its cause. */
  public abstract TemplateException reworded(String message);

  /** Sets the place unless an inner one is known already; returns this. */
  public TemplateException at(SourceLocation where) {
    if (place == null) {
      place = where;
    }
    return this;
  }

  @Override
  public Optional<SourceLocation> location() {
    return Optional.ofNullable(place);
  }
}
