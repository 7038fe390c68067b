package io.howdah.templating.filter;

import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart as Python's urllib.parse.urlsplit does.
 *
 * @param scheme in lower case, "" where there is none
 * @param netloc user, host and port as written
 * @param path the path
 * @param query without ?
 * @param fragment without #
 */
public record UrlParts(String scheme, String netloc, String path, String query, String fragment) {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*");

  /** Splits; a broken IPv6 address is Python's ValueError. */
  public static UrlParts of(String text) {
    String rest = text.replaceAll("^[\\x00-\\x20]+", "").replaceAll("[\\t\\r\\n]", "");
    String scheme = "";
    int colon = rest.indexOf(':');
    if (colon > 0 && SCHEME.matcher(rest.substring(0, colon)).matches()) {
      scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
      rest = rest.substring(colon + 1);
    }
    String netloc = "";
    if (rest.startsWith("//")) {
      int end = end(rest);
      netloc = rest.substring(2, end);
      rest = rest.substring(end);
      if (netloc.contains("[") != netloc.contains("]")) {
        throw PyTypeException.value("Invalid IPv6 URL");
      }
    }
    String fragment = after(rest, '#');
    rest = before(rest, '#');
    return new UrlParts(scheme, netloc, before(rest, '?'), after(rest, '?'), fragment);
  }

  private static int end(String rest) {
    int end = rest.length();
    for (char stop : new char[] {'/', '?', '#'}) {
      int at = rest.indexOf(stop, 2);
      end = at < 0 ? end : Math.min(end, at);
    }
    return end;
  }

  private static String before(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String after(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(at + 1);
  }

  private String hostInfo() {
    return netloc.substring(netloc.lastIndexOf('@') + 1);
  }

  private @Nullable String userInfo() {
    int at = netloc.lastIndexOf('@');
    return at < 0 ? null : netloc.substring(0, at);
  }

  /** The user, or null. */
  public @Nullable String username() {
    String user = userInfo();
    return user == null ? null : before(user, ':');
  }

  /** The password, or null. */
  public @Nullable String password() {
    String user = userInfo();
    return user == null || !user.contains(":") ? null : after(user, ':');
  }

  /** The host in lower case, or null. */
  public @Nullable String hostname() {
    String host = hostInfo();
    int open = host.indexOf('[');
    String name = open >= 0 ? before(host.substring(open + 1), ']') : before(host, ':');
    if (name.isEmpty()) {
      return null;
    }
    int zone = name.indexOf('%');
    return zone < 0
        ? name.toLowerCase(Locale.ROOT)
        : name.substring(0, zone).toLowerCase(Locale.ROOT) + name.substring(zone);
  }

  /** The port, or null; one that is no port is Python's ValueError. */
  public @Nullable Long port() {
    String host = hostInfo();
    int open = host.indexOf('[');
    String port = after(open >= 0 ? after(host.substring(open), ']') : host, ':');
    if (port.isEmpty()) {
      return null;
    }
    if (!port.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw PyTypeException.value(
          "Port could not be cast to integer value as " + PyText.repr(port));
    }
    if (port.length() > 9 || Long.parseLong(port) > 65535) {
      throw PyTypeException.value("Port out of range 0-65535");
    }
    return Long.valueOf(port);
  }
}
