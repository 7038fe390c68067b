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
  private @Nullable String told;

  TemplateException(String message, @Nullable String remedy, @Nullable Throwable cause) {
    super(message, null, remedy, ExitCode.ERROR, cause);
  }

  /** "undefined", "syntax" or "type", as in the cases of shared/jinja. */
  public abstract String kind();

  /** The class that Ansible raises it as. */
  public String pythonClass() {
    return "ansible.errors.AnsibleError";
  }

  /** The same error with another message and without a place; this one is its cause. */
  public abstract TemplateException reworded(String message);

  /** The same as an error of the template that this one's variable was used in. */
  public TemplateException wrapped(String message) {
    return reworded(message);
  }

  /** Notes the text of the template that failed, unless an inner one is known; returns this. */
  public TemplateException in(String template) {
    if (told == null) {
      told = wording(template);
    }
    return this;
  }

  /** What Ansible makes of this error when a template of this text fails with it. */
  String wording(String template) {
    return String.valueOf(getMessage());
  }

  /** The message in full as Ansible puts it; the plain one where the template is not known. */
  public String ansibleMessage() {
    return told == null ? String.valueOf(getMessage()) : told;
  }

  /** Marks a reworded error, whose message is Ansible's already; returns it. */
  static <T extends TemplateException> T settled(T made) {
    ((TemplateException) made).told = String.valueOf(made.getMessage());
    return made;
  }

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
