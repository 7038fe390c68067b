package io.howdah.module.file;

import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleFailure;
import io.howdah.module.PosixError;
import org.jspecify.annotations.Nullable;

/**
 * The directories that a copy makes on its way: for a destination that ends in a slash.
 *
 * @param nearest the lowest one that exists
 * @param lowest the one that has to
 * @param attributes owner, group and context for those that are made
 * @param mode their mode, or null
 */
record NewDirectories(String nearest, String lowest, Resolved attributes, @Nullable Object mode) {
  /** Adds the steps to a script; none if all exist. */
  void addTo(HostScript script) {
    if (lowest.equals(nearest)) {
      return;
    }
    String made = nearest.equals(".") && !lowest.startsWith(".") ? "" : nearest;
    String rest = lowest.substring(made.equals("/") ? 0 : made.length());
    for (String name : rest.split("/+")) {
      if (!name.isEmpty()) {
        made = made.isEmpty() && !lowest.startsWith("/") ? name : HostPath.join(made, name);
        String path = made;
        script.step(
            "mkdir -- " + HostPath.word(path),
            err ->
                new ModuleFailure(
                    "There was an issue creating " + path + ": " + PosixError.words(err, path)));
        attributes.withMode(mode).forNew(path, attributes.newDirectoryBits()).addTo(script);
      }
    }
  }
}
