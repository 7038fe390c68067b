package io.howdah.connection.shell;

import io.howdah.connection.Become;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.CommandTimeoutException;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A host reached through live shells: one for the login user, one for each become user. */
public class ShellConnection implements Connection {
  private final String hostName;
  private final ShellLauncher launcher;
  private final @Nullable Become become;
  private final ShellConnection login;
  private final Map<Become, ShellConnection> others = new HashMap<>();
  private final List<LiveShell> programs = new ArrayList<>();
  private volatile @Nullable LiveShell shell;
  private volatile boolean closed;

  /** The login user's connection; closing it closes the launcher and all become users' shells. */
  protected ShellConnection(String hostName, ShellLauncher launcher) {
    this.hostName = hostName;
    this.launcher = launcher;
    this.become = null;
    this.login = this;
  }

  private ShellConnection(ShellConnection login, Become become) {
    this.hostName = login.hostName;
    this.launcher = login.launcher;
    this.become = become;
    this.login = login;
  }

  @Override
  public CommandResult run(Command command) {
    LiveShell open = shell();
    try {
      return open.run(command);
    } catch (CommandTimeoutException e) {
      shell().bury(open);
      throw e;
    }
  }

  @Override
  public ShellStreams start(String script) {
    if (login.isClosed()) {
      throw new ConnectionException("The connection to " + hostName + " is closed", null);
    }
    LiveShell fresh = new ShellOpener(hostName, launcher).open(become);
    synchronized (programs) {
      programs.add(fresh);
    }
    return fresh.handOver(script);
  }

  private synchronized LiveShell shell() {
    if (login.isClosed()) {
      throw new ConnectionException("The connection to " + hostName + " is closed", null);
    }
    LiveShell open = shell;
    if (open == null || !open.usable()) {
      open = new ShellOpener(hostName, launcher).open(become);
      shell = open;
      if (login.isClosed()) {
        open.close(); // while it was being opened
      }
    }
    return open;
  }

  private boolean isClosed() {
    return closed;
  }

  @Override
  public void put(byte[] content, String path, int mode) {
    new FileTransfer(this).put(content, path, mode);
  }

  @Override
  public void put(Path local, String path, int mode) {
    new FileTransfer(this).put(local, path, mode);
  }

  @Override
  public byte[] fetch(String path) {
    return new FileTransfer(this).fetch(path);
  }

  @Override
  public void fetch(String path, Path local) {
    new FileTransfer(this).fetch(path, local);
  }

  @Override
  public Connection as(@Nullable Become wanted) {
    if (wanted == null) {
      return login;
    }
    synchronized (login.others) {
      return login.others.computeIfAbsent(wanted, user -> new ShellConnection(login, user));
    }
  }

  @Override
  public String hostName() {
    return hostName;
  }

  /** Ends this user's shell; on the login user's connection everything. */
  @Override
  public void close() {
    if (login == this) {
      closed = true;
      synchronized (others) {
        others.values().forEach(ShellConnection::close);
      }
    }
    closeShell();
    if (login == this) {
      launcher.close();
    }
  }

  private void closeShell() {
    synchronized (programs) {
      programs.forEach(LiveShell::close);
      programs.clear();
    }
    LiveShell open = shell;
    shell = null;
    if (open != null) {
      open.close();
    }
  }
}
