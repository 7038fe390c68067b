package io.howdah.executor.debug;

/** The person at the debugger ends the run. */
public final class DebuggerQuit extends InterruptedException {
  private static final long serialVersionUID = 1L;
}
