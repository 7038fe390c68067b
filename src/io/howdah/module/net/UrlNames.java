package io.howdah.module.net;

import io.howdah.module.HostPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** File names that a URL or its answer suggests. */
final class UrlNames {
  private static final Pattern ATTACHMENT =
      Pattern.compile("attachment; ?filename=\"?([^\"]+)", Pattern.CASE_INSENSITIVE);

  private UrlNames() {}

  /** The last part of a URL's path, or index.html. */
  static String fromUrl(String url) {
    String path = url.replaceFirst("[?#].*$", "").replaceFirst("^\\w+://[^/]*", "");
    String name = HostPath.baseName(path);
    return name.isEmpty() ? "index.html" : name;
  }

  /** The name in a Content-Disposition header, or an empty text. */
  static String fromDisposition(String header) {
    Matcher matcher = ATTACHMENT.matcher(header);
    return matcher.find() ? HostPath.baseName(matcher.group(1)) : "";
  }
}
