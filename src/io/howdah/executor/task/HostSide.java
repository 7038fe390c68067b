package io.howdah.executor.task;

import io.howdah.action.HostAccess;
import io.howdah.connection.Become;
import io.howdah.connection.Connection;
import io.howdah.variables.VariableView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A prepared task's way to its host; connects when it is first needed. */
final class HostSide implements HostAccess, AutoCloseable {
  private final HostLinks links;
  private final Prepared prepared;
  private @Nullable Connection login;

  HostSide(HostLinks links, Prepared prepared) {
    this.links = links;
    this.prepared = prepared;
  }

  @Override
  public String name() {
    return prepared.delegation().host();
  }

  @Override
  public String target() {
    return prepared.delegation().target();
  }

  @Override
  public synchronized Connection connection() {
    Connection open = login;
    if (open == null) {
      open = links.connect(prepared.link());
      login = open;
    }
    return open.as(prepared.link().become());
  }

  /** Whether anything was asked of the host. */
  synchronized boolean isReached() {
    return login != null;
  }

  @Override
  public boolean isLocal() {
    return prepared.link().type().equals("local");
  }

  @Override
  public @Nullable Become become() {
    return prepared.link().become();
  }

  @Override
  public boolean isDelegated() {
    return prepared.delegation().delegate() != null;
  }

  @Override
  public VariableView variables() {
    return prepared.delegation().variables();
  }

  @Override
  public synchronized void reset() {
    release();
    links.reset(prepared.link());
  }

  @Override
  public Map<String, Object> facts() {
    return links.facts(target());
  }

  @Override
  public HostAccess another() {
    return new HostSide(links, prepared);
  }

  /** Lets others use the connection. */
  @Override
  public synchronized void close() {
    release();
  }

  private void release() {
    Connection open = login;
    login = null;
    if (open != null) {
      links.release(prepared.link(), open);
    }
  }
}
