package io.howdah.connection.shell;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads one output stream of a live shell up to an end marker. What stands before the marker is the
 * script's, byte for byte; between the marker and a semicolon stands a number or nothing.
 */
final class FrameReader {
  /**
   * One frame.
   *
   * @param content what the script printed
   * @param trailer what stood between marker and semicolon
   */
  record Frame(byte[] content, String trailer) {}

  private static final int SMALL = 8 * 1024;
  private static final int LONGEST_TRAILER = 16;

  private final InputStream stream;
  private byte[] buffer = new byte[SMALL];
  private int filled;

  FrameReader(InputStream stream) {
    this.stream = stream;
  }

  /** What has arrived and belongs to no frame: late words of a process left in the background. */
  void discardLateOutput() throws IOException {
    filled = 0;
    while (stream.available() > 0) {
      if (stream.read(buffer) < 0) {
        return;
      }
    }
  }

  /** Waits for the marker. */
  Frame readUntil(byte[] marker) throws IOException {
    int searched = 0;
    while (true) {
      int at = indexOf(marker, searched);
      int end = at < 0 ? -1 : endOfTrailer(at + marker.length);
      if (end >= 0) {
        return cut(at, at + marker.length, end);
      }
      searched = at >= 0 ? at : Math.max(0, filled - marker.length + 1);
      fill();
    }
  }

  private Frame cut(int contentEnd, int trailerStart, int trailerEnd) {
    byte[] content = Arrays.copyOf(buffer, contentEnd);
    String trailer =
        new String(
            buffer,
            trailerStart,
            trailerEnd - trailerStart,
            java.nio.charset.StandardCharsets.US_ASCII);
    int rest = filled - trailerEnd - 1;
    byte[] next = buffer.length > 16 * SMALL ? new byte[Math.max(SMALL, rest)] : buffer;
    System.arraycopy(buffer, trailerEnd + 1, next, 0, rest);
    buffer = next;
    filled = rest;
    return new Frame(content, trailer);
  }

  private void fill() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int n = stream.read(buffer, filled, buffer.length - filled);
    if (n < 0) {
      throw new EOFException("the shell ended");
    }
    filled += n;
  }

  private int indexOf(byte[] marker, int from) {
    byte first = marker[0];
    for (int i = from; i <= filled - marker.length; i++) {
      if (buffer[i] == first
          && Arrays.equals(buffer, i, i + marker.length, marker, 0, marker.length)) {
        return i;
      }
    }
    return -1;
  }

  private int endOfTrailer(int from) {
    for (int i = from; i < filled && i < from + LONGEST_TRAILER; i++) {
      if (buffer[i] == ';') {
        return i;
      }
    }
    return -1;
  }

  /** What has arrived of a frame that never ended. */
  byte[] unfinished() {
    return Arrays.copyOf(buffer, filled);
  }
}
