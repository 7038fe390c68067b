package io.howdah.module.file;

import io.howdah.module.PythonLiteral;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts a file together from fragments, by the rules of Ansible's assemble. */
public final class Fragments {
  private Fragments() {}

  /**
   * The fragments in order, each starting on a line of its own.
   *
   * @param delimiter between two fragments, with Python's escapes; empty for none
   */
  public static byte[] join(List<byte[]> fragments, String delimiter) {
    byte[] between = unescaped(delimiter).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean first = true;
    boolean open = false;
    for (byte[] fragment : fragments) {
      if (open) {
        out.write('\n');
      }
      if (!first && between.length > 0) {
        out.writeBytes(between);
        if (between[between.length - 1] != '\n') {
          out.write('\n');
        }
      }
      out.writeBytes(fragment);
      first = false;
      open = fragment.length == 0 || fragment[fragment.length - 1] != '\n';
    }
    return out.toByteArray();
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    Object read = PythonLiteral.read("\"" + text.replace("\"", "\\\"") + "\"");
    return String.valueOf(read);
  }
}
