package io.howdah.module.net;

import io.howdah.connection.ShellQuote;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.PythonRegex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** One look at what wait_for waits for, and what a search found. */
final class WaitLook {
  private static final String MULTILINE = "(?m)";

  private final ModuleArgs args;
  private final ModuleContext context;
  private final PortProbe ports;
  private final @Nullable PythonRegex search;
  private final List<@Nullable Object> groups = new ArrayList<>();
  private final Map<String, @Nullable Object> byName = new LinkedHashMap<>();
  private Map<String, Object> info = Map.of();
  private String seen = "";

  private WaitLook(ModuleArgs args, ModuleContext context) {
    this.args = args;
    this.context = context;
    this.ports = new PortProbe(args, context);
    String regex = args.optionalText("search_regex").orElse("");
    this.search = regex.isEmpty() ? null : PythonRegex.overBytes(MULTILINE + regex);
  }

  static WaitLook of(ModuleArgs args, ModuleContext context) {
    return new WaitLook(args, context);
  }

  List<@Nullable Object> groups() {
    return groups;
  }

  Map<String, @Nullable Object> groupsByName() {
    return byName;
  }

  /** The path's info after a successful look. */
  Map<String, Object> info() {
    return info;
  }

  boolean isAsWanted() {
    boolean path = args.has("path");
    return switch (args.text("state")) {
      case "absent", "stopped" -> path ? !look().leadsSomewhere() : !ports.isOpen();
      case "drained" -> ports.activeConnections() == 0;
      default -> path ? isPathThere() : isPortThere();
    };
  }

  private FileState look() {
    FileProbe probe = FileProbe.of(args.text("path"));
    return probe.read(new HostScript().line(FileProbe.FUNCTIONS + probe.script()).run(context));
  }

  private boolean isPathThere() {
    if (search == null) {
      FileState state = look();
      String error = state.error();
      if (error != null) {
        throw new ModuleFailure(
            "Failed to stat " + state.path() + ", " + error.replaceFirst("^.*: ", ""),
            Map.of("elapsed", 0L));
      }
      info = state.info();
      return state.leadsSomewhere();
    }
    return isTextThere(search);
  }

  /** The content comes over only when the file has changed since the last look. */
  private boolean isTextThere(PythonRegex regex) {
    String path = HostPath.word(args.text("path"));
    FileProbe probe = FileProbe.of(args.text("path"));
    HostOutput out =
        new HostScript()
            .line("s=$(stat -L -c '%s %.9Y %i' -- " + path + " 2>/dev/null); printf '%s\\0' \"$s\"")
            .line(FileProbe.FUNCTIONS + probe.script())
            .line("[ -z \"$s\" ] || [ \"$s\" = " + ShellQuote.quote(seen) + " ] || cat -- " + path)
            .run(context);
    seen = out.field();
    info = probe.read(out).info();
    return out.hasMore() && matches(regex, out.rest());
  }

  private boolean isPortThere() {
    return search == null ? ports.isOpen() : matches(search, ports.read());
  }

  private boolean matches(PythonRegex regex, byte[] content) {
    Matcher matcher = regex.on(PythonRegex.bytes(content));
    if (!matcher.find()) {
      return false;
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i));
    }
    regex.groupNames().forEach(name -> byName.put(name, matcher.group(regex.group(name))));
    return true;
  }
}
