package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters on URLs: urlencode, urldecode, urlsplit. */
final class UrlFilters {
  private UrlFilters() {}

  static void register(Registry registry) {
    registry.filter(PyFilter.of("urlencode", (value, args, ctx) -> encode(value)));
  }

  static void registerAnsible(Registry registry) {
    registry.filter(
        PyFilter.of(
            "urldecode(encoding='utf-8', errors='replace')", (value, args, ctx) -> decode(value)));
    registry.filter(
        PyFilter.of(
            "urlsplit(query='', alias='urlsplit')", (value, args, ctx) -> split(value, args)));
  }

  private static Object encode(@Nullable Object value) {
    Args.defined(value);
    boolean iterable = value instanceof Iterable<?> || value instanceof Map<?, ?>;
    if (!iterable) {
      return quote(PyBytes.of(value), "/");
    }
    List<@Nullable Object> pairs =
        value instanceof Map<?, ?> map ? DictFilters.pairs(map) : PyOps.list(value);
    List<String> parts = new ArrayList<>();
    for (Object pair : pairs) {
      List<@Nullable Object> both = PyOps.list(pair);
      if (both.size() != 2) {
        throw PyTypeException.value(
            both.size() < 2
                ? "not enough values to unpack (expected 2, got " + both.size() + ")"
                : "too many values to unpack (expected 2)");
      }
      parts.add(query(both.get(0)) + "=" + query(both.get(1)));
    }
    return String.join("&", parts);
  }

  private static String query(@Nullable Object value) {
    return quote(PyBytes.of(value), "").replace("%20", "+");
  }

  /** Python's urllib.parse.quote. */
  static String quote(byte[] bytes, String safe) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "_.-~".indexOf(c) >= 0);
      if (plain || safe.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format("%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static Object decode(@Nullable Object value) {
    String text = Args.textWith(value, "replace").replace('+', ' ');
    StringBuilder out = new StringBuilder();
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      String digits = i + 2 < text.length() ? text.substring(i + 1, i + 3) : "";
      if (text.charAt(i) == '%' && digits.matches("[0-9a-fA-F]{2}")) {
        bytes.write(Integer.parseInt(digits, 16));
        i += 2;
        continue;
      }
      out.append(bytes.toString(java.nio.charset.StandardCharsets.UTF_8)).append(text.charAt(i));
      bytes.reset();
    }
    return out.append(bytes.toString(java.nio.charset.StandardCharsets.UTF_8)).toString();
  }

  private static @Nullable Object split(@Nullable Object value, Bound args) {
    Args.defined(value);
    if (!PyTypes.isText(value)) {
      throw new PyTypeException(
          "AttributeError", "'" + PyTypes.name(value) + "' object has no attribute 'decode'");
    }
    UrlParts url = UrlParts.of(PyText.str(value));
    Map<@Nullable Object, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("fragment", url.fragment());
    parts.put("hostname", url.hostname());
    parts.put("netloc", url.netloc());
    parts.put("password", url.password());
    parts.put("path", url.path());
    parts.put("port", url.port());
    parts.put("query", url.query());
    parts.put("scheme", url.scheme());
    parts.put("username", url.username());
    if (!args.truth("query")) {
      return parts;
    }
    Object wanted = PyText.plain(args.get("query"));
    if (!parts.containsKey(wanted)) {
      throw PyTypeException.filter(
          args.str("alias") + ": unknown URL component: " + PyText.str(wanted));
    }
    return parts.get(wanted);
  }
}
