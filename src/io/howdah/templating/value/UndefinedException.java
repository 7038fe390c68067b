package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/** An undefined variable, attribute or element was used. */
public final class UndefinedException extends TemplateException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String variable;
  private boolean whole;

  /**
   * An error of use.
   *
   * @param message in Jinja's words, such as {@code 'x' is undefined}
   * @param variable the name that is missing, or null where there is none (an index, a hint)
   * @param remedy a near name or other advice, or null
   */
  public UndefinedException(String message, @Nullable String variable, @Nullable String remedy) {
    this(message, variable, remedy, null);
  }

  private UndefinedException(
      String message,
      @Nullable String variable,
      @Nullable String remedy,
      @Nullable Throwable cause) {
    super(message, remedy, cause);
    this.variable = variable;
  }

  @Override
  public UndefinedException reworded(String message) {
    return settled(new UndefinedException(message, variable, remedy().orElse(null), this));
  }

  /** The same error with a message that is all that Ansible says of it. */
  public UndefinedException told(String message) {
    UndefinedException made = reworded(message);
    made.whole = true;
    return made;
  }

  /** Ansible tells it twice: once in its own name, once in Jinja's. */
  @Override
  public String ansibleMessage() {
    return whole ? String.valueOf(getMessage()) : getMessage() + ". " + getMessage();
  }

  /** The variable or attribute that is missing; null where it has no name. */
  public @Nullable String variable() {
    return variable;
  }

  @Override
  public String kind() {
    return "undefined";
  }
}
