package io.howdah.yaml;

import java.nio.charset.StandardCharsets;

/** Where one vault password comes from. Asked at most when something is to be opened or sealed. */
@FunctionalInterface
public interface VaultSecret {
  /** The password's bytes, never empty; the caller doesn't change them. Throws VaultException. */
  byte[] bytes();

  /** A password that is known already, as from a prompt. */
  static VaultSecret of(String password) {
    byte[] bytes = password.strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      throw new VaultException("Invalid vault password was provided");
    }
    return () -> bytes;
  }
}
