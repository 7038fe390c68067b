package io.howdah.connection.shell;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
  private static final int INCOMPLETE = -1;
  private static final int NONE = -2;

  private final InputStream stream;
  private byte[] buffer = new byte[SMALL];
  private int filled;
  private int searched;

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

  /** The frame if it has arrived whole; else null, without waiting. */
  @Nullable Frame pollUntil(byte[] marker) throws IOException {
    takeAvailable();
    return search(marker);
  }

  /** Takes what has arrived, without waiting. */
  void takeAvailable() throws IOException {
    while (stream.available() > 0) {
      fill();
    }
  }

  /** Waits for the marker. */
  Frame readUntil(byte[] marker) throws IOException {
    searched = 0;
    while (true) {
      Frame frame = search(marker);
      if (frame != null) {
        return frame;
      }
      fill();
    }
  }

  /** Goes on where the last search for the same marker found too little. */
  private @Nullable Frame search(byte[] marker) {
    for (int at = searched; at <= filled - marker.length; at++) {
      if (startsWith(marker, at)) {
        int end = endOfTrailer(at + marker.length);
        if (end >= 0) {
          return cut(at, at + marker.length, end);
        }
        if (end == INCOMPLETE) {
          searched = at;
          return null;
        }
      }
    }
    searched = Math.max(searched, filled - marker.length + 1);
    return null;
  }

  private boolean startsWith(byte[] marker, int at) {
    return buffer[at] == marker[0]
        && Arrays.equals(buffer, at, at + marker.length, marker, 0, marker.length);
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
    searched = 0;
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

  /** Where the semicolon is that ends a number; or that more is needed, or that none is there. */
  private int endOfTrailer(int from) {
    for (int i = from; i < filled; i++) {
      if (buffer[i] == ';') {
        return i;
      }
      if (buffer[i] < '0' || buffer[i] > '9') {
        return NONE;
      }
    }
    return INCOMPLETE;
  }

  /** What has arrived of a frame that never ended. */
  byte[] unfinished() {
    return Arrays.copyOf(buffer, filled);
  }
}
