package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;

/** The network that was asked for is not to be had. */
public final class NetworkConflict extends MachinesException {
  private static final long serialVersionUID = 1L;

  NetworkConflict(String message, String remedy) {
    super(message, remedy);
  }
}
