package io.howdah.module;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Permission bits from what users write: octal text, symbolic text, or an int that is taken as it
 * is (so {@code mode: 644} without a quote means decimal 644, as in Ansible).
 */
public final class FileMode {
  private static final Pattern OPERATION = Pattern.compile("([+=-])([^+=-]*)");
  private static final int ALL_EXECUTE = 0111;

  private FileMode() {}

  /** Ansible's way to show a mode: {@code 0644}, {@code 01777}. */
  public static String text(long mode) {
    return "0" + Digits.padded(Long.toOctalString(mode), 3);
  }

  /**
   * The bits that are wanted.
   *
   * @param mode Long or String
   * @param now the present entry, for symbolic modes
   * @throws ModuleFailure if it is neither octal nor symbolic
   */
  public static int resolve(Object mode, Present now) {
    if (mode instanceof Number number) {
      return number.intValue();
    }
    String text = PythonText.str(mode).strip();
    if (text.matches("[+-]?(0[oO]?)?[0-7]+")) {
      return Integer.parseInt(text.replaceFirst("0[oO]", ""), 8);
    }
    int bits = now.mode();
    for (String clause : PythonText.str(mode).split(",", -1)) {
      bits = applyClause(clause, bits, now);
    }
    return bits;
  }

  /**
   * What a symbolic mode starts from.
   *
   * @param mode present permission bits
   * @param directory whether {@code X} sets execute for being a directory
   * @param umask the host's, for clauses that name no user
   */
  public record Present(int mode, boolean directory, int umask) {}

  private static int applyClause(String clause, int bits, Present now) {
    int operatorAt = firstOperator(clause);
    String who = clause.substring(0, operatorAt);
    boolean masked = who.isEmpty();
    String users = masked || who.equals("a") ? "ugo" : who;
    if (!users.matches("[ugo]+")) {
      throw bad(clause);
    }
    Matcher operations = OPERATION.matcher(clause.substring(operatorAt));
    int result = bits;
    while (operations.find()) {
      if (!operations.group(2).matches("[rwxXstugo]*")) {
        throw bad(clause);
      }
      for (char user : users.toCharArray()) {
        int wanted = wanted(user, operations.group(2), now, masked);
        result = apply(operations.group(1).charAt(0), user, wanted, result);
      }
    }
    return result;
  }

  private static int firstOperator(String clause) {
    for (int i = 0; i < clause.length(); i++) {
      if ("+-=".indexOf(clause.charAt(i)) >= 0) {
        return i;
      }
    }
    // No operator: Ansible takes the whole as users, and changes nothing if they are real ones.
    return clause.length();
  }

  private static int apply(char operator, char user, int wanted, int bits) {
    int mask = user == 'u' ? 04700 : user == 'g' ? 02070 : 01007;
    return switch (operator) {
      case '=' -> (bits & ~mask & 07777) | wanted;
      case '+' -> bits | wanted;
      default -> bits & ~wanted;
    };
  }

  private static int wanted(char user, String permissions, Present now, boolean masked) {
    int shift = user == 'u' ? 6 : user == 'g' ? 3 : 0;
    boolean execute = now.directory() || (now.mode() & ALL_EXECUTE) != 0;
    int open = masked ? ~now.umask() : ~0;
    Map<Character, Integer> bits =
        Map.of(
            'r',
            (4 << shift) & open,
            'w',
            (2 << shift) & open,
            'x',
            (1 << shift) & open,
            'X',
            execute ? 1 << shift : 0,
            's',
            user == 'u' ? 04000 : user == 'g' ? 02000 : 0,
            't',
            user == 'o' ? 01000 : 0,
            'u',
            (now.mode() >> 6 & 7) << shift,
            'g',
            (now.mode() >> 3 & 7) << shift,
            'o',
            (now.mode() & 7) << shift);
    int result = 0;
    for (char permission : permissions.toCharArray()) {
      result |= bits.getOrDefault(permission, 0);
    }
    return result;
  }

  private static ModuleFailure bad(String clause) {
    return new ModuleFailure(
        "mode must be in octal or symbolic form",
        Map.of("details", "bad symbolic permission for mode: " + clause));
  }
}
