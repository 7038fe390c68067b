package io.howdah.connection.shell;

import io.howdah.connection.Become;
import io.howdah.connection.BecomeException;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.CommandTimeoutException;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A host reached through live shells: those of the login user, and those of each become user. */
public class ShellConnection implements Connection {
  private final String hostName;
  private final SharedShells shells;
  private final @Nullable Become become;
  private final ShellConnection login;
  private final Map<Become, ShellConnection> others = new HashMap<>();
  private final List<LiveShell> programs = new ArrayList<>();
  private final Set<LiveShell> busy = new HashSet<>();
  private volatile boolean closed;

  /** The login user's connection; closing it closes the launcher and all become users' shells. */
  protected ShellConnection(String hostName, ShellLauncher launcher) {
    this(hostName, new SharedShells(launcher));
  }

  /**
   * The login user's connection on a way that others may share, and which it leaves when closed.
   */
  protected ShellConnection(String hostName, SharedShells shells) {
    this.hostName = hostName;
    this.shells = shells;
    this.become = null;
    this.login = this;
  }

  private ShellConnection(ShellConnection login, Become become) {
    this.hostName = login.hostName;
    this.shells = login.shells;
    this.become = become;
    this.login = login;
  }

  @Override
  public CommandResult run(Command command) {
    ShellPool pool = shells.pool(become);
    LiveShell shell = borrow(pool);
    try {
      return shell.run(command, hostName);
    } catch (CommandTimeoutException e) {
      bury(shell, pool, e);
      throw e;
    } finally {
      // Not while endRunning ends it: the next one who borrows it may be another host's.
      synchronized (busy) {
        busy.remove(shell);
      }
      pool.giveBack(shell);
    }
  }

  private LiveShell borrow(ShellPool pool) {
    refuseIfClosed();
    LiveShell shell = pool.borrow(hostName);
    synchronized (busy) {
      busy.add(shell);
    }
    if (login.closed) {
      shell.close(); // while it was being waited for
    }
    return shell;
  }

  private void bury(LiveShell remains, ShellPool pool, CommandTimeoutException reason) {
    try {
      LiveShell other = pool.another(hostName);
      try {
        other.bury(remains);
      } finally {
        pool.giveBack(other);
      }
    } catch (ConnectionException | BecomeException leftThere) {
      reason.addSuppressed(leftThere);
    }
  }

  private void refuseIfClosed() {
    if (login.closed) {
      throw new ConnectionException("The connection to " + hostName + " is closed", null);
    }
  }

  @Override
  public ShellStreams start(String script) {
    refuseIfClosed();
    LiveShell fresh = new ShellOpener(hostName, shells.launcher()).open(become);
    synchronized (programs) {
      programs.add(fresh);
    }
    if (login.closed) {
      fresh.close(); // while it was being opened
      refuseIfClosed();
    }
    return fresh.handOver(script, hostName);
  }

  @Override
  public void reachAhead() {
    shells.pool(become).openAhead(hostName);
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
  public Map<String, String> notes() {
    return shells.pool(become).notes();
  }

  @Override
  public void forget(String user) {
    synchronized (login.others) {
      login.others.forEach(
          (become, connection) -> {
            if (become.user().equals(user)) {
              connection.endPrograms();
            }
          });
    }
    shells.forget(user);
  }

  @Override
  public String hostName() {
    return hostName;
  }

  @Override
  public void reset() {
    shells.retire();
    login.close();
  }

  /** Ends what this user runs; on the login user's connection everything. */
  @Override
  public void close() {
    if (login != this) {
      endRunning();
      return;
    }
    synchronized (others) {
      if (closed) {
        return;
      }
      closed = true;
      others.values().forEach(ShellConnection::endRunning);
    }
    endRunning();
    shells.leave();
  }

  private void endPrograms() {
    synchronized (programs) {
      programs.forEach(LiveShell::close);
      programs.clear();
    }
  }

  private void endRunning() {
    endPrograms();
    synchronized (busy) {
      busy.forEach(LiveShell::close);
    }
  }
}
