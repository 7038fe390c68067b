package io.howdah.templating.value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Methods of bytes, and charsets by Python's names. */
final class BytesMethods {
  private static final MethodTable<byte[]> TABLE =
      new MethodTable<byte[]>()
          .add("decode(encoding='utf-8', errors='strict')", (bytes, args) -> decode(bytes, args))
          .add("hex", (bytes, args) -> HexFormat.of().formatHex(bytes))
          .add(
              "startswith(prefix, /)", (bytes, args) -> latin(bytes).startsWith(latin(args.get(0))))
          .add("endswith(suffix, /)", (bytes, args) -> latin(bytes).endsWith(latin(args.get(0))))
          .add("strip", (bytes, args) -> latin(bytes).strip().getBytes(StandardCharsets.ISO_8859_1))
          .add(
              "upper",
              (bytes, args) ->
                  latin(bytes).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1))
          .add(
              "lower",
              (bytes, args) ->
                  latin(bytes).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1));

  private BytesMethods() {}

  static @Nullable Object of(byte[] bytes, String name) {
    return TABLE.of(bytes, name);
  }

  /** Whether bytes stand within bytes. */
  static boolean contains(byte[] bytes, @Nullable Object part) {
    if (part instanceof Undefined undefined) {
      throw undefined.error();
    }
    return latin(bytes).contains(latin(part));
  }

  private static String latin(@Nullable Object bytes) {
    if (bytes instanceof byte[] array) {
      return new String(array, StandardCharsets.ISO_8859_1);
    }
    throw PyTypeException.type(
        "a bytes-like object is required, not '" + PyTypes.name(bytes) + "'");
  }

  /** The charset of a Python name; an unknown one is Python's LookupError. */
  static Charset charset(String name) {
    String known = name.toLowerCase(Locale.ROOT).replace('_', '-');
    try {
      return switch (known) {
        case "utf8", "u8", "utf" -> StandardCharsets.UTF_8;
        case "latin", "latin1", "latin-1", "l1" -> StandardCharsets.ISO_8859_1;
        case "ascii", "646" -> StandardCharsets.US_ASCII;
        case "utf-16-le" -> StandardCharsets.UTF_16LE;
        case "utf-16-be" -> StandardCharsets.UTF_16BE;
        default -> Charset.forName(known);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new PyTypeException("LookupError", "unknown encoding: " + name);
    }
  }

  private static Object decode(byte[] bytes, Bound args) {
    CodingErrorAction action =
        switch (args.text("errors")) {
          case "ignore" -> CodingErrorAction.IGNORE;
          case "replace" -> CodingErrorAction.REPLACE;
          default -> CodingErrorAction.REPORT;
        };
    try {
      return charset(args.text("encoding"))
          .newDecoder()
          .onMalformedInput(action)
          .onUnmappableCharacter(action)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new PyTypeException(
          "UnicodeDecodeError", "'" + args.text("encoding") + "' codec can't decode the bytes", e);
    }
  }
}
