package io.howdah.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom to become on hosts. */
public final class BecomeOptions {
  @Option(
      names = {"-b", "--become"},
      description = "run operations with become (does not imply password prompting)")
  public boolean become;

  @Option(
      names = "--become-method",
      paramLabel = "BECOME_METHOD",
      description =
          "privilege escalation method to use (default=sudo), use `ansible-doc -t become -l` to"
              + " list valid choices.")
  public @Nullable String method;

  @Option(
      names = "--become-user",
      paramLabel = "BECOME_USER",
      description = "run operations as this user (default=root)")
  public @Nullable String user;

  @Option(
      names = {"-K", "--ask-become-pass"},
      description = "ask for privilege escalation password")
  public boolean askPassword;

  @Option(
      names = {"--become-password-file", "--become-pass-file"},
      paramLabel = "BECOME_PASSWORD_FILE",
      description = "Become password file")
  public @Nullable String passwordFile;
}
