package io.howdah.python;

import io.howdah.connection.Connection;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a module that is a file.
 *
 * @param module the file
 * @param args as the task gives them, rendered
 * @param host where it runs
 * @param mode how it runs
 * @param environment the task's {@code environment}
 */
public record ModuleCall(
    ModuleFile module,
    Map<String, @Nullable Object> args,
    Host host,
    Mode mode,
    Map<String, String> environment) {

  /** How a module runs: what its {@code _ansible_} arguments say. */
  public record Mode(boolean check, boolean diff, boolean noLog, long verbosity) {}

  /** The host that a module runs on. */
  public interface Host {
    /** The way there, as the user that the task becomes. */
    Connection connection();

    /** Its inventory name. */
    String name();

    /** The folder to run in, for a host that is this machine; else null. */
    @Nullable Path directory();

    /** A variable of the host, rendered; null where there is none. */
    @Nullable Object variable(String name);

    /** Warns the user. */
    void warn(String message);

    /** Takes what the module wrote on standard error. */
    void complaints(String text);
  }

  /** A variable of the host as text, or this where it is absent or empty. */
  public String text(String variable, String otherwise) {
    Object value = host.variable(variable);
    return value == null || value.toString().isBlank() ? otherwise : value.toString().strip();
  }
}
