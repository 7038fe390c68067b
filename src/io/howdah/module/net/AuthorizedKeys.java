package io.howdah.module.net;

import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The lines of an authorized_keys file, by key; lines that are no keys stay as they are. */
final class AuthorizedKeys {
  private final Map<String, AuthorizedKey> keys = new LinkedHashMap<>();

  static AuthorizedKeys parse(String text) {
    AuthorizedKeys all = new AuthorizedKeys();
    int rank = 0;
    for (String line : KnownHostSearch.lines(text)) {
      AuthorizedKey key = AuthorizedKey.parse(line, rank++);
      all.keys.put(key.key(), key);
    }
    return all;
  }

  /** The file's text, in the order that the lines had or came in. */
  String text() {
    List<AuthorizedKey> sorted = new ArrayList<>(keys.values());
    sorted.sort(Comparator.comparingInt(AuthorizedKey::rank));
    StringBuilder out = new StringBuilder();
    sorted.forEach(key -> out.append(key.line()));
    return out.toString();
  }

  /** Adds or removes what the task names; whether anything changed. */
  boolean enforce(ModuleArgs args, String given) {
    boolean present = args.text("state").equals("present");
    List<String> wanted = new ArrayList<>();
    int base = keys.size();
    int rank = 0;
    boolean changed = false;
    for (String line : given.split("\r?\n")) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      AuthorizedKey key = withOptions(args, AuthorizedKey.parse(line, base + rank++));
      if (key.isOther()) {
        throw new ModuleFailure("invalid key specified: " + line);
      }
      wanted.add(key.key());
      changed |= present ? put(key) : keys.remove(key.key()) != null;
    }
    if (present && args.flag("exclusive")) {
      changed |= keys.keySet().retainAll(new TreeSet<>(wanted));
    }
    return changed;
  }

  private static AuthorizedKey withOptions(ModuleArgs args, AuthorizedKey key) {
    AuthorizedKey changed = key;
    if (args.has("key_options")) {
      changed = changed.withOptions(args.text("key_options"));
    }
    return args.has("comment") ? changed.withComment(args.text("comment")) : changed;
  }

  private boolean put(AuthorizedKey key) {
    AuthorizedKey known = keys.get(key.key());
    if (known != null && known.isSame(key)) {
      return false;
    }
    keys.remove(key.key());
    keys.put(key.key(), key);
    return true;
  }
}
