package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ansible's encodings and hashes: base64, hash, checksums, UUIDs. */
final class EncodingFilters {
  private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]");
  private static final UUID ANSIBLE = UUID.fromString("361e6d51-faec-444a-9079-341386da8e2e");

  private EncodingFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of("b64encode(encoding='utf-8')", (value, args, ctx) -> encode(value, args)));
    registry.filter(
        PyFilter.of("b64decode(encoding='utf-8')", (value, args, ctx) -> decode(value, args)));
    registry.filter(PyFilter.of("hash(hashtype='sha1')", (value, args, ctx) -> hash(value, args)));
    digest(registry, "md5", "md5");
    digest(registry, "sha1", "sha1");
    digest(registry, "checksum", "sha1");
    registry.filter(
        PyFilter.of("to_uuid(namespace=None)", (value, args, ctx) -> uuid(value, args)));
    registry.filter(PyFilter.of("quote", (value, args, ctx) -> quote(value)));
  }

  private static void digest(Registry registry, String name, String algorithm) {
    registry.filter(
        PyFilter.of(name, (value, args, ctx) -> Digests.hex(algorithm, PyBytes.of(value))));
  }

  private static String hash(@Nullable Object value, Bound args) {
    Object type = args.get("hashtype");
    if (!PyTypes.isText(type)) {
      Args.defined(type);
      throw PyTypeException.filter("name must be a string");
    }
    return Digests.hex(PyText.str(type), PyBytes.of(value));
  }

  private static String encode(@Nullable Object value, Bound args) {
    return Base64.getEncoder().encodeToString(PyBytes.of(value, args.text("encoding")));
  }

  private static String decode(@Nullable Object value, Bound args) {
    String text = NOT_BASE64.matcher(PyText.str(value)).replaceAll("");
    int end = end(text);
    String data = text.substring(0, end).replace("=", "");
    if (data.length() % 4 == 1) {
      throw new PyTypeException(
          "Error",
          "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4"
              .formatted(data.length()));
    }
    boolean padded = text.length() - data.length() >= (4 - data.length() % 4) % 4;
    if (!padded) {
      throw new PyTypeException("Error", "Incorrect padding");
    }
    return PyBytes.text(Base64.getDecoder().decode(data), args.text("encoding"));
  }

  /** Python stops at the padding that completes a group of four. */
  private static int end(String text) {
    int data = 0;
    int pads = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '=') {
        data++;
        pads = 0;
        continue;
      }
      pads++;
      if (data % 4 >= 2 && data % 4 + pads >= 4) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static String uuid(@Nullable Object value, Bound args) {
    UUID namespace = ANSIBLE;
    if (args.given("namespace")) {
      namespace = namespace(args.get("namespace"));
    }
    ByteBuffer buffer = ByteBuffer.allocate(16);
    buffer.putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits());
    byte[] name = PyBytes.of(value);
    byte[] all = Arrays.copyOf(buffer.array(), 16 + name.length);
    System.arraycopy(name, 0, all, 16, name.length);
    ByteBuffer hash = ByteBuffer.wrap(Digests.digest("sha1", all));
    long high = hash.getLong() & ~0xf000L | 0x5000L;
    long low = hash.getLong() & ~(0xc0L << 56) | 0x80L << 56;
    return new UUID(high, low).toString();
  }

  private static UUID namespace(@Nullable Object given) {
    String text = PyText.str(given);
    String hex =
        text.replace("urn:", "")
            .replace("uuid:", "")
            .replaceAll("^[{}]+|[{}]+$", "")
            .replace("-", "");
    if (!hex.matches("[0-9a-fA-F]{32}")) {
      String problem =
          PyTypes.isText(given)
              ? hex.length() == 32
                  ? "invalid literal for int() with base 16: " + PyText.repr(hex)
                  : "badly formed hexadecimal UUID string"
              : given == null
                  ? "one of the hex, bytes, bytes_le, fields, or int arguments must be given"
                  : "'" + PyTypes.name(given) + "' object has no attribute 'replace'";
      throw PyTypeException.filter("Invalid value '" + text + "' for 'namespace': " + problem);
    }
    String dashed = hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    return UUID.fromString(dashed);
  }

  private static String quote(@Nullable Object value) {
    String text = value == null ? "" : PyText.str(value);
    if (text.isEmpty()) {
      return "''";
    }
    boolean safe =
        text.chars()
            .allMatch(
                c -> c < 128 && (Character.isLetterOrDigit(c) || "_@%+=:,./-".indexOf(c) >= 0));
    return safe ? text : "'" + text.replace("'", "'\"'\"'") + "'";
  }
}
