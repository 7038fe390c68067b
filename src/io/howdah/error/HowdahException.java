package io.howdah.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Root of what Howdah throws on purpose: a user's file or option is wrong, or an outside thing
 * failed. Anything else that is thrown is a bug of ours. Packages add subclasses of their own.
 */
public class HowdahException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable SourceLocation location;
  private final @Nullable String remedy;
  private final ExitCode exitCode;

  /** An error without a place in a file; exit code 1. */
  public HowdahException(String message) {
    this(message, null, null, ExitCode.ERROR, null);
  }

  /** An error without a place in a file, with its cause; exit code 1. */
  public HowdahException(String message, Throwable cause) {
    this(message, null, null, ExitCode.ERROR, cause);
  }

  /** An error in a user's file; exit code 4. */
  public HowdahException(String message, SourceLocation location) {
    this(message, location, null, ExitCode.PARSE_ERROR, null);
  }

  /**
   * The whole.
   *
   * @param message what is wrong, one sentence, no secrets
   * @param location where, or null
   * @param remedy what to do about it, or null
   * @param exitCode what the process ends with when this reaches the top
   * @param cause or null
   */
  public HowdahException(
      String message,
      @Nullable SourceLocation location,
      @Nullable String remedy,
      ExitCode exitCode,
      @Nullable Throwable cause) {
    super(message, cause);
    this.location = location;
    this.remedy = remedy;
    this.exitCode = exitCode;
  }

  /** Where in the user's files the error is, if it is in one. */
  public Optional<SourceLocation> location() {
    return Optional.ofNullable(location);
  }

  /** What the user can do about it, if we know. */
  public Optional<String> remedy() {
    return Optional.ofNullable(remedy);
  }

  /** What the process ends with when this reaches the top. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
