package io.howdah.module.file;

import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.Inode;
import io.howdah.module.ModuleArgs;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The access and modification times that a file task wants. Clock times are the host's, in its
 * zone, so the host turns them into seconds.
 */
final class FileTimes {
  private static final DateTimeFormatter FOR_DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter FOR_TOUCH = DateTimeFormatter.ofPattern("yyyyMMddHHmm.ss");

  private final Wish modified;
  private final Wish accessed;
  private double now;

  /** One time: as it is (neither now nor at), now, or at a clock time. */
  private static final class Wish {
    final boolean now;
    final @Nullable LocalDateTime at;
    double seconds;

    Wish(@Nullable String text, String format) {
      now = "now".equals(text);
      at = text == null || now || text.equals("preserve") ? null : StrpTime.parse(text, format);
    }

    boolean preserves() {
      return !now && at == null;
    }

    double wanted(double present, double clock) {
      return now ? clock : at != null ? seconds : present;
    }

    String stamp() {
      return at == null ? "" : " -t " + FOR_TOUCH.format(at);
    }
  }

  private FileTimes(Wish modified, Wish accessed) {
    this.modified = modified;
    this.accessed = accessed;
  }

  /** From the options; for state touch what is not given means now. */
  static FileTimes of(ModuleArgs args) {
    String state = args.optionalText("state").orElse("");
    if (state.equals("absent")) {
      return new FileTimes(new Wish(null, ""), new Wish(null, ""));
    }
    return new FileTimes(wish(args, "modification_time", state), wish(args, "access_time", state));
  }

  private static Wish wish(ModuleArgs args, String option, String state) {
    String otherwise = state.equals("touch") ? "now" : "preserve";
    return new Wish(args.optionalText(option).orElse(otherwise), args.text(option + "_format"));
  }

  /** Prints the host's clock and the wanted times as seconds, where they are needed. */
  String script() {
    StringBuilder script = new StringBuilder();
    if (modified.now || accessed.now) {
      script.append("printf '%s\\0' \"$(date +%s.%N)\"\n");
    }
    for (Wish wish : List.of(modified, accessed)) {
      if (wish.at != null) {
        String date = FOR_DATE.format(wish.at);
        script.append("printf '%s\\0' \"$(date -d '" + date + "' +%s)\"\n");
      }
    }
    return script.toString();
  }

  /** Reads what the script printed. */
  void read(HostOutput out) {
    if (modified.now || accessed.now) {
      now = Double.parseDouble(out.field().replaceFirst("\\.%?N?$", ""));
    }
    for (Wish wish : List.of(modified, accessed)) {
      if (wish.at != null) {
        wish.seconds = Double.parseDouble(out.field());
      }
    }
  }

  /**
   * What has to be done to a file.
   *
   * @param commands for touch, without the path
   */
  record Change(List<String> commands, Map<String, Object> before, Map<String, Object> after) {
    boolean isNeeded() {
      return !commands.isEmpty();
    }
  }

  Change against(Inode present) {
    Change change = new Change(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    double wantedModified = modified.wanted(present.modified(), now);
    double wantedAccessed = accessed.wanted(present.accessed(), now);
    boolean both = modified.now && accessed.now;
    boolean same = wantedModified == present.modified() && wantedAccessed == present.accessed();
    if (!both && (same || modified.preserves() && accessed.preserves())) {
      return change;
    }
    if (both) {
      // Whoever may write may set both to now; one alone only the owner.
      change.commands().add("touch -c");
    } else if (!modified.preserves()) {
      change.commands().add("touch -c -m" + modified.stamp());
    }
    if (!both && !accessed.preserves()) {
      change.commands().add("touch -c -a" + accessed.stamp());
    }
    note(change, "mtime", present.modified(), wantedModified);
    note(change, "atime", present.accessed(), wantedAccessed);
    return change;
  }

  private static void note(Change change, String key, double was, double becomes) {
    if (was != becomes) {
      change.before().put(key, was);
      change.after().put(key, becomes);
    }
  }

  /** Words for a script that touches one path. */
  static String command(String command, String path) {
    return command + " -- " + HostPath.word(path);
  }
}
