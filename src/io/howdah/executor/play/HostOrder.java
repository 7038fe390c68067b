package io.howdah.executor.play;

import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The order of a play's hosts ({@code order}). */
final class HostOrder {
  private HostOrder() {}

  /** The names in that order. */
  static List<String> apply(String order, List<String> hosts) {
    List<String> ordered = new ArrayList<>(hosts);
    switch (order) {
      case "inventory" -> {}
      case "sorted" -> Collections.sort(ordered);
      case "reverse_sorted" -> ordered.sort(Comparator.reverseOrder());
      case "reverse_inventory" -> Collections.reverse(ordered);
      case "shuffle" -> Collections.shuffle(ordered);
      default ->
          throw new HowdahException("Invalid 'order' specified for inventory hosts: " + order);
    }
    return ordered;
  }
}
