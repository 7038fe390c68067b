package io.howdah.connection;

import org.jspecify.annotations.Nullable;

/**
 * How to be another user on the host.
 *
 * @param method sudo, su or doas (others are refused with a clear message)
 * @param user whom to become
 * @param password what sudo or su asks for, or null; never put on a command line
 * @param flags extra options, or null for the method's default
 * @param executable the program, or null for the method's default
 */
public record Become(
    String method,
    String user,
    @Nullable String password,
    @Nullable String flags,
    @Nullable String executable) {
  @Override
  public String toString() {
    return "Become[" + method + " " + user + "]";
  }
}
