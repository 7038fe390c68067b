package io.howdah.python.run;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A script's first line.
 *
 * @param interpreter the program, as {@code /usr/bin/python}
 * @param arguments what stands behind it; may be empty
 */
record Shebang(String interpreter, String arguments) {
  /** What a module in Python has where it has none. */
  static final Shebang PYTHON = new Shebang("/usr/bin/python", "");

  static Optional<Shebang> of(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1);
    if (!start.startsWith("#!")) {
      return Optional.empty();
    }
    String line = start.lines().findFirst().orElse("").substring(2).strip();
    int space = line.indexOf(' ');
    return Optional.of(
        space < 0
            ? new Shebang(line, "")
            : new Shebang(line.substring(0, space), line.substring(space).strip()));
  }

  /** The name in {@code ansible_NAME_interpreter}. */
  String name() {
    return interpreter.substring(interpreter.lastIndexOf('/') + 1).strip();
  }
}
