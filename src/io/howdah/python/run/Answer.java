package io.howdah.python.run;

import java.nio.charset.StandardCharsets;

/**
 * What a module left.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained about
 */
record Answer(int code, String out, String err) {
  static Answer of(int code, byte[] out, byte[] err) {
    return new Answer(
        code, new String(out, StandardCharsets.UTF_8), new String(err, StandardCharsets.UTF_8));
  }
}
