package io.howdah.templating.extension;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody may have meant, by edit distance. */
public final class Nearest {
  private static final int MAX_CANDIDATES = 20_000;

  private Nearest() {}

  /** The known name with the smallest distance, if it is near enough; else null. */
  public static @Nullable String to(String name, Collection<String> known) {
    int best = Math.max(1, name.length() / 3) + 1;
    String found = null;
    int tried = 0;
    for (String candidate : known) {
      if (++tried > MAX_CANDIDATES) {
        break;
      }
      int distance =
          Math.abs(candidate.length() - name.length()) >= best ? best : distance(name, candidate);
      if (distance < best) {
        best = distance;
        found = candidate;
      }
    }
    return found;
  }

  /** The advice to give with it. */
  public static String hint(String near) {
    return "did you mean '" + near + "'?";
  }

  /** Levenshtein's distance. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
