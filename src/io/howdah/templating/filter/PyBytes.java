package io.howdah.templating.filter;

import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text and bytes, as Ansible's to_bytes and to_text: undecodable bytes become lone surrogates. */
public final class PyBytes {
  private static final char ESCAPED = '\udc00';

  private PyBytes() {}

  /** The bytes of any value's text in UTF-8; bytes as they are. */
  static byte[] of(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    return utf8(PyText.str(value));
  }

  /** UTF-8, where lone surrogates are the bytes they stand for. */
  static byte[] utf8(String text) {
    if (text.chars().noneMatch(c -> c > 0xdc7f && c < 0xdd00)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(
            c -> {
              boolean escaped = c > 0xdc7f && c < 0xdd00;
              if (escaped) {
                out.write(c - ESCAPED);
              } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
              }
            });
    return out.toByteArray();
  }

  /** The bytes of any value's text in an encoding named as in Python. */
  static byte[] of(@Nullable Object value, String encoding) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    String text = PyText.str(value);
    if (isUtf8(encoding)) {
      return utf8(text);
    }
    try {
      ByteBuffer made =
          charset(encoding)
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(marked(text, encoding)));
      return Arrays.copyOf(made.array(), made.limit());
    } catch (CharacterCodingException e) {
      throw new PyTypeException(
          "UnicodeEncodeError", "'" + encoding + "' codec can't encode the text", e);
    }
  }

  /** Text of bytes in an encoding named as in Python. */
  public static String text(byte[] bytes, String encoding) {
    if (isUtf8(encoding)) {
      return utf8(bytes);
    }
    try {
      String text =
          charset(encoding)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return !marked("", encoding).isEmpty() && text.startsWith("\ufeff")
          ? text.substring(1)
          : text;
    } catch (CharacterCodingException e) {
      throw new PyTypeException(
          "UnicodeDecodeError", "'" + encoding + "' codec can't decode the bytes", e);
    }
  }

  /** Text of UTF-8 bytes; each byte that is not is a lone surrogate. */
  public static String utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < bytes.length; ) {
      int length = sequence(bytes, i);
      if (length == 0) {
        out.append((char) (ESCAPED + (bytes[i++] & 0xff)));
      } else {
        out.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      }
    }
    return out.toString();
  }

  /** Length of the valid UTF-8 sequence that begins here, or 0. */
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 0 || first > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    String decoded = new String(bytes, at, length, StandardCharsets.UTF_8);
    boolean valid =
        Arrays.equals(
            decoded.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, at, at + length));
    return valid ? length : 0;
  }

  private static boolean isUtf8(String encoding) {
    String name = normal(encoding);
    return name.equals("utf-8") || name.equals("utf8");
  }

  private static String normal(String encoding) {
    return encoding.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Python writes a byte order mark with utf-16, utf-32 and utf-8-sig. */
  private static String marked(String text, String encoding) {
    String name = normal(encoding);
    boolean mark = name.equals("utf-16") || name.equals("utf-32") || name.equals("utf-8-sig");
    return mark ? "\ufeff" + text : text;
  }

  private static Charset charset(String encoding) {
    String name = normal(encoding);
    String java =
        switch (name) {
          case "utf-16" -> "UTF-16LE";
          case "utf-32" -> "UTF-32LE";
          case "utf-8-sig" -> "UTF-8";
          case "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be" ->
              name.substring(0, 6) + name.substring(7);
          case "ascii", "us-ascii" -> "US-ASCII";
          case "latin-1", "latin1", "iso8859-1", "l1" -> "ISO-8859-1";
          default -> name;
        };
    try {
      return Charset.forName(java);
    } catch (IllegalArgumentException e) {
      throw new PyTypeException("LookupError", "unknown encoding: " + encoding, e);
    }
  }
}
