package io.howdah.module.facts;

import io.howdah.module.facts.FactGroup.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups env, user, cmdline and loadavg. */
final class ProcessFacts {
  private static final String USER =
      """
      sec user
      getent passwd "${LOGNAME:-${USER:-${LNAME:-${USERNAME:-$(id -u)}}}}" || getent passwd "$(id -u)"
      sec login; echo "${LOGNAME:-${USER:-${LNAME:-$USERNAME}}}"
      """;

  private ProcessFacts() {}

  static List<FactGroup> groups() {
    return List.of(
        FactGroup.of("env", Question.script(""), ProcessFacts::env),
        FactGroup.of("user", new Question("/proc/self/status", USER, ""), ProcessFacts::user)
            .alsoCalled(
                "user_id",
                "user_uid",
                "user_gid",
                "user_gecos",
                "user_dir",
                "user_shell",
                "real_user_id",
                "effective_user_id",
                "effective_group_ids"),
        FactGroup.of("cmdline", Question.files("/proc/cmdline"), ProcessFacts::cmdline),
        FactGroup.of("loadavg", Question.files("/proc/loadavg"), ProcessFacts::loadavg));
  }

  private static void env(FactSource source, Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> env = new LinkedHashMap<>();
    String text = source.told().text("env");
    for (String entry : text.split(text.indexOf('\0') < 0 ? "\n" : "\0")) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        env.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    facts.put("env", env);
  }

  private static void user(FactSource source, Map<String, @Nullable Object> facts) {
    String[] entry = source.told().word("user").split("\n")[0].split(":", -1);
    if (entry.length >= 7) {
      String login = source.told().word("login");
      facts.put("user_id", login.isEmpty() ? entry[0] : login);
      facts.put("user_uid", Long.parseLong(entry[2]));
      facts.put("user_gid", Long.parseLong(entry[3]));
      facts.put("user_gecos", entry[4]);
      facts.put("user_dir", entry[5]);
      facts.put("user_shell", entry[6]);
    }
    for (String line : source.lines("/proc/self/status")) {
      String[] words = line.split("\\s+");
      if (words[0].equals("Uid:")) {
        facts.put("real_user_id", Long.parseLong(words[1]));
        facts.put("effective_user_id", Long.parseLong(words[2]));
      } else if (words[0].equals("Gid:")) {
        facts.put("real_group_id", Long.parseLong(words[1]));
        facts.put("effective_group_id", Long.parseLong(words[1]));
      }
    }
  }

  private static void cmdline(FactSource source, Map<String, @Nullable Object> facts) {
    String text = source.file("/proc/cmdline").orElse("");
    if (text.isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> last = new LinkedHashMap<>();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (String piece : pieces(text)) {
      int equals = piece.indexOf('=');
      if (equals < 0) {
        last.put(piece, true);
        all.put(piece, true);
      } else {
        last.put(piece.substring(0, equals), piece.substring(equals + 1));
        add(all, piece.substring(0, equals), piece.substring(equals + 1));
      }
    }
    facts.put("cmdline", last);
    facts.put("proc_cmdline", all);
  }

  /** A parameter that comes again has a list of values. */
  private static void add(Map<String, @Nullable Object> all, String name, String value) {
    Object before = all.get(name);
    if (before == null) {
      all.put(name, value);
    } else if (before instanceof List<?> list) {
      List<Object> more = new ArrayList<>(list);
      more.add(value);
      all.put(name, more);
    } else {
      all.put(name, new ArrayList<>(List.of(before, value)));
    }
  }

  /** Blank-separated, quotes kept and keeping blanks together. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    char quote = 0;
    for (char c : (text + " ").toCharArray()) {
      boolean ends = quote == 0 && Character.isWhitespace(c);
      if (ends && !piece.isEmpty()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      } else if (!ends) {
        piece.append(c);
      }
      quote = quote == c ? 0 : quote == 0 && (c == '"' || c == '\'') ? c : quote;
    }
    return pieces;
  }

  private static void loadavg(FactSource source, Map<String, @Nullable Object> facts) {
    String[] words = source.file("/proc/loadavg").orElse("").split(" ");
    if (words.length > 2) {
      Map<String, @Nullable Object> loads = new LinkedHashMap<>();
      loads.put("1m", Double.parseDouble(words[0]));
      loads.put("5m", Double.parseDouble(words[1]));
      loads.put("15m", Double.parseDouble(words[2]));
      facts.put("loadavg", loads);
    }
  }
}
