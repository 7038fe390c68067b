package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleContext;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What find reads of the files that it has chosen: content and checksums, many at a time. */
final class FileContents {
  /** Bytes of content that one round trip may bring, about. */
  private static final long AT_ONCE = 16_000_000;

  private final ModuleContext context;
  private final List<FoundFiles.Entry> entries;

  FileContents(ModuleContext context, List<FoundFiles.Entry> entries) {
    this.context = context;
    this.entries = entries;
  }

  /** Those whose content does not have what the filter wants, or can't be read. */
  List<FoundFiles.Entry> without(FindFilter filter) {
    List<FoundFiles.Entry> misses = new ArrayList<>();
    for (List<FoundFiles.Entry> bunch : bunches()) {
      HostScript script = new HostScript();
      bunch.forEach(entry -> script.line(reading(HostPath.word(entry.path()), filter.literal())));
      HostOutput out = script.run(context);
      for (FoundFiles.Entry entry : bunch) {
        String field = out.field();
        if (field.isEmpty()
            || !filter.contains(Base64.getMimeDecoder().decode(field.substring(1)))) {
          misses.add(entry);
        }
      }
    }
    return misses;
  }

  /**
   * A field with a mark and the content, or an empty one where it can't be read or lacks the text.
   * Base64, since a file may grow or shrink while it is read.
   */
  private static String reading(String word, String literal) {
    String wanted =
        literal.isEmpty()
            ? "[ -r " + word + " ]"
            : "grep -qF -e " + ShellQuote.quote(literal) + " -- " + word;
    return "if "
        + wanted
        + " 2>/dev/null; then printf .; base64 <"
        + word
        + " 2>/dev/null; fi; printf '\\0'";
  }

  private List<List<FoundFiles.Entry>> bunches() {
    List<List<FoundFiles.Entry>> bunches = new ArrayList<>();
    List<FoundFiles.Entry> bunch = new ArrayList<>();
    long size = 0;
    for (FoundFiles.Entry entry : entries) {
      bunch.add(entry);
      size += entry.inode().size();
      if (size > AT_ONCE) {
        bunches.add(bunch);
        bunch = new ArrayList<>();
        size = 0;
      }
    }
    bunches.add(bunch);
    return bunches;
  }

  /** SHA-1 of the regular files among these, by path. */
  Map<String, String> checksums(List<FoundFiles.Entry> chosen) {
    Map<String, String> sums = new LinkedHashMap<>();
    List<FoundFiles.Entry> regular =
        chosen.stream().filter(entry -> entry.inode().isRegular()).toList();
    HostScript script = new HostScript();
    for (FoundFiles.Entry entry : regular) {
      script.line("sha1sum <" + HostPath.word(entry.path()) + "; printf '\\0'");
    }
    HostOutput out = script.run(context);
    for (FoundFiles.Entry entry : regular) {
      sums.put(entry.path(), out.field().strip().split("\\s+")[0]);
    }
    return sums;
  }
}
