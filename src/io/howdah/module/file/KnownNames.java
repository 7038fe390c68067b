package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.FileAttributes;
import io.howdah.module.HostOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In check mode: whether the wanted owner and group exist, else a warning. */
final class KnownNames {
  private KnownNames() {}

  static String script(FileAttributes wanted) {
    return ask("passwd", wanted.owner()) + ask("group", wanted.group());
  }

  private static String ask(String database, @Nullable String name) {
    return name == null || name.isEmpty()
        ? ""
        : "getent "
            + database
            + " "
            + ShellQuote.quote(name)
            + " >/dev/null 2>&1;"
            + " printf '%s\\0' $?\n";
  }

  static List<String> read(FileAttributes wanted, HostOutput out) {
    List<String> warnings = new ArrayList<>();
    read("user", wanted.owner(), out, warnings);
    read("group", wanted.group(), out, warnings);
    return warnings;
  }

  private static void read(
      String kind, @Nullable String name, HostOutput out, List<String> warnings) {
    // 127: no getent there, so nothing is known against the name.
    if (name == null || name.isEmpty() || !out.field().equals("2")) {
      return;
    }
    boolean id = name.matches("[+-]?\\d+");
    String with = id ? " with " + (kind.equals("user") ? "uid " : "gid ") : " ";
    String what = kind.equals("user") ? "user" : "group";
    warnings.add(
        "failed to look up "
            + what
            + with
            + name
            + ". Create "
            + what
            + " up to this point in real play");
  }
}
