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
          Math.abs(candidate.length() - name.length()) >= best
              ? best
              : io.howdah.error.Nearest.distance(name, candidate);
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
}
