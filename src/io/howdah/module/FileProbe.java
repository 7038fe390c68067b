package io.howdah.module;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one path, within a larger script: {@link #FUNCTIONS} once, then {@link #script} for each
 * path, then {@link #read} in the same order.
 *
 * @param path on the host
 * @param wants what is asked besides stat's own fields
 */
public record FileProbe(String path, Set<Want> wants) {
  /** What costs a process of its own. */
  public enum Want {
    /** The SHA-1 of a regular file. */
    SHA1,
    /** chattr's flags. */
    FLAGS
  }

  /**
   * Shell functions that {@link #script} calls. Only stat's words tell "not there" from "not
   * allowed" or "too long a name"; where a short name in a directory that may be searched leads
   * nowhere, the shell itself knows, and no process is started. What programs print goes straight
   * to the output: a shell that has to hold it forks once more. A mark behind it says that stat
   * failed.
   */
  public static final String FUNCTIONS =
      "_f='"
          + Inode.FORMAT
          + "'\n"
          + "_none() { [ ! -e \"$1\" ] && [ ! -h \"$1\" ] && [ ${#1} -lt 200 ] || return 1\n"
          + "case $1 in */*) [ -x \"${1%/*}/\" ];; *) [ -x . ];; esac; }\n"
          + "_st() {\n"
          + "if _none \"$1\"; then printf 'No such file or directory!\\0\\0\\0\\0'; return 0; fi\n"
          + "_r=; stat -c \"$_f\" -- \"$1\" 2>&1 || _r=!; printf '%s\\0' \"$_r\"\n"
          + "if [ \"$_r\" ]; then printf '\\0\\0\\0'; return 0; fi\n"
          + "if [ -h \"$1\" ]; then readlink -n -- \"$1\"; printf '\\0'\n"
          + "stat -L -c \"$_f\" -- \"$1\" 2>/dev/null; printf '\\0'\n"
          + "else printf '\\0\\0'; fi\n"
          + "[ -e /sys/fs/selinux/enforce ] && stat -c %C -- \"$1\" 2>/dev/null; printf '\\0'; }\n"
          + "_sum() { if [ -f \"$1\" ] && [ -r \"$1\" ]; then sha1sum <\"$1\"; fi; printf '\\0';"
          + " }\n"
          + "_attr() { lsattr -d -- \"$1\" 2>/dev/null; printf '\\0'; }\n";

  private static final String FAILED = "!";

  /** A probe for stat's fields only. */
  public static FileProbe of(String path) {
    return new FileProbe(path, Set.of());
  }

  /** A probe for stat's fields and the SHA-1. */
  public static FileProbe withSha1(String path) {
    return new FileProbe(path, Set.of(Want.SHA1));
  }

  /** Script lines; they never fail. */
  public String script() {
    return script(HostPath.word(path));
  }

  /** Script lines for a path that the shell has in a variable; {@code word} is quoted. */
  public String script(String word) {
    StringBuilder script = new StringBuilder("_st ").append(word).append('\n');
    if (wants.contains(Want.SHA1)) {
      script.append("_sum ").append(word).append('\n');
    }
    if (wants.contains(Want.FLAGS)) {
      script.append("_attr ").append(word).append('\n');
    }
    return script.toString();
  }

  /** Reads what the script printed. */
  public FileState read(HostOutput out) {
    String line = out.field();
    String target = out.field();
    String followed = out.field();
    String context = out.field().strip();
    String sha1 = wants.contains(Want.SHA1) ? firstWord(out.field()) : null;
    String flags = wants.contains(Want.FLAGS) ? flags(out.field()) : null;
    if (line.endsWith(FAILED)) {
      return new FileState(path, null, null, null, null, null, null, error(line));
    }
    Inode own = Inode.parse(line.strip());
    Inode end = own.isLink() ? (followed.isEmpty() ? null : Inode.parse(followed.strip())) : own;
    return new FileState(
        path,
        own,
        own.isLink() ? target : null,
        end,
        sha1,
        flags,
        context.isEmpty() ? null : context,
        null);
  }

  private static @Nullable String error(String line) {
    boolean absent = line.contains("No such file or directory") || line.contains("Not a directory");
    return absent ? null : line.substring(0, line.length() - FAILED.length()).strip();
  }

  private static @Nullable String firstWord(String text) {
    String word = text.strip().split("\\s+")[0];
    return word.isEmpty() ? null : word.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String flags(String text) {
    return text.isBlank() ? null : text.strip().split("\\s+")[0].replace("-", "");
  }
}
