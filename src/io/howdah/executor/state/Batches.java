package io.howdah.executor.state;

import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a play's hosts into serial batches. */
public final class Batches {
  private Batches() {}

  /**
   * The batches, in order.
   *
   * @param sizes {@code serial}, rendered: counts or percentages of all hosts; the last one is used
   *     for the rest; empty or 0 for one batch
   */
  public static <T> List<List<T>> cut(List<T> hosts, List<? extends @Nullable Object> sizes) {
    List<List<T>> batches = new ArrayList<>();
    int start = 0;
    while (start < hosts.size()) {
      Object size = sizes.isEmpty() ? null : sizes.get(Math.min(batches.size(), sizes.size() - 1));
      int count = count(size, hosts.size());
      int end = count <= 0 ? hosts.size() : Math.min(hosts.size(), start + count);
      batches.add(List.copyOf(hosts.subList(start, end)));
      start = end;
    }
    return batches;
  }

  /** A count, or a percentage of all, at least 1. */
  private static int count(@Nullable Object size, int all) {
    if (size == null) {
      return 0;
    }
    String text = size.toString().strip();
    try {
      if (text.endsWith("%")) {
        int share = (int) (Integer.parseInt(text.replace("%", "").strip()) / 100.0 * all);
        return share == 0 ? 1 : share;
      }
      return (int) Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new HowdahException("serial: '" + text + "' is neither a number nor a percentage", e);
    }
  }
}
