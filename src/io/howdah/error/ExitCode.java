package io.howdah.error;

/** Process exit codes; Ansible's, plus {@link #BUG}. */
public enum ExitCode {
  OK(0),
  ERROR(1),
  HOST_FAILED(2),
  HOST_UNREACHABLE(4),
  PARSE_ERROR(4),
  BAD_OPTIONS(5),
  PLAY_BROKEN(8),
  INTERRUPTED(99),
  BUG(250);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number given to the operating system. */
  public int code() {
    return code;
  }
}
