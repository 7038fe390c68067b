package io.howdah.module.net;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status HTTP's, or -1 where there was no answer
 * @param reason the status line's words, or why there was no answer
 * @param url of the last request
 * @param headers in order, names in lower case, as sent
 * @param body empty where the body went to a file
 * @param file where on the host the body is, or null
 */
record HttpAnswer(
    int status,
    String reason,
    String url,
    List<Map.Entry<String, String>> headers,
    byte[] body,
    @Nullable String file) {

  /** No answer at all, and why, in Ansible's words. */
  static HttpAnswer none(String url, String why) {
    return new HttpAnswer(-1, why, url, List.of(), new byte[0], null);
  }

  /** Reads a block of headers with its status line; the last one where there are several. */
  static HttpAnswer parse(String url, String head, byte[] body) {
    String text = head.replace("\r\n", "\n").strip();
    int last = text.lastIndexOf("\n\nHTTP/");
    String[] lines = (last < 0 ? text : text.substring(last + 2)).split("\n");
    String[] first = lines[0].split(" ", 3);
    if (!lines[0].startsWith("HTTP/") || first.length < 2 || !first[1].matches("\\d{3}")) {
      return none(
          url,
          "Connection failure: connection was closed before a valid response was received: "
              + lines[0]);
    }
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        String name = lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.add(Map.entry(name, lines[i].substring(colon + 1).strip()));
      }
    }
    String reason = first.length > 2 ? first[2] : "";
    return new HttpAnswer(Integer.parseInt(first[1]), reason, url, headers, body, null);
  }

  HttpAnswer withBody(byte[] bytes) {
    return new HttpAnswer(status, reason, url, headers, bytes, file);
  }

  HttpAnswer withFile(@Nullable String path) {
    return new HttpAnswer(status, reason, url, headers, body, path);
  }

  /** The first header of this (lower case) name, or an empty text. */
  String header(String name) {
    return headers.stream()
        .filter(h -> h.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** Headers with those of one name joined by commas. */
  Map<String, String> joinedHeaders() {
    Map<String, String> joined = new LinkedHashMap<>();
    headers.forEach(h -> joined.merge(h.getKey(), h.getValue(), (a, b) -> a + ", " + b));
    return joined;
  }

  /** Whether urllib would raise an HTTPError. */
  boolean isError() {
    return status < 200 || status >= 300;
  }

  /** Ansible's {@code msg} of it. */
  String message() {
    if (status < 0) {
      return reason;
    }
    String length = header("content-length");
    return isError()
        ? "HTTP Error " + status + ": " + reason
        : "OK (" + (length.isEmpty() ? "unknown" : length) + " bytes)";
  }

  /** The character set that the content type names; UTF-8 where it names none. */
  String charset() {
    for (String part : header("content-type").split(";")) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equalsIgnoreCase("charset")) {
        return pair[1].replace("\"", "").strip();
      }
    }
    return StandardCharsets.UTF_8.name();
  }
}
