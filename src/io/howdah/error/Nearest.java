package io.howdah.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant: the known word with the fewest edits from the given one. */
public final class Nearest {
  private Nearest() {}

  /**
   * The nearest of the known words, if one is near enough (at most a third of the given word's
   * letters differ, and at least one edit is always allowed).
   */
  public static Optional<String> to(String given, Collection<String> known) {
    int allowed = Math.max(1, given.length() / 3);
    return known.stream()
        .filter(word -> distance(given, word) <= allowed)
        .min(
            Comparator.<String>comparingInt(word -> distance(given, word))
                .thenComparing(word -> !keeps(given, word))
                .thenComparing(word -> word));
  }

  /** Whether a slip left letters out or put some in, which is likelier than a wrong letter. */
  private static boolean keeps(String given, String word) {
    return isWithin(given, word) || isWithin(word, given);
  }

  private static boolean isWithin(String letters, String word) {
    int next = 0;
    for (int i = 0; i < word.length() && next < letters.length(); i++) {
      next += word.charAt(i) == letters.charAt(next) ? 1 : 0;
    }
    return next == letters.length();
  }

  /** Edits: insertions, deletions, substitutions, and swaps of neighbours. */
  public static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(a, b, i, j, edits);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int fewest(String a, String b, int i, int j, int[][] edits) {
    int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
