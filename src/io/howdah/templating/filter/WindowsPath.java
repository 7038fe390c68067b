package io.howdah.templating.filter;

import io.howdah.templating.value.PyTuple;
import java.util.Objects;

/** Python's ntpath on texts. */
final class WindowsPath {
  private WindowsPath() {}

  /** Drive (or UNC share) and the rest. */
  static PyTuple splitDrive(String path) {
    String slashed = path.replace('/', '\\');
    int end = slashed.startsWith(":", 1) ? 2 : 0;
    if (slashed.startsWith("\\\\")) {
      end = share(slashed);
    }
    return PyTuple.of(path.substring(0, end), path.substring(end));
  }

  private static int share(String path) {
    boolean device = path.length() > 7 && path.substring(0, 8).equalsIgnoreCase("\\\\?\\UNC\\");
    int server = path.indexOf('\\', device ? 8 : 2);
    if (server < 0) {
      return path.length();
    }
    int share = path.indexOf('\\', server + 1);
    return share < 0 ? path.length() : share;
  }

  /** Folder and name. */
  static PyTuple split(String path) {
    PyTuple both = splitDrive(path);
    String drive = String.valueOf(both.get(0));
    String rest = Objects.requireNonNull((String) both.get(1));
    int cut = Math.max(rest.lastIndexOf('/'), rest.lastIndexOf('\\')) + 1;
    String head = rest.substring(0, cut);
    String bare = head.replaceAll("[/\\\\]+$", "");
    return PyTuple.of(drive + (bare.isEmpty() ? head : bare), rest.substring(cut));
  }
}
