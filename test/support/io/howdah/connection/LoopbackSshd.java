package io.howdah.connection;

import io.howdah.connection.ssh.HostKeyPolicy;
import io.howdah.connection.ssh.SshSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** This machine's own OpenSSH server with keys and configuration of a test, on a free port. */
public final class LoopbackSshd implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

  private final Path directory;
  private final int port;
  private Process process;

  private LoopbackSshd(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** Whether there is a server program to start. */
  public static boolean available() {
    return Files.isExecutable(PROGRAM);
  }

  /** Starts a server whose files stand in an empty directory. */
  public static LoopbackSshd start(Path directory) throws IOException, InterruptedException {
    return start(directory, "ed25519");
  }

  /** The same with a host key of another type. */
  public static LoopbackSshd start(Path directory, String hostKeyType)
      throws IOException, InterruptedException {
    LoopbackSshd sshd = new LoopbackSshd(directory, freePort());
    sshd.keygen("host", hostKeyType, "");
    sshd.keygen("user", "ed25519", "");
    Files.copy(sshd.file("user.pub"), sshd.file("authorized"));
    sshd.knowHost();
    sshd.run();
    return sshd;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A file of the server's directory. */
  public Path file(String name) {
    return directory.resolve(name);
  }

  public int port() {
    return port;
  }

  /** Makes a key pair NAME and NAME.pub. */
  public Path keygen(String name, String type, String passphrase, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of("ssh-keygen", "-q", "-t", type, "-N", passphrase, "-f", file(name).toString()));
    command.addAll(List.of(more));
    Process keygen = new ProcessBuilder(command).inheritIO().start();
    if (keygen.waitFor() != 0) {
      throw new IOException("ssh-keygen failed");
    }
    return file(name);
  }

  /** Lets a further public key in. */
  public void authorize(Path publicKey) throws IOException {
    Files.writeString(
        file("authorized"), Files.readString(publicKey), java.nio.file.StandardOpenOption.APPEND);
  }

  private void knowHost() throws IOException {
    String[] words = Files.readString(file("host.pub")).split(" ");
    Files.writeString(
        file("known_hosts"), "[127.0.0.1]:" + port + " " + words[0] + " " + words[1] + "\n");
  }

  /** Starts the server process. */
  public void run() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(file("config"), configuration());
    makeRunDirectory();
    process =
        new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", file("config").toString())
            .redirectErrorStream(true)
            .redirectOutput(file("log").toFile())
            .start();
    awaitPort();
  }

  private String configuration() {
    return String.join(
        "\n",
        "Port " + port,
        "ListenAddress 127.0.0.1",
        "HostKey " + file("host"),
        "AuthorizedKeysFile " + file("authorized"),
        "PidFile " + file("pid"),
        "StrictModes no",
        "UsePAM no",
        "PasswordAuthentication yes",
        "PermitRootLogin yes",
        "MaxSessions 2",
        "LogLevel ERROR",
        "");
  }

  /** Where sshd wants to lock its unprivileged half in; only root needs it and can make it. */
  private static void makeRunDirectory() throws IOException {
    if ("root".equals(System.getProperty("user.name"))) {
      Files.createDirectories(Path.of("/run/sshd"));
    }
  }

  private void awaitPort() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
        return;
      } catch (IOException notYet) {
        if (System.nanoTime() > deadline || !process.isAlive()) {
          throw new IOException("sshd doesn't start: " + Files.readString(file("log")), notYet);
        }
        Thread.sleep(10);
      }
    }
  }

  /** How to reach it with the right key and known_hosts. */
  public SshSettings settings() {
    return new SshSettings(
        new SshSettings.Target("loopback", "127.0.0.1", port, System.getProperty("user.name")),
        new SshSettings.Credentials(List.of(file("user")), true, null, null, null),
        new SshSettings.HostKeys(HostKeyPolicy.YES, List.of(file("known_hosts")), null),
        SshSettings.Route.DIRECT,
        new SshSettings.Patience(
            Duration.ofSeconds(10), 1, Duration.ofSeconds(10), Duration.ofSeconds(30)));
  }

  /** The server and its sessions, for signals. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroy();
  }
}
