package io.howdah.module.file;

import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import java.util.Set;

/**
 * A path, and what attributes are set on: the path itself, or the end of the link if links are
 * followed.
 */
record Seen(FileState own, FileState end) {
  /** Script lines for the path in the shell variable {@code p}. */
  static String script(boolean follow, Set<FileProbe.Want> wants) {
    String own = new FileProbe("", wants).script("\"$p\"");
    String end = new FileProbe("", wants).script("\"$r\"");
    return own
        + (follow
            ? "if [ -h \"$p\" ]; then r=$(readlink -f -- \"$p\"); r=${r:-$p}; printf '%s\\0'"
                + " \"$r\"\n"
                + end
                + "else printf '\\0'; fi\n"
            : "printf '\\0'\n");
  }

  static Seen read(String path, Set<FileProbe.Want> wants, HostOutput out) {
    FileState own = new FileProbe(path, wants).read(out);
    String real = out.field();
    return new Seen(own, real.isEmpty() ? own : new FileProbe(real, wants).read(out));
  }
}
