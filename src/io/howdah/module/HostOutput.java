package io.howdah.module;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a script printed: fields that end in a NUL byte each, then perhaps raw bytes. */
public final class HostOutput {
  private final byte[] bytes;
  private int at;

  /** Reads from the start of these bytes. */
  public HostOutput(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The next field as UTF-8, without its NUL.
   *
   * @throws ModuleFailure if there is none: the script did not do what it should
   */
  public String field() {
    if (!hasMore()) {
      throw new ModuleFailure("the host's answer ended too early");
    }
    int end = at;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    String field = new String(bytes, at, end - at, StandardCharsets.UTF_8);
    at = end + 1;
    return field;
  }

  /** The next so many bytes. */
  public byte[] bytes(int count) {
    byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + count));
    at += part.length;
    return part;
  }

  /** All bytes that are left. */
  public byte[] rest() {
    return bytes(Math.max(0, bytes.length - at));
  }

  /** Whether anything is left. */
  public boolean hasMore() {
    return at < bytes.length;
  }
}
