package io.howdah.module.net;

import io.howdah.module.ModuleFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * get_url's {@code checksum}.
 *
 * @param algorithm md5, sha1, sha256 and so on
 * @param value hex digits, or the URL of a file that lists them
 */
record WantedChecksum(String algorithm, String value) {
  static WantedChecksum parse(String text, Map<String, Object> result) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new ModuleFailure(
          "The checksum parameter has to be in format <algorithm>:<checksum>", result);
    }
    return new WantedChecksum(
        text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(colon + 1));
  }

  boolean isUrl() {
    return List.of("http", "https", "ftp", "file").contains(value.replaceFirst(":.*$", ""));
  }

  /** The checksum for a file name in a list such as sha256sum writes. */
  WantedChecksum fromList(byte[] list, String name) {
    String[] lines = new String(list, StandardCharsets.UTF_8).split("\n");
    if (lines.length == 1 && lines[0].strip().split("\\s+").length == 1) {
      return new WantedChecksum(algorithm, lines[0].strip());
    }
    for (String line : lines) {
      String[] parts = line.split(" ", 2);
      if (parts.length == 2) {
        String file = parts[1].replaceFirst("^[ *]", "").replaceFirst("^[./]+", "").strip();
        if (file.equals(name)) {
          return new WantedChecksum(algorithm, parts[0]);
        }
      }
    }
    throw new ModuleFailure("Unable to find a checksum for file '" + name + "' in '" + value + "'");
  }

  /** The digits alone, in lower case. */
  WantedChecksum cleaned(Map<String, Object> result) {
    String digits = value.replaceAll("\\W+", "").toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]+")) {
      throw new ModuleFailure("The checksum format is invalid", result);
    }
    return new WantedChecksum(algorithm, digits);
  }

  /** The command that computes it. */
  String command() {
    return algorithm + "sum";
  }
}
