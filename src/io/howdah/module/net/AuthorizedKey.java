package io.howdah.module.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One line of an authorized_keys file.
 *
 * @param key the key itself; of a line that is no key, the whole line
 * @param type such as ssh-ed25519; empty for a line that is no key
 * @param options before the type, in order
 * @param rank where it stands
 */
record AuthorizedKey(String key, String type, List<String> options, String comment, int rank) {
  private static final Pattern TYPE =
      Pattern.compile(
          "(webauthn-)?(sk-)?ecdsa-sha2-nistp(256|384|521)(-cert-v01)?(@openssh\\.com)?"
              + "|(sk-)?ssh-(ed25519|xmss|rsa|dss)(-cert-v01)?(@openssh\\.com)?"
              + "|rsa-sha2-(256|512)(-cert-v01@openssh\\.com)?");
  private static final Pattern OPTION = Pattern.compile("(?:[^,\"']|\"[^\"]*\"|'[^']*')+");

  static AuthorizedKey parse(String line, int rank) {
    List<String> words =
        new ArrayList<>(Arrays.asList(line.replace("\\#", "#").strip().split("\\s+")));
    int at = 0;
    while (at < words.size() && !TYPE.matcher(words.get(at)).matches()) {
      at++;
    }
    if (words.get(0).equals("#") || at + 1 >= words.size()) {
      return new AuthorizedKey(line, "", List.of(), "", rank);
    }
    return new AuthorizedKey(
        words.get(at + 1),
        words.get(at),
        split(String.join(" ", words.subList(0, at))),
        String.join(" ", words.subList(at + 2, words.size())),
        rank);
  }

  /** At commas outside quotes. */
  private static List<String> split(String options) {
    return OPTION.matcher(options).results().map(m -> m.group()).toList();
  }

  boolean isOther() {
    return type.isEmpty();
  }

  AuthorizedKey withOptions(String text) {
    return new AuthorizedKey(key, type, split(text), comment, rank);
  }

  AuthorizedKey withComment(String text) {
    return new AuthorizedKey(key, type, options, text, rank);
  }

  /** The same but for its place; the order of different options does not count. */
  boolean isSame(AuthorizedKey other) {
    Set<String> mine = new TreeSet<>(options);
    return key.equals(other.key)
        && type.equals(other.type)
        && comment.equals(other.comment)
        && mine.equals(new TreeSet<>(other.options))
        && options.size() == other.options.size();
  }

  String line() {
    if (isOther()) {
      return key;
    }
    String front = options.isEmpty() ? "" : String.join(",", options) + " ";
    return front + type + " " + key + " " + comment + "\n";
  }
}
