package io.howdah.module.source;

import java.nio.file.Path;

/** Paths of a host, as text. */
final class GitPaths {
  private GitPaths() {}

  /** A path without dots and doubled slashes, from this directory on if it is relative. */
  static String absolute(String path, String directory) {
    return Path.of(directory.isEmpty() ? "/" : directory).resolve(path).normalize().toString();
  }

  /** An address without what makes no difference to a path: doubled and closing slashes, dots. */
  static String plain(String address) {
    return Path.of(address).normalize().toString();
  }
}
