package io.howdah.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to reach hosts, and as whom. */
public final class ConnectionOptions {
  @Option(
      names = {"-u", "--user"},
      paramLabel = "REMOTE_USER",
      description = "connect as this user (default=None)")
  public @Nullable String user;

  @Option(
      names = {"-c", "--connection"},
      paramLabel = "CONNECTION",
      description = "connection type to use (default=smart)")
  public @Nullable String connection;

  @Option(
      names = {"-T", "--timeout"},
      paramLabel = "TIMEOUT",
      description = "override the connection timeout in seconds (default=10)")
  public @Nullable Integer timeout;

  @Option(
      names = {"--private-key", "--key-file"},
      paramLabel = "PRIVATE_KEY_FILE",
      description = "use this file to authenticate the connection")
  public @Nullable String privateKey;

  @Option(
      names = "--ssh-common-args",
      paramLabel = "SSH_COMMON_ARGS",
      description = "specify common arguments to pass to sftp/scp/ssh (e.g. ProxyCommand)")
  public String sshCommonArgs = "";

  @Option(
      names = "--ssh-extra-args",
      paramLabel = "SSH_EXTRA_ARGS",
      description = "specify extra arguments to pass to ssh only (e.g. -R)")
  public String sshExtraArgs = "";

  @Option(
      names = "--sftp-extra-args",
      paramLabel = "SFTP_EXTRA_ARGS",
      description = "specify extra arguments to pass to sftp only (e.g. -f, -l)")
  public String sftpArgs = "";

  @Option(
      names = "--scp-extra-args",
      paramLabel = "SCP_EXTRA_ARGS",
      description = "specify extra arguments to pass to scp only (e.g. -l)")
  public String scpArgs = "";

  @Option(
      names = {"-k", "--ask-pass"},
      description = "ask for connection password")
  public boolean askPassword;

  @Option(
      names = {"--connection-password-file", "--conn-pass-file"},
      paramLabel = "CONNECTION_PASSWORD_FILE",
      description = "Connection password file")
  public @Nullable String passwordFile;
}
