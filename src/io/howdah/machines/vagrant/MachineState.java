package io.howdah.machines.vagrant;

/**
 * What Vagrant says about one of its machines.
 *
 * @param name in the Vagrantfile
 * @param provider as {@code libvirt}; an empty text where it is unknown
 * @param state as {@code running} or {@code not_created}
 */
public record MachineState(String name, String provider, String state) {
  /** Whether it can be logged in to. */
  public boolean isRunning() {
    return "running".equals(state);
  }
}
