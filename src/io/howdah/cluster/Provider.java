package io.howdah.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the cluster's hosts come from. */
public enum Provider {
  /** Hosts on this machine, without a hypervisor. */
  LAB,
  /** Vagrant with the provider that it chooses by itself. */
  VAGRANT,
  VIRTUALBOX,
  LIBVIRT,
  LXC;

  /** As users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What Vagrant calls it, where the user chose one of Vagrant's. */
  public Optional<String> vagrantName() {
    return this == LAB || this == VAGRANT ? Optional.empty() : Optional.of(word());
  }

  /** The provider of a name, if it is one. */
  public static Optional<Provider> of(String word) {
    return Arrays.stream(values()).filter(provider -> provider.word().equals(word)).findFirst();
  }

  /** All of them, as users write them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Provider::word).toList();
  }
}
