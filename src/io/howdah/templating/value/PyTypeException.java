package io.howdah.templating.value;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any error of evaluation other than an undefined value: Python's TypeError, ValueError, ... */
public final class PyTypeException extends TemplateException {
  private static final long serialVersionUID = 1L;

  /** Python's ValueError and its kinds. */
  private static final Set<String> VALUES =
      Set.of(
          "ValueError",
          "JSONDecodeError",
          "Error",
          "UnicodeDecodeError",
          "UnicodeEncodeError",
          "InvalidVersion");

  private final String pythonType;

  /**
   * An error with its Python class.
   *
   * @param pythonType such as {@code TypeError} or {@code AnsibleFilterError}
   * @param message in Python's or Ansible's words
   */
  public PyTypeException(String pythonType, String message) {
    this(pythonType, message, null);
  }

  /** An error with its Python class and the exception that caused it. */
  public PyTypeException(String pythonType, String message, @Nullable Throwable cause) {
    this(pythonType, message, null, cause);
  }

  private PyTypeException(
      String pythonType, String message, @Nullable String remedy, @Nullable Throwable cause) {
    super(message, remedy, cause);
    this.pythonType = pythonType;
  }

  /** Ansible's error with advice, such as the nearest known name. */
  public static PyTypeException advised(String message, @Nullable String remedy) {
    return new PyTypeException("AnsibleError", message, remedy, null);
  }

  /** Python's TypeError. */
  public static PyTypeException type(String message) {
    return new PyTypeException("TypeError", message);
  }

  /** Python's ValueError. */
  public static PyTypeException value(String message) {
    return new PyTypeException("ValueError", message);
  }

  /** Ansible's error of a filter (AnsibleFilterError). */
  public static PyTypeException filter(String message) {
    return new PyTypeException("AnsibleFilterError", message);
  }

  /** Ansible's error of a lookup (AnsibleLookupError); {@code errors='ignore'} may swallow it. */
  public static PyTypeException lookup(String message) {
    return new PyTypeException("AnsibleLookupError", message);
  }

  /** A bound on time or memory was hit. */
  public static PyTypeException bound(String message) {
    return new PyTypeException("MemoryError", message);
  }

  @Override
  public PyTypeException reworded(String message) {
    return settled(new PyTypeException(pythonType, message, remedy().orElse(null), this));
  }

  /** What Ansible makes of an error in a variable's own template. */
  @Override
  public PyTypeException wrapped(String message) {
    return settled(new PyTypeException("AnsibleError", message, remedy().orElse(null), this));
  }

  @Override
  String wording(String template) {
    String message = message();
    if (!pythonType.equals("TypeError")) {
      return message;
    }
    String head =
        message.contains("AnsibleUndefined")
            ? "Unable to look up a name or access an attribute in template string (%s).\nMake sure"
                + " your variable name does not contain invalid characters like '-': %s. %s"
            : "Unexpected templating type error occurred on (%s): %s. %s";
    return head.formatted(template, message, message);
  }

  @Override
  public String pythonClass() {
    boolean ansibles = pythonType.equals("TypeError") || pythonType.startsWith("Ansible");
    if (!ansibles) {
      return pythonType.equals("error") ? "re.error" : pythonType;
    }
    return pythonType.equals("TypeError") ? super.pythonClass() : "ansible.errors." + pythonType;
  }

  /** Whether it is one of Python's ValueErrors. */
  public boolean isValueError() {
    return VALUES.contains(pythonType);
  }

  /** Whether Ansible has no words for it: neither its own, nor a wrong type or value. */
  public boolean isUnforeseen() {
    return !pythonType.startsWith("Ansible")
        && !pythonType.equals("TypeError")
        && !pythonType.equals("MemoryError")
        && !isValueError();
  }

  /** The name of the Python exception that ansible-core would have raised. */
  public String pythonType() {
    return pythonType;
  }

  @Override
  public String kind() {
    boolean undefined = pythonType.equals("TypeError") && message().contains("AnsibleUndefined");
    return undefined ? "undefined" : "type"; // as Templar.do_template tells them apart
  }

  private String message() {
    return String.valueOf(getMessage());
  }
}
