package io.howdah.connection.become;

import io.howdah.connection.Become;
import io.howdah.connection.BecomeException;
import io.howdah.connection.ShellQuote;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A program that makes one user another. Flags and words are those of Ansible's become plugins of
 * the same names. The password goes to the program's standard input when it asks.
 */
public enum BecomeMethod {
  /** Asks with a prompt of our own, by {@code -S} on its error stream. */
  SUDO("sudo", "-H -S -n") {
    @Override
    String line(Become become, String key, String shell) {
      String flags = flags(become);
      if (become.password() != null) {
        flags = withoutN(flags) + (BY_STDIN.matcher(flags).find() ? "" : " -S");
        flags += " -p " + ShellQuote.quote(ownPrompt(key));
      }
      String user = ShellQuote.quote(become.user());
      return executable(become) + " " + flags + " -u " + user + " " + shell;
    }

    @Override
    boolean asks(String said, String key) {
      return said.contains(ownPrompt(key));
    }
  },

  /** Asks in the host's language, so whatever ends with a colon is a question. */
  SU("su", "") {
    @Override
    String line(Become become, String key, String shell) {
      String user = ShellQuote.quote(become.user());
      String command = ShellQuote.quote(shell);
      return executable(become) + " " + flags(become) + " " + user + " -c " + command;
    }

    @Override
    boolean asks(String said, String key) {
      return said.stripTrailing().endsWith(":") || said.stripTrailing().endsWith("：");
    }
  },

  /** Reads a password from a terminal only, which a live shell has none of: -n says so at once. */
  DOAS("doas", "-n") {
    @Override
    String line(Become become, String key, String shell) {
      String user = ShellQuote.quote(become.user());
      return executable(become) + " " + flags(become) + " -u " + user + " " + shell;
    }

    @Override
    boolean asks(String said, String key) {
      return false;
    }

    @Override
    BecomeException refusal(String said, boolean answered) {
      return said.contains("uthentication required")
          ? new BecomeException(
              "doas wants a password, which it reads from a terminal only: allow it with nopass in"
                  + " doas.conf, or use sudo or su")
          : super.refusal(said, answered);
    }
  };

  private static final List<String> INCORRECT =
      List.of("Sorry, try again", "incorrect password attempt", "Authentication failure");
  private static final List<String> INCORRECT_LOWER_CASE =
      List.of("authentication failure", "incorrect password");
  private static final List<String> MISSING =
      List.of("a password is required", "a terminal is required", "no password was provided");
  private static final Pattern N_FLAG = Pattern.compile("(^|\\s)-n(?=\\s|$)|--non-interactive");
  private static final Pattern BY_STDIN = Pattern.compile("(^|\\s)(-[A-Za-z]*S|--stdin)");
  private static final Pattern N_IN_CLUSTER = Pattern.compile("(^|\\s)-([A-Za-z]*)n([A-Za-z]*)");

  private final String program;
  private final String defaultFlags;

  BecomeMethod(String program, String defaultFlags) {
    this.program = program;
    this.defaultFlags = defaultFlags;
  }

  /**
   * The method of a Become.
   *
   * @throws BecomeException if it is none of sudo, su and doas
   */
  public static BecomeMethod of(Become become) {
    return switch (become.method()) {
      case "sudo" -> SUDO;
      case "su" -> SU;
      case "doas" -> DOAS;
      default ->
          throw new BecomeException(
              "The become method '" + become.method() + "' is not supported; use sudo, su or doas");
    };
  }

  /**
   * The command line that starts a shell command as the other user.
   *
   * @param key a word that makes the prompt unmistakable
   * @param shell what to run there, one command line
   */
  abstract String line(Become become, String key, String shell);

  /** Whether what the program has said so far is a question for the password. */
  abstract boolean asks(String said, String key);

  private static String ownPrompt(String key) {
    return "[sudo via howdah, key=" + key + "] password:";
  }

  private static String withoutN(String flags) {
    String apart = N_FLAG.matcher(flags).replaceAll(" ");
    return N_IN_CLUSTER.matcher(apart).replaceAll("$1-$2$3").strip();
  }

  String executable(Become become) {
    String executable = become.executable();
    return executable == null || executable.isEmpty() ? program : executable;
  }

  String flags(Become become) {
    String flags = become.flags();
    return flags == null ? defaultFlags : flags;
  }

  /** The error for a program that ended without giving us a shell, in Ansible's words. */
  BecomeException refusal(String said, boolean answered) {
    String lower = said.toLowerCase(Locale.ROOT);
    if (INCORRECT.stream().anyMatch(said::contains)
        || INCORRECT_LOWER_CASE.stream().anyMatch(lower::contains)) {
      return answered ? incorrect() : missing();
    }
    if (MISSING.stream().anyMatch(said::contains)) {
      return answered ? incorrect() : missing();
    }
    String reason = said.isBlank() ? "it ended without a word" : said.strip();
    return new BecomeException("Can't become with " + program + ": " + reason);
  }

  BecomeException incorrect() {
    return new BecomeException("Incorrect " + program + " password");
  }

  BecomeException missing() {
    return new BecomeException("Missing " + program + " password");
  }
}
